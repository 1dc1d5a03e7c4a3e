package praxis.benchmarks.growth;

import io.micronaut.context.ApplicationContext;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import praxis.application.FrontDesk;
import praxis.application.IfMatch;
import praxis.application.Outcome;
import praxis.application.UseCases;
import praxis.application.appointment.FindAppointments;
import praxis.application.appointment.Request;
import praxis.application.event.FindEvents;
import praxis.application.event.Mailroom;
import praxis.application.port.PageRequest;
import praxis.domain.access.Actor;
import praxis.domain.appointment.Appointment;
import praxis.domain.appointment.Patient;
import praxis.domain.availability.QueryDates;
import praxis.domain.availability.Slot;
import praxis.domain.clinic.ClinicId;
import praxis.domain.people.MembershipId;
import praxis.domain.service.ServiceId;

/** What is asked of the program, through its use cases, of busy providers in turn. */
final class Questions {

    private static final int PAGE = 20;

    /** Before it, preparations that are not timed. */
    interface Question {
        Runnable prepare(int turn);
    }

    private final UseCases warm;
    private final UseCases cold;
    private final FindEvents events;
    private final List<Work.Place> busy;
    private final LocalDate today;

    /** @param cold remembers nothing; @param busy providers with the same days ahead in each database */
    Questions(ApplicationContext warm, ApplicationContext cold, List<Work.Place> busy, LocalDate today) {
        this.warm = warm.getBean(FrontDesk.class).serving(Actor.OPERATOR);
        this.cold = cold.getBean(FrontDesk.class).serving(Actor.OPERATOR);
        this.events = warm.getBean(Mailroom.class).events(Actor.OPERATOR);
        this.busy = busy;
        this.today = today;
    }

    Map<String, Question> all() {
        var all = new LinkedHashMap<String, Question>();
        all.put("slots, 1 provider, 7 days, nothing remembered", turn -> () -> slots(cold, turn));
        all.put("slots, 1 provider, 7 days, warm", turn -> () -> slots(warm, turn));
        all.put("slots/next, nothing remembered", turn -> () -> next(cold, turn));
        all.put("slots/next, warm", turn -> () -> next(warm, turn));
        all.put("appointments, first page of 20", turn -> () -> page(turn, Optional.empty()));
        all.put("appointments, second page", turn -> {
            var after = page(turn, Optional.empty()).page().next();
            return () -> page(turn, after);
        });
        all.put("events, 20", turn -> () -> need(done(events.after(clinic(turn), Optional.of(0L), Optional.empty(), PAGE))
                .events()
                .size()));
        all.put("booking, named provider", turn -> {
            var slot = free(turn);
            return () -> book(turn, slot);
        });
        return all;
    }

    /** Everything else that a plan is wanted of. */
    void more() {
        done(warm.booking().book(clinic(0), request(0, free(0), Optional.empty())));
        var provider = Optional.of(provider(0));
        var key = UUID.randomUUID().toString();
        var booked = done(warm.booking().book(clinic(0), request(0, free(0), provider), key));
        var changes = warm.appointmentChanges();
        done(changes.reschedule(
                clinic(0), booked.id(), IfMatch.ANY, free(0).start(), Optional.empty(), Optional.empty()));
        done(changes.cancel(clinic(0), booked.id(), IfMatch.ANY));
        need(done(warm.appointments().find(clinic(0), booked.id())).moves().size());
    }

    private void slots(UseCases praxis, int turn) {
        var dates = QueryDates.of(today.plusDays(1), today.plusDays(7));
        need(done(praxis.slots().find(clinic(turn), service(turn), Optional.of(provider(turn)), dates))
                .slots()
                .size());
    }

    private void next(UseCases praxis, int turn) {
        need(done(praxis.slots().next(clinic(turn), service(turn), Optional.empty(), Optional.empty(), 1))
                .slots()
                .size());
    }

    private FindAppointments.Answer page(int turn, Optional<String> after) {
        var filter = new FindAppointments.Filter(
                Optional.of(today.plusDays(1)), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        var answer = done(warm.appointments().list(clinic(turn), filter, new PageRequest(PAGE, after)));
        if (answer.page().items().size() != PAGE) throw new IllegalStateException("the page is not full");
        return answer;
    }

    /** Beyond the days that other questions are about. */
    private Slot free(int turn) {
        var after = today.plusDays(Diary.AHEAD + 1 + turn / busy.size()).atStartOfDay(ZoneOffset.UTC).toInstant();
        return done(warm.slots()
                        .next(clinic(turn), service(turn), Optional.of(provider(turn)), Optional.of(after), 1))
                .slots()
                .getFirst();
    }

    private Appointment book(int turn, Slot slot) {
        return done(warm.booking().book(clinic(turn), request(turn, slot, Optional.of(provider(turn)))));
    }

    private Request request(int turn, Slot slot, Optional<MembershipId> provider) {
        var patient = new Patient("Patient", Optional.empty(), Optional.empty());
        return new Request(
                service(turn),
                provider,
                slot.start(),
                Optional.empty(),
                Optional.of(patient),
                Optional.empty(),
                Optional.empty());
    }

    private ClinicId clinic(int turn) {
        return new ClinicId(Ids.text(Ids.clinic(place(turn).clinic())));
    }

    private ServiceId service(int turn) {
        return new ServiceId(Ids.text(Ids.service(place(turn).clinic())));
    }

    private MembershipId provider(int turn) {
        return new MembershipId(Ids.text(Ids.member(place(turn).member())));
    }

    private Work.Place place(int turn) {
        return busy.get(turn % busy.size());
    }

    private static void need(int count) {
        if (count == 0) throw new IllegalStateException("an empty answer proves nothing");
    }

    private static <T> T done(Outcome<T> outcome) {
        if (outcome instanceof Outcome.Done<T>(var value)) return value;
        throw new IllegalStateException(outcome.toString());
    }
}
