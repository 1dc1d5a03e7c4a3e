package praxis.application.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static praxis.application.Practice.done;
import static praxis.application.Practice.refusal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import praxis.application.IfMatch;
import praxis.application.Outcome;
import praxis.application.Refusal;
import praxis.application.appointment.Model.End;
import praxis.application.appointment.Model.Visit;
import praxis.application.port.PageRequest;
import praxis.application.service.ManageServices;
import praxis.domain.appointment.Appointment;
import praxis.domain.appointment.AppointmentId;
import praxis.domain.appointment.AppointmentStatus;
import praxis.domain.availability.QueryDates;
import praxis.domain.clinic.Clinic;
import praxis.domain.people.Membership;
import praxis.domain.service.Alignment;
import praxis.domain.service.Service;
import praxis.domain.service.SlotRules;

/** Gives a store commands drawn from a seed, and asks after each whether it did what the {@link Model} did. */
final class RandomCommands {

    private static final int DAY = 86_400;

    /** A call with a key, and what it was answered. */
    private record Call(Clinic clinic, Request request, Outcome<Appointment> answer, long at) {}

    private final Booked practice;
    private final Random random;
    private final Model model = new Model();
    private final Map<Service, List<Membership>> services = new TreeMap<>(Comparator.comparing(Service::id));
    private final Map<String, Call> calls = new TreeMap<>();
    private final long seed;
    private String command = "";

    RandomCommands(Booked practice, long seed) {
        this.practice = practice;
        this.random = new Random(seed);
        this.seed = seed;
        var other = practice.open("other " + practice.clinic.id());
        var anaThere = practice.joining(other, practice.ana);
        put(practice.clinic, new SlotRules(30, 15, Alignment.CLOCK, 5, 10, 0, 365), practice.ana, practice.ben);
        put(practice.clinic, SlotRules.of(60), practice.ben);
        put(other, new SlotRules(20, 15, Alignment.CLOCK, 15, 0, 0, 365), anaThere);
        clock(-3_600);
    }

    private void put(Clinic clinic, SlotRules rules, Membership... providers) {
        var ids = Set.of(providers).stream().map(Membership::id).collect(Collectors.toSet());
        var draft = new ManageServices.Draft(Optional.empty(), "Visit", rules, Optional.empty(), ids, true);
        services.put(done(practice.practice.useCases.services().create(clinic.id(), draft)), List.of(providers));
    }

    private void clock(long seconds) {
        model.now = seconds;
        practice.now.set(instant(seconds));
    }

    private static Instant instant(long seconds) {
        return Booked.NINE.plusSeconds(seconds);
    }

    void run(int steps) {
        for (int i = 0; i < steps; i++) {
            var step = i;
            next();
            compareAppointments(step);
            if (step % 10 == 9) services.keySet().forEach(service -> compareSlots(service, step));
        }
    }

    private void next() {
        switch (random.nextInt(16)) {
            case 0, 1, 2 -> book(false, false);
            case 3 -> book(true, false);
            case 4 -> book(false, true);
            case 5, 6 -> bookAny();
            case 7 -> onSome(this::confirm);
            case 8 -> onSome(this::cancel);
            case 9, 10, 11 -> onSome(this::reschedule);
            case 12 -> onSome((id, visit) -> end(id, visit, AppointmentStatus.COMPLETED));
            case 13 -> onSome((id, visit) -> end(id, visit, AppointmentStatus.NO_SHOW));
            case 14 -> retry();
            default -> clock(model.now + (random.nextInt(8) == 0 ? DAY / 3 : 60 * (1 + random.nextInt(12))));
        }
    }

    private void book(boolean hold, boolean override) {
        var service = some(List.copyOf(services.keySet()));
        var provider = some(services.getOrDefault(service, List.of()));
        var start = start();
        var request = request(service, Optional.of(provider), start, hold, override);
        command = "book " + request;
        var outcome = call(clinic(service), request);
        expect(outcome, model.whether(service, provider, start, Optional.empty(), override))
                .ifPresent(made -> model.visits.put(made.id(), visit(service, provider, start, hold)));
    }

    private void bookAny() {
        var service = some(List.copyOf(services.keySet()));
        var providers = services.getOrDefault(service, List.of());
        var start = start();
        var request = request(service, Optional.empty(), start, false, false);
        command = "book " + request;
        var choice = model.choice(service, providers, start);
        expect(call(clinic(service), request), model.whetherAny(service, providers, start))
                .ifPresent(made -> {
                    assertThat(made.placement().provider())
                            .as("seed %d, %s", seed, command)
                            .isEqualTo(choice.orElseThrow().id());
                    model.visits.put(made.id(), visit(service, choice.orElseThrow(), start, false));
                });
    }

    private Visit visit(Service service, Membership provider, long start, boolean hold) {
        var visit = new Visit(service, provider, start);
        if (hold) {
            visit.status = AppointmentStatus.HELD;
            visit.holdUntil = model.now + 600;
        }
        return visit;
    }

    private Outcome<Appointment> call(Clinic clinic, Request request) {
        if (random.nextInt(3) > 0) return practice.booking().book(clinic.id(), request);
        var key = "key " + clinic.id() + " " + calls.size();
        var answer = practice.booking().book(clinic.id(), request, key);
        calls.put(key, new Call(clinic, request, answer, model.now));
        return answer;
    }

    /** A retry is answered as the first call was, whatever has happened since; another request is not. */
    private void retry() {
        if (calls.isEmpty()) return;
        var key = some(List.copyOf(calls.keySet()));
        var call = Objects.requireNonNull(calls.get(key));
        if (model.now - call.at() >= DAY) return;
        command = "retry " + call.request();
        assertThat(practice.booking().book(call.clinic().id(), call.request(), key))
                .as("seed %d, %s", seed, command)
                .isEqualTo(call.answer());
        var later = Booked.startingAt(call.request(), call.request().start().plusSeconds(60));
        assertThat(refusal(practice.booking().book(call.clinic().id(), later, key)))
                .as("seed %d, %s", seed, command)
                .isEqualTo(new Refusal.IdempotencyKeyReused(key));
    }

    private void confirm(AppointmentId id, Visit visit) {
        command = "confirm " + visit;
        var outcome = practice.changes()
                .confirm(clinic(visit.service).id(), id, IfMatch.ANY, Optional.empty(), Optional.empty());
        expect(outcome, model.isOpen(visit) ? End.DONE : End.NO_TRANSITION)
                .ifPresent(done -> visit.status = AppointmentStatus.BOOKED);
    }

    private void cancel(AppointmentId id, Visit visit) {
        command = "cancel " + visit;
        var expected = switch (visit.status) {
            case HELD, BOOKED, CANCELLED -> End.DONE;
            case COMPLETED, NO_SHOW -> End.NO_TRANSITION;
        };
        expect(practice.changes().cancel(clinic(visit.service).id(), id, IfMatch.ANY), expected)
                .ifPresent(done -> visit.status = AppointmentStatus.CANCELLED);
    }

    private void end(AppointmentId id, Visit visit, AppointmentStatus end) {
        command = end + " " + visit;
        var clinic = clinic(visit.service).id();
        var may = visit.status == end || visit.status == AppointmentStatus.BOOKED && model.now >= visit.start;
        var outcome = end == AppointmentStatus.COMPLETED
                ? practice.changes().complete(clinic, id, IfMatch.ANY)
                : practice.changes().noShow(clinic, id, IfMatch.ANY);
        expect(outcome, may ? End.DONE : End.NO_TRANSITION).ifPresent(done -> visit.status = end);
    }

    private void reschedule(AppointmentId id, Visit visit) {
        var start = start();
        var provider = random.nextBoolean()
                ? Optional.<Membership>empty()
                : Optional.of(some(services.getOrDefault(visit.service, List.of())));
        command = "move " + visit + " to " + start + " " + provider.map(Membership::id);
        var to = provider.orElse(visit.provider);
        var stays = to.equals(visit.provider) && start == visit.start;
        var expected = !model.isOpen(visit)
                ? End.NO_TRANSITION
                : stays ? End.DONE : model.whether(visit.service, to, start, Optional.of(visit), false);
        var outcome = practice.changes()
                .reschedule(
                        clinic(visit.service).id(),
                        id,
                        IfMatch.ANY,
                        instant(start),
                        provider.map(Membership::id),
                        Optional.empty());
        expect(outcome, expected).ifPresent(done -> {
            visit.provider = to;
            visit.start = start;
        });
    }

    private Optional<Appointment> expect(Outcome<Appointment> outcome, End expected) {
        var end = outcome instanceof Outcome.Refused<Appointment>(var refusal) ? End.of(refusal) : End.DONE;
        assertThat(end).as("seed %d, %s: %s", seed, command, outcome).isEqualTo(expected);
        return outcome instanceof Outcome.Done<Appointment>(var appointment)
                ? Optional.of(appointment)
                : Optional.empty();
    }

    private void compareAppointments(int step) {
        var stored = new TreeMap<AppointmentId, String>();
        services.keySet().stream()
                .map(this::clinic)
                .distinct()
                .forEach(clinic -> done(practice.found()
                                .list(clinic.id(), FindAppointments.Filter.ALL, PageRequest.first()))
                        .page()
                        .items()
                        .forEach(one -> stored.put(one.id(), told(one))));
        var expected = new TreeMap<AppointmentId, String>();
        model.visits.forEach((id, visit) -> expected.put(id, visit.toString()));
        assertThat(stored).as("seed %d, step %d, %s", seed, step, command).isEqualTo(expected);
    }

    private static String told(Appointment appointment) {
        var placement = appointment.placement();
        return Duration.between(Booked.NINE, placement.start()).toSeconds() + " " + placement.provider() + " "
                + appointment.status();
    }

    /** Everything the model says is free is listed, and nothing else. */
    private void compareSlots(Service service, int step) {
        var zone = ZoneId.of("Europe/Madrid");
        var monday = LocalDate.ofInstant(Booked.NINE, zone);
        var listed = done(practice.practice
                        .useCases
                        .slots()
                        .find(
                                service.clinic(),
                                service.id(),
                                Optional.empty(),
                                QueryDates.of(monday, monday.plusDays(7))))
                .slots()
                .stream()
                .map(slot -> slot.start() + " " + slot.provider())
                .toList();
        var free = new ArrayList<String>();
        for (long start = 0; start < 8 * DAY; start += 900)
            for (var provider : services.getOrDefault(service, List.of()).stream()
                    .sorted(Comparator.comparing(Membership::id))
                    .toList())
                if (model.whether(service, provider, start, Optional.empty(), false) == End.DONE)
                    free.add(instant(start) + " " + provider.id());
        assertThat(listed).as("seed %d, step %d", seed, step).isEqualTo(free);
    }

    private interface Step {
        void on(AppointmentId id, Visit visit);
    }

    private void onSome(Step step) {
        if (model.visits.isEmpty()) return;
        var id = some(List.copyOf(model.visits.keySet()));
        step.on(id, Objects.requireNonNull(model.visits.get(id)));
    }

    private Request request(
            Service service, Optional<Membership> provider, long start, boolean hold, boolean override) {
        return new Request(
                service.id(),
                provider.map(Membership::id),
                instant(start),
                hold ? Optional.of(Duration.ofMinutes(10)) : Optional.empty(),
                Optional.of(Booked.patient()),
                Optional.empty(),
                override ? Optional.of("An emergency") : Optional.empty());
    }

    /** A start on Monday, Tuesday or the Monday after, on the grid more often than not, in the hours or just outside. */
    private long start() {
        var day = some(List.of(0, 1, 7)) * (long) DAY;
        var minute = random.nextInt(6) == 0 ? 5 * random.nextInt(40) - 20 : 15 * random.nextInt(12);
        return day + 60L * minute;
    }

    private Clinic clinic(Service service) {
        return done(practice.practice.useCases.clinics().find(service.clinic()));
    }

    private <T> T some(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }
}
