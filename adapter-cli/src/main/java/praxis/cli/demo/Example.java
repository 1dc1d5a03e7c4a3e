package praxis.cli.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import praxis.application.IfMatch;
import praxis.application.Outcome;
import praxis.application.Refusal;
import praxis.application.UseCases;
import praxis.application.clinic.ManageClinics;
import praxis.application.closure.ManageClosures;
import praxis.application.people.ManageMembers;
import praxis.application.service.ManageServices;
import praxis.domain.ExternalId;
import praxis.domain.clinic.Clinic;
import praxis.domain.clinic.ClinicId;
import praxis.domain.hours.HoursOwner;
import praxis.domain.people.ClinicRole;
import praxis.domain.people.Email;
import praxis.domain.people.Membership;
import praxis.domain.people.MembershipId;
import praxis.domain.people.MembershipStatus;
import praxis.domain.service.Alignment;
import praxis.domain.service.Money;
import praxis.domain.service.Service;
import praxis.domain.service.SlotRules;
import praxis.domain.time.LocalMoment;
import praxis.domain.time.Period;
import praxis.domain.time.Stretch;
import praxis.domain.time.Validity;
import praxis.domain.time.WeeklyPeriod;

/**
 * One person in three clinics: Monday to Wednesday at A, every second Saturday at B, and plain staff at C. Filling it in
 * again finds what is there.
 *
 * @param monday of the week with a short Tuesday (special hours) and a closed Wednesday afternoon
 */
record Example(UseCases praxis, LocalDate monday) {

    /** @param a of the week that is printed */
    record Filled(Clinic a, Clinic b, Membership atA, Membership atB, Service consultation) {}

    private static final String ANA = "ana.ruiz@example.org";

    Outcome<Filled> fill() {
        return clinic("demo-a", "Clínica Alameda", "Europe/Madrid")
                .then(a -> clinic("demo-b", "Clínica Bahía", "Atlantic/Canary")
                        .then(b -> clinic("demo-c", "Centro Campo", "Europe/Madrid")
                                .then(c -> member(c, "Ana Ruiz", ANA, false))
                                .then(staff -> filled(a, b))));
    }

    private Outcome<Filled> filled(Clinic a, Clinic b) {
        return member(a, "Dr. Ana Ruiz", ANA, true)
                .then(atA -> member(b, "Ana Ruiz", ANA, true)
                        .then(atB -> member(a, "Dr. Luis Gil", "luis.gil@example.org", true)
                                .then(luis -> hours(a, b, atA, atB)
                                        .then(done -> closedAfternoon(a))
                                        .then(done ->
                                                service(b, "demo-check", "Check-up", 45, "60.00", Set.of(atB.id())))
                                        .then(done -> service(
                                                a,
                                                "demo-consultation",
                                                "Consultation",
                                                30,
                                                "45.00",
                                                Set.of(atA.id(), luis.id())))
                                        .map(consultation -> new Filled(a, b, atA, atB, consultation)))));
    }

    private Outcome<Clinic> clinic(String id, String name, String zone) {
        return orElse(
                praxis.named().clinic(id),
                () -> praxis.clinics().create(new ManageClinics.Draft(key(id), name, ZoneId.of(zone))));
    }

    private Outcome<Membership> member(Clinic clinic, String name, String email, boolean isProvider) {
        var draft = new ManageMembers.Draft(
                Optional.empty(),
                new Email(email),
                name,
                Optional.empty(),
                ClinicRole.STAFF,
                isProvider,
                MembershipStatus.APPROVED);
        return orElse(
                praxis.named().member(clinic.id(), email),
                () -> praxis.members().add(clinic.id(), draft));
    }

    private Outcome<?> hours(Clinic a, Clinic b, Membership atA, Membership atB) {
        return week(HoursOwner.clinic(a.id()), weekdays(5, "09:00-13:00", "15:00-19:00"))
                .then(done -> week(HoursOwner.provider(a.id(), atA.id()), weekdays(3, "10:00-18:00")))
                .then(done -> week(HoursOwner.clinic(b.id()), List.of(row(DayOfWeek.SATURDAY, "09:00-14:00"))))
                .then(done -> week(HoursOwner.provider(b.id(), atB.id()), List.of(secondSaturdays())))
                .then(done -> praxis.hours()
                        .putSpecial(
                                HoursOwner.clinic(a.id()),
                                monday.plusDays(1),
                                IfMatch.ANY,
                                List.of(Period.parse("09:00-12:00"))));
    }

    private Outcome<?> week(HoursOwner owner, List<WeeklyPeriod> rows) {
        return praxis.hours().replaceWeek(owner, IfMatch.ANY, rows);
    }

    private static List<WeeklyPeriod> weekdays(int count, String... periods) {
        return Stream.of(DayOfWeek.values())
                .limit(count)
                .flatMap(day -> Arrays.stream(periods).map(period -> row(day, period)))
                .toList();
    }

    private static WeeklyPeriod row(DayOfWeek day, String period) {
        return new WeeklyPeriod(day, Period.parse(period), Validity.ALWAYS);
    }

    private WeeklyPeriod secondSaturdays() {
        var everySecond = new Validity(Optional.of(monday), Optional.empty(), 2);
        return new WeeklyPeriod(DayOfWeek.SATURDAY, Period.parse("10:00-14:00"), everySecond);
    }

    private Outcome<?> closedAfternoon(Clinic clinic) {
        var wednesday = monday.plusDays(2);
        var afternoon = new Stretch.Timed(new LocalMoment(wednesday, 16 * 60), new LocalMoment(wednesday, 19 * 60));
        var draft = new ManageClosures.Draft(
                key("demo-training-" + wednesday), Optional.empty(), afternoon, Optional.of("Staff training"));
        return unlessThere(praxis.closures().create(clinic.id(), draft));
    }

    private Outcome<Service> service(
            Clinic clinic, String id, String name, int minutes, String price, Set<MembershipId> by) {
        var rules = new SlotRules(minutes, 30, Alignment.CLOCK, 0, 0, 0, SlotRules.DEFAULT_HORIZON);
        var draft = new ManageServices.Draft(
                key(id), name, rules, Optional.of(Money.parse(price, "EUR")), new TreeSet<>(by), true);
        ClinicId of = clinic.id();
        return orElse(praxis.named().service(of, id), () -> praxis.services().create(of, draft));
    }

    private static Optional<ExternalId> key(String id) {
        return Optional.of(new ExternalId(id));
    }

    private static <T> Outcome<T> orElse(Outcome<T> found, Supplier<Outcome<T>> create) {
        return found instanceof Outcome.Refused<T>(Refusal.NotFound none) ? create.get() : found;
    }

    private static Outcome<?> unlessThere(Outcome<?> created) {
        return created instanceof Outcome.Refused<?>(Refusal.Duplicate there) ? Outcome.done(there) : created;
    }
}
