package praxis.counts;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import praxis.application.IfMatch;
import praxis.application.Outcome;
import praxis.application.Practice;
import praxis.domain.appointment.Appointment;
import praxis.domain.appointment.AppointmentId;
import praxis.domain.appointment.Placement;
import praxis.domain.clinic.Clinic;
import praxis.domain.hours.HoursOwner;
import praxis.domain.people.Membership;
import praxis.domain.people.MembershipId;
import praxis.domain.service.Service;
import praxis.domain.service.SlotRules;

/**
 * A clinic like any other.
 *
 * @param providers all of whom give the service, and have every second half hour of each morning taken
 */
record Clinics(Clinic clinic, Service service, List<Membership> providers) {

    /** @param days from the first on, on whose mornings appointments are */
    static Clinics open(Practice practice, String name, int providers, LocalDate first, int days) {
        var clinic = practice.clinic(name);
        var week = Arrays.stream(DayOfWeek.values())
                .flatMap(day -> Stream.of(Practice.on(day, "09:00-13:00"), Practice.on(day, "15:00-19:00")))
                .toList();
        Practice.done(practice.useCases.hours().replaceWeek(HoursOwner.clinic(clinic.id()), IfMatch.ANY, week));
        var members = new ArrayList<Membership>();
        for (int i = 0; i < providers; i++) members.add(practice.provider(clinic, name + "-" + i));
        var service =
                practice.service(clinic, members.stream().map(Membership::id).toArray(MembershipId[]::new));
        var opened = new Clinics(clinic, service, members);
        for (var member : members) opened.take(practice, member, first, days);
        return opened;
    }

    private void take(Practice practice, Membership member, LocalDate first, int days) {
        var ports = practice.ports;
        Practice.done(ports.transactions().decideInTurn(Set.of(member.user()), perhapsDone -> {
            for (int day = 0; day < days; day++)
                for (int hour = 9; hour < 13; hour++) {
                    var start = first.plusDays(day)
                            .atTime(hour, 0)
                            .atZone(clinic.zone())
                            .toInstant();
                    var number = ports.calendars().lock(member.user());
                    ports.appointments().add(List.of(made(ports.ids().next(), member, start, number)));
                }
            return Outcome.done(true);
        }));
    }

    private Appointment made(String id, Membership member, Instant start, long number) {
        return Appointment.made(
                new AppointmentId(id),
                clinic.id(),
                service.id(),
                Placement.of(member, SlotRules.of(30), start, number),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Instant.EPOCH);
    }
}
