package praxis.application.port;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import praxis.application.Outcome;
import praxis.application.Refusal;
import praxis.domain.appointment.Appointment;
import praxis.domain.appointment.AppointmentId;
import praxis.domain.appointment.AppointmentStatus;
import praxis.domain.appointment.Placement;
import praxis.domain.availability.QueryDates;
import praxis.domain.availability.Slot;
import praxis.domain.clinic.Clinic;
import praxis.domain.hours.HoursOwner;
import praxis.domain.hours.WorkHours;
import praxis.domain.hours.WorkHoursId;
import praxis.domain.hours.WorkSchedule;
import praxis.domain.people.Membership;
import praxis.domain.service.Service;
import praxis.domain.service.SlotRules;
import praxis.domain.time.Period;
import praxis.domain.time.SpecialHours;
import praxis.domain.time.Validity;
import praxis.domain.time.WeeklyPeriod;

/** A question about one Monday, asked of what a process remembers and of what is stored. */
abstract class LiveFixture extends PortContract {

    /** A Monday; the one that {@link #NOW} is in. */
    static final LocalDate DATE = LocalDate.of(2026, 11, 30);

    static final QueryDates ASKED = QueryDates.of(DATE, DATE);

    static final Instant NINE = Instant.parse("2026-11-30T08:00:00Z");

    long revisions = 1;

    /** What who remembers a schedule says of a start, behind the lock; empty where they must ask. */
    Optional<Boolean> isOffered(LiveSchedules.Question question, Membership provider, Instant start) {
        return isOffered(elsewhere(), question, provider, start);
    }

    static Optional<Boolean> isOffered(
            Ports store, LiveSchedules.Question question, Membership provider, Instant start) {
        var told = new ArrayList<Optional<Boolean>>();
        store.transactions().decideInTurn(Set.of(provider.user()), perhapsDone -> {
            var locked = store.live().schedules().lock(question, provider.user(), start, NOW);
            told.add(locked.calendar().map(calendar -> calendar.has(start, NOW)));
            return Outcome.refused(new Refusal.NotFound("x", "x"));
        });
        return told.getLast();
    }

    Optional<LiveSchedules.Found> find(LiveSchedules.Question question, Instant now) {
        var live = elsewhere().live();
        return live.schedules()
                .find(
                        question,
                        ASKED.dates(),
                        live.glances().at(live.schedules().marks(question)),
                        now);
    }

    LiveSchedules.Found found(LiveSchedules.Question question, Instant now) {
        return find(question, now).orElseThrow();
    }

    List<Slot> live(LiveSchedules.Question question, Instant now) {
        return List.copyOf(found(question, now).calendar().slots(ASKED.dates(), now));
    }

    List<Slot> stored(LiveSchedules.Question question, Instant now) {
        return List.copyOf(read(() -> ports().schedules()
                        .ofService(question.clinic(), question.service(), question.provider(), ASKED.dates(), now))
                .orElseThrow()
                .slots(ASKED, now));
    }

    void hours(HoursOwner owner, int start, int end) {
        var row = new WorkHours(
                new WorkHoursId(id()), new WeeklyPeriod(DayOfWeek.MONDAY, new Period(start, end), Validity.ALWAYS));
        ports().workSchedules()
                .replace(List.of(new WorkSchedule(owner, List.of(row), new SpecialHours(Map.of()), ++revisions)));
    }

    /** A service that is given on Mondays, from one minute to another. */
    Service givenFrom(int start, int end, Clinic clinic, List<Membership> providers) {
        var service = newService(clinic, Optional.empty(), providers.toArray(Membership[]::new));
        give(service, start, end, providers);
        return service;
    }

    void give(Service service, int start, int end, List<Membership> providers) {
        write(() -> {
            ports().services().add(List.of(service));
            hours(HoursOwner.clinic(service.clinic()), start, end);
            for (var provider : providers) hours(HoursOwner.provider(service.clinic(), provider.id()), start, end);
        });
    }

    void book(Clinic clinic, Service service, Membership provider, AppointmentId id) {
        var number = ports().calendars().lock(provider.user());
        ports().appointments().add(List.of(appointment(id, clinic, service, provider, Optional.empty(), number)));
    }

    void cancel(Clinic clinic, Membership provider, AppointmentId id) {
        ports().calendars().lock(provider.user());
        var before = ports().appointments().lock(clinic.id(), id).orElseThrow();
        ports().appointments()
                .replace(before.become(AppointmentStatus.CANCELLED)
                        .revised(before.revision().next(NOW)));
    }

    Appointment appointment(Clinic clinic, Service service, Membership provider, Instant start) {
        return Appointment.made(
                new AppointmentId(id()),
                clinic.id(),
                service.id(),
                Placement.of(
                        provider, service.rules(), start, ports().calendars().lock(provider.user())),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                NOW);
    }

    Appointment appointment(Clinic clinic, Service service, Membership provider, Optional<Instant> holdUntil) {
        var number = ports().calendars().lock(provider.user());
        return appointment(new AppointmentId(id()), clinic, service, provider, holdUntil, number);
    }

    static Appointment appointment(
            AppointmentId id,
            Clinic clinic,
            Service service,
            Membership provider,
            Optional<Instant> holdUntil,
            long number) {
        return Appointment.made(
                id,
                clinic.id(),
                service.id(),
                Placement.of(provider, service.rules(), NINE, number),
                holdUntil,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                NOW);
    }

    static Service following(Service service, SlotRules rules) {
        return new Service(
                service.id(),
                service.clinic(),
                service.externalId(),
                service.name(),
                rules,
                service.price(),
                service.providers(),
                service.active(),
                service.revision().next(NOW));
    }
}
