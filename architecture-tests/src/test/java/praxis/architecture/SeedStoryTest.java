package praxis.architecture;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import praxis.application.IfMatch;
import praxis.application.Outcome;
import praxis.application.UseCases;
import praxis.application.clinic.ManageClinics;
import praxis.application.closure.ManageClosures;
import praxis.application.people.ManageMembers;
import praxis.application.port.Ports;
import praxis.application.service.ManageServices;
import praxis.domain.access.Actor;
import praxis.domain.availability.QueryDates;
import praxis.domain.availability.ReasonCode;
import praxis.domain.clinic.Clinic;
import praxis.domain.hours.HoursOwner;
import praxis.domain.people.ClinicRole;
import praxis.domain.people.Email;
import praxis.domain.people.Membership;
import praxis.domain.people.MembershipId;
import praxis.domain.people.MembershipStatus;
import praxis.domain.service.Alignment;
import praxis.domain.service.Service;
import praxis.domain.service.SlotRules;
import praxis.domain.time.Dates;
import praxis.domain.time.Period;
import praxis.domain.time.Stretch;
import praxis.domain.time.Validity;
import praxis.domain.time.WeeklyPeriod;
import praxis.persistence.StoredPorts;

/**
 * The story that Praxis was made for, from the use cases to the embedded database: Ana works Monday to Wednesday at
 * clinic A, every second Saturday at clinic B, and is plain staff at clinic C.
 */
final class SeedStoryTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

    private static final ApplicationContext CONTEXT =
            StoredPorts.start(Map.of("praxis.db.url", "jdbc:h2:mem:story;MODE=MySQL;DB_CLOSE_DELAY=-1"));

    private final UseCases praxis = UseCases.of(CONTEXT.getBean(Ports.class), InstantSource.fixed(NOW), Actor.OPERATOR);

    @AfterAll
    static void close() {
        CONTEXT.close();
    }

    @Test
    void one_person_three_clinics() {
        var a = clinic("Clinic A", "Europe/Madrid");
        var b = clinic("Clinic B", "Atlantic/Canary");
        var c = clinic("Clinic C", "Europe/Madrid");
        for (var day : List.of(MONDAY, TUESDAY, WEDNESDAY, FRIDAY))
            open(HoursOwner.clinic(a.id()), weekly(day, "09:00-13:00"), weekly(day, "15:00-19:00"));
        open(HoursOwner.clinic(b.id()), weekly(SATURDAY, "09:00-14:00"));
        open(HoursOwner.clinic(c.id()), weekly(MONDAY, "09:00-13:00"));

        var anaAtA = member(a, true);
        var anaAtB = member(b, true);
        var anaAtC = member(c, false);
        assertThat(List.of(anaAtB.user(), anaAtC.user())).as("one person").containsOnly(anaAtA.user());
        for (var day : List.of(MONDAY, TUESDAY, WEDNESDAY))
            open(HoursOwner.provider(a.id(), anaAtA.id()), weekly(day, "10:00-18:00"));
        var everySecondWeek = new Validity(Optional.of(LocalDate.of(2026, 11, 23)), Optional.empty(), 2);
        open(
                HoursOwner.provider(b.id(), anaAtB.id()),
                new WeeklyPeriod(SATURDAY, Period.parse("10:00-12:00"), everySecondWeek));

        // the intersection of both sides, several periods a day
        assertThat(available(a, anaAtA.id(), "2026-11-30", "2026-11-30"))
                .containsExactly(
                        "2026-11-30T09:00:00Z/2026-11-30T12:00:00Z", "2026-11-30T14:00:00Z/2026-11-30T17:00:00Z");
        // the clinic is open on Friday, Ana is not there
        assertThat(available(a, anaAtA.id(), "2026-12-04", "2026-12-04")).isEmpty();
        // every second Saturday, in the zone of that clinic
        assertThat(available(b, anaAtB.id(), "2026-11-23", "2026-12-20"))
                .containsExactly(
                        "2026-11-28T10:00:00Z/2026-11-28T12:00:00Z", "2026-12-12T10:00:00Z/2026-12-12T12:00:00Z");
        // plain staff cannot be booked
        assertThat(available(c, anaAtC.id(), "2026-11-30", "2026-11-30")).isEmpty();

        var service = service(a, anaAtA.id());
        assertThat(starts(a, service, "2026-11-30")).hasSize(12).startsWith("2026-11-30T09:00:00Z");
        assertThat(why(a, service, anaAtA.id(), "2026-11-30T13:00:00Z"))
                .containsExactly(ReasonCode.OUTSIDE_CLINIC_HOURS);
        assertThat(why(a, service, anaAtA.id(), "2026-12-04T09:00:00Z"))
                .containsExactly(ReasonCode.OUTSIDE_PROVIDER_HOURS);

        // on leave everywhere for a week that touches both clinics; a closure of the clinic alone on the day after
        done(praxis.leaves().add(anaAtA.user(), days("2026-12-07", "2026-12-13"), Optional.of("holiday")));
        done(praxis.closures()
                .create(
                        a.id(),
                        new ManageClosures.Draft(
                                Optional.empty(),
                                Optional.empty(),
                                days("2026-12-14", "2026-12-14"),
                                Optional.empty())));
        assertThat(starts(a, service, "2026-12-07")).isEmpty();
        assertThat(available(b, anaAtB.id(), "2026-12-12", "2026-12-12")).isEmpty();
        assertThat(why(a, service, anaAtA.id(), "2026-12-07T09:00:00Z")).containsExactly(ReasonCode.PERSON_LEAVE);
        assertThat(why(a, service, anaAtA.id(), "2026-12-14T09:00:00Z")).containsExactly(ReasonCode.CLINIC_CLOSURE);
        var next = done(praxis.slots()
                .next(a.id(), service.id(), Optional.empty(), Optional.of(Instant.parse("2026-12-06T00:00:00Z")), 1));
        assertThat(next.slots().getFirst().start()).isEqualTo(Instant.parse("2026-12-15T09:00:00Z"));

        // the clocks change on Sunday 2027-03-28: Monday's 10:00 is another instant, and still 10:00
        assertThat(starts(a, service, "2027-03-22")).startsWith("2027-03-22T09:00:00Z");
        assertThat(starts(a, service, "2027-03-29")).startsWith("2027-03-29T08:00:00Z");
    }

    private Clinic clinic(String name, String zone) {
        return done(praxis.clinics().create(new ManageClinics.Draft(Optional.empty(), name, ZoneId.of(zone))));
    }

    private Membership member(Clinic clinic, boolean isProvider) {
        return done(praxis.members()
                .add(
                        clinic.id(),
                        new ManageMembers.Draft(
                                Optional.empty(),
                                new Email("ana@example.org"),
                                "Ana",
                                Optional.empty(),
                                ClinicRole.STAFF,
                                isProvider,
                                MembershipStatus.APPROVED)));
    }

    private Service service(Clinic clinic, MembershipId provider) {
        var rules = new SlotRules(30, 30, Alignment.CLOCK, 0, 0, 0, 365);
        return done(praxis.services()
                .create(
                        clinic.id(),
                        new ManageServices.Draft(
                                Optional.empty(), "Consultation", rules, Optional.empty(), Set.of(provider), true)));
    }

    private void open(HoursOwner owner, WeeklyPeriod... periods) {
        done(praxis.hours().add(owner, IfMatch.ANY, List.of(periods)));
    }

    private static WeeklyPeriod weekly(DayOfWeek weekday, String period) {
        return new WeeklyPeriod(weekday, Period.parse(period), Validity.ALWAYS);
    }

    private static Stretch days(String first, String last) {
        return new Stretch.AllDay(new Dates(LocalDate.parse(first), LocalDate.parse(last)));
    }

    private List<String> available(Clinic clinic, MembershipId provider, String from, String to) {
        var asked = QueryDates.of(LocalDate.parse(from), LocalDate.parse(to));
        return done(praxis.availability().find(clinic.id(), provider, asked)).periods().ranges().stream()
                .map(range -> range.start() + "/" + range.end())
                .toList();
    }

    private List<String> starts(Clinic clinic, Service service, String date) {
        var asked = QueryDates.of(LocalDate.parse(date), LocalDate.parse(date));
        return done(praxis.slots().find(clinic.id(), service.id(), Optional.empty(), asked)).slots().stream()
                .map(slot -> slot.start().toString())
                .toList();
    }

    private List<ReasonCode> why(Clinic clinic, Service service, MembershipId provider, String at) {
        var why = done(praxis.slots().explain(clinic.id(), service.id(), provider, Instant.parse(at)));
        return why.explanation().reasons().stream().map(reason -> reason.code()).toList();
    }

    private static <T> T done(Outcome<T> outcome) {
        if (outcome instanceof Outcome.Done<T>(var value)) return value;
        throw new AssertionError(outcome);
    }
}
