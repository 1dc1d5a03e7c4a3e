package praxis.application.appointment;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import praxis.application.Outcome;
import praxis.application.Refusal;
import praxis.application.access.Access;
import praxis.application.port.Glance;
import praxis.application.port.IdempotencyKeys.Key;
import praxis.application.port.LiveSchedules;
import praxis.application.port.Ports;
import praxis.domain.access.Permission;
import praxis.domain.access.Standing;
import praxis.domain.appointment.Appointment;
import praxis.domain.appointment.AppointmentId;
import praxis.domain.appointment.Placement;
import praxis.domain.clinic.ClinicId;
import praxis.domain.people.Membership;
import praxis.domain.people.MembershipId;

/**
 * Books appointments and holds time. What is listed can be booked and what is not cannot (B1): the function that lists
 * decides, behind the lock of the person's calendar, in the transaction that writes (B2).
 */
public final class BookAppointments {

    private final Ports ports;
    private final Access access;
    private final Glance given;
    private final InstantSource clock;
    private final Decisions decisions;
    private final AnyProvider anyProvider;
    private final Retries retries;

    /** @param given taken since the caller asked */
    public BookAppointments(Ports ports, Access access, Glance given, InstantSource clock) {
        this.ports = ports;
        this.access = access;
        this.given = given;
        this.clock = clock;
        this.decisions = new Decisions(ports.schedules(), clock, Signature.of(access.actor()));
        this.anyProvider = new AnyProvider(ports.schedules(), clock);
        this.retries = new Retries(ports, clock);
    }

    /**
     * Books at once, or holds where the request says for how long. Refused as taken or as not available, with every
     * reason (E1).
     */
    public Outcome<Appointment> book(ClinicId clinic, Request request) {
        var booked = permitted(clinic, request)
                .then(may -> candidates(clinic, request))
                .then(candidates -> withFirstFree(clinic, request, candidates, made -> {}));
        return Told.to(access.actor(), booked);
    }

    /**
     * As {@link #book(ClinicId, Request)}, and a retry with the same key within 24 hours is answered as the first call
     * was; the same key with another request is refused (B4).
     *
     * @param key the caller's own, 1 to 200 characters
     */
    public Outcome<Appointment> book(ClinicId clinic, Request request, String key) {
        var asked = new Retries.Asked(new Key(Signature.of(access.actor()), key), request.hash(clinic), clinic);
        return Told.to(access.actor(), once(clinic, request, asked), request.patient(), request.notes());
    }

    private Outcome<Appointment> once(ClinicId clinic, Request request, Retries.Asked asked) {
        var plan = permitted(clinic, request).then(may -> plan(asked, request));
        if (plan instanceof Outcome.Done<Plan>(Plan.Answered(var outcome))) return outcome;
        return retries.kept(asked, plan.then(some -> switch (some) {
            case Plan.Answered(var outcome) -> outcome;
            case Plan.Ask(var candidates) ->
                withFirstFree(clinic, request, candidates, made -> retries.keep(asked, made));
        }));
    }

    /** What is to be done about a request with a key. */
    private sealed interface Plan {

        record Answered(Outcome<Appointment> outcome) implements Plan {}

        record Ask(List<Membership> candidates) implements Plan {}
    }

    private Outcome<Plan> plan(Retries.Asked asked, Request request) {
        return retries.answered(asked)
                .map(outcome -> Outcome.<Plan>done(new Plan.Answered(outcome)))
                .orElseGet(() -> candidates(asked.clinic(), request).map(Plan.Ask::new));
    }

    private Outcome<Standing> permitted(ClinicId clinic, Request request) {
        var glance = ports.live().glances().at(access.marks(clinic), given);
        return access.may(Permission.BOOK, clinic, glance)
                .then(standing -> request.overrideReason().isPresent()
                        ? access.may(Permission.OVERRIDE, clinic, glance)
                        : Outcome.done(standing));
    }

    private Outcome<List<Membership>> candidates(ClinicId clinic, Request request) {
        return request.provider()
                .map(id -> Outcome.found(provider(clinic, request, id), "provider", id)
                        .map(List::of))
                .orElseGet(() -> ports.transactions().read(() -> anyProvider.candidates(clinic, request)));
    }

    /** Has the provider's calendar remembered where it can be, so that it is at hand behind the lock. */
    private Optional<Membership> provider(ClinicId clinic, Request request, MembershipId id) {
        var live = ports.live().schedules();
        var question = new LiveSchedules.Question(clinic, request.service(), Optional.of(id));
        var dates = LiveSchedules.around(request.start());
        return live.remembered(question, dates).or(() -> {
            live.find(question, dates, Glance.NOTHING, clock.instant());
            return live.remembered(question, dates)
                    .or(() ->
                            ports.transactions().read(() -> ports.memberships().find(clinic, id)));
        });
    }

    /**
     * Where somebody was faster, the next candidate is asked before giving up; if all are taken, the reasons are
     * everybody's.
     *
     * @param also what else is written with the appointment
     */
    private Outcome<Appointment> withFirstFree(
            ClinicId clinic, Request request, List<Membership> candidates, Consumer<Appointment> also) {
        var last = with(clinic, request, candidates.getFirst(), also);
        for (var next : candidates.subList(1, candidates.size())) {
            if (!isTaken(last)) return last;
            last = with(clinic, request, next, also);
        }
        return isTaken(last) ? refusedBy(candidates(clinic, request)).orElse(last) : last;
    }

    private static boolean isTaken(Outcome<Appointment> outcome) {
        return outcome instanceof Outcome.Refused<Appointment>(Refusal.SlotTaken taken);
    }

    private static Optional<Outcome<Appointment>> refusedBy(Outcome<List<Membership>> candidates) {
        return candidates instanceof Outcome.Refused<List<Membership>>(var refusal)
                ? Optional.of(Outcome.refused(refusal))
                : Optional.empty();
    }

    private Outcome<Appointment> with(
            ClinicId clinic, Request request, Membership provider, Consumer<Appointment> also) {
        var id = new AppointmentId(ports.ids().next());
        Outcome<Appointment> booked = ports.transactions().decideInTurn(Set.of(provider.user()), perhapsDone -> {
            var question = question(clinic, request, provider);
            var locked =
                    ports.live().schedules().lock(live(question), provider.user(), request.start(), clock.instant());
            var done = perhapsDone ? ports.appointments().find(clinic, id) : Optional.<Appointment>empty();
            return done.map(Outcome::done)
                    .orElseGet(() -> decisions
                            .decide(question, provider, locked.calendar())
                            .map(free -> made(id, clinic, request, free, locked.number()))
                            .map(made -> written(made, also)));
        });
        if (booked instanceof Outcome.Done<Appointment>(var made))
            ports.live().schedules().booked(made);
        return booked;
    }

    private static LiveSchedules.Question live(Decisions.Question question) {
        return new LiveSchedules.Question(question.clinic(), question.service(), Optional.of(question.provider()));
    }

    private static Decisions.Question question(ClinicId clinic, Request request, Membership provider) {
        return new Decisions.Question(
                clinic,
                request.service(),
                provider.id(),
                request.provider().isEmpty(),
                request.start(),
                Optional.empty(),
                request.overrideReason());
    }

    private Appointment made(AppointmentId id, ClinicId clinic, Request request, Decisions.Free free, long number) {
        var now = clock.instant();
        return Appointment.made(
                id,
                clinic,
                request.service(),
                Placement.of(free.provider(), free.rules(), request.start(), number),
                request.holdFor().map(now::plus),
                request.patient(),
                request.notes(),
                free.override(),
                now);
    }

    private Appointment written(Appointment appointment, Consumer<Appointment> also) {
        ports.appointments().add(List.of(appointment));
        also.accept(appointment);
        return appointment;
    }
}
