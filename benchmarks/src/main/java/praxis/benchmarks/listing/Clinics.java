package praxis.benchmarks.listing;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import praxis.application.IfMatch;
import praxis.application.Outcome;
import praxis.application.UseCases;
import praxis.application.clinic.ManageClinics;
import praxis.application.people.ManageMembers;
import praxis.application.port.Ports;
import praxis.application.service.ManageServices;
import praxis.domain.appointment.Appointment;
import praxis.domain.appointment.AppointmentId;
import praxis.domain.appointment.Placement;
import praxis.domain.clinic.Clinic;
import praxis.domain.hours.HoursOwner;
import praxis.domain.people.ClinicRole;
import praxis.domain.people.Email;
import praxis.domain.people.Membership;
import praxis.domain.people.MembershipStatus;
import praxis.domain.service.Service;
import praxis.domain.service.SlotRules;
import praxis.domain.time.Period;
import praxis.domain.time.Validity;
import praxis.domain.time.WeeklyPeriod;

/** Fills a store with clinics of Madrid, open on all days, seven of ten half hours taken. */
final class Clinics {

    /** One service and those who give it. */
    record Made(Clinic clinic, Service service, List<Membership> providers) {}

    private static final SlotRules HALF_HOURS = SlotRules.of(30);
    private static final double TAKEN = 0.7;

    private final Ports ports;
    private final UseCases useCases;
    private final Random random = new Random(20261124);
    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

    Clinics(Ports ports, UseCases useCases) {
        this.ports = ports;
        this.useCases = useCases;
    }

    /** @param takenDays from tomorrow on; the next free slot is after them where all is taken */
    Made make(String name, int providers, int takenDays, double taken) {
        var clinic = done(useCases.clinics()
                .create(new ManageClinics.Draft(Optional.empty(), name, ZoneId.of("Europe/Madrid"))));
        done(useCases.hours().replaceWeek(HoursOwner.clinic(clinic.id()), IfMatch.ANY, week()));
        var members = new ArrayList<Membership>();
        for (int i = 0; i < providers; i++) members.add(member(clinic, name + "-" + i));
        var service = done(useCases.services()
                .create(
                        clinic.id(),
                        new ManageServices.Draft(
                                Optional.empty(),
                                "Consultation",
                                HALF_HOURS,
                                Optional.empty(),
                                Set.copyOf(members.stream().map(Membership::id).toList()),
                                true)));
        for (var member : members) take(clinic, service, member, takenDays, taken);
        return new Made(clinic, service, members);
    }

    Made make(String name, int providers) {
        return make(name, providers, 10, TAKEN);
    }

    private static List<WeeklyPeriod> week() {
        return Arrays.stream(DayOfWeek.values())
                .flatMap(day -> Stream.of(new Period(540, 780), new Period(900, 1140))
                        .map(period -> new WeeklyPeriod(day, period, Validity.ALWAYS)))
                .toList();
    }

    private Membership member(Clinic clinic, String name) {
        return done(useCases.members()
                .add(
                        clinic.id(),
                        new ManageMembers.Draft(
                                Optional.empty(),
                                new Email(name + "@example.org"),
                                name,
                                Optional.empty(),
                                ClinicRole.STAFF,
                                true,
                                MembershipStatus.APPROVED)));
    }

    private void take(Clinic clinic, Service service, Membership member, int days, double taken) {
        done(ports.transactions().decideInTurn(Set.of(member.user()), perhapsDone -> {
            var all = new ArrayList<Appointment>();
            for (int day = 0; day <= days; day++)
                for (int half = 0; half < 20; half++)
                    if (random.nextDouble() < taken) all.add(appointment(clinic, service, member, day, half));
            ports.appointments().add(all);
            return Outcome.done(true);
        }));
    }

    private Appointment appointment(Clinic clinic, Service service, Membership member, int day, int half) {
        var minutes = 9 * 60 + 30 * half;
        var start = today.plusDays(day)
                .atStartOfDay(clinic.zone())
                .plusMinutes(minutes)
                .toInstant();
        return Appointment.made(
                new AppointmentId(ports.ids().next()),
                clinic.id(),
                service.id(),
                Placement.of(member, HALF_HOURS, start, ports.calendars().lock(member.user())),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Instant.EPOCH);
    }

    static <T> T done(Outcome<T> outcome) {
        if (outcome instanceof Outcome.Done<T>(var value)) return value;
        throw new IllegalStateException(outcome.toString());
    }
}
