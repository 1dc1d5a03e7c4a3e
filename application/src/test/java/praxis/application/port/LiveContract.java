package praxis.application.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import praxis.domain.appointment.AppointmentId;
import praxis.domain.availability.Slot;
import praxis.domain.clinic.Clinic;
import praxis.domain.clinic.ClinicStatus;
import praxis.domain.closure.Closure;
import praxis.domain.closure.Leave;
import praxis.domain.closure.LeaveId;
import praxis.domain.hours.HoursOwner;
import praxis.domain.people.Membership;
import praxis.domain.people.MembershipStatus;
import praxis.domain.service.Service;
import praxis.domain.service.ServiceId;
import praxis.domain.service.SlotRules;
import praxis.domain.time.Dates;
import praxis.domain.time.Stretch;

/** Of {@link LiveSchedules}: what one process remembers while another writes. */
public abstract class LiveContract extends LiveFixture {

    @Test
    void every_change_of_a_schedule_is_seen_by_who_remembers_it() {
        var clinic = clinic();
        var ana = member(clinic);
        var service = newService(clinic, Optional.empty(), ana);
        var other = newService(clinic, Optional.empty());
        var closure = newClosure(clinic, Optional.empty(), Optional.of(ana), days("2026-11-30", "2026-11-30"));
        var leave = new Leave(
                new LeaveId(id()), ana.user(), days("2026-11-30", "2026-11-30"), Optional.empty(), revision());
        var held = new AppointmentId(id());
        var changes = new LinkedHashMap<String, Runnable>();
        var newcomer = newMember(clinic, user(), Optional.empty(), "Luis Gil");
        var branch = newClinic(Optional.empty(), "Clínica Sur");
        changes.put("Services.add", () -> ports().services().add(List.of(service, other)));
        changes.put("Clinics.add", () -> ports().clinics().add(List.of(branch)));
        changes.put("Memberships.add", () -> ports().memberships().add(List.of(newcomer)));
        changes.put("WorkSchedules.replace of the clinic", () -> hours(HoursOwner.clinic(clinic.id()), 540, 720));
        changes.put(
                "WorkSchedules.replace of the provider",
                () -> hours(HoursOwner.provider(clinic.id(), ana.id()), 540, 660));
        changes.put("Services.replace", () -> ports().services().replace(lasting(service, 60)));
        changes.put("Closures.add", () -> ports().closures().add(List.of(closure)));
        changes.put(
                "Closures.replace",
                () -> ports().closures().replace(newClosure(closure, days("2026-12-01", "2026-12-01"))));
        changes.put("Closures.remove", () -> ports().closures().remove(clinic.id(), closure.id()));
        changes.put("Leaves.add", () -> ports().leaves().add(List.of(leave)));
        changes.put("Leaves.remove", () -> ports().leaves().remove(ana.user(), leave.id()));
        changes.put(
                "Memberships.replace, suspended",
                () -> ports().memberships().replace(as(ana, MembershipStatus.SUSPENDED)));
        changes.put(
                "Memberships.replace, approved",
                () -> ports().memberships().replace(as(ana, MembershipStatus.APPROVED)));
        changes.put("Calendars.lock and Appointments.add", () -> book(clinic, service, ana, held));
        changes.put("Calendars.lock and Appointments.replace", () -> cancel(clinic, ana, held));
        changes.put("Clinics.replace, inactive", () -> ports().clinics().replace(inactive(clinic)));
        changes.put("Services.remove", () -> ports().services().remove(clinic.id(), other.id()));

        var question = new LiveSchedules.Question(clinic.id(), service.id(), Optional.empty());
        var one = new LiveSchedules.Question(clinic.id(), service.id(), Optional.of(ana.id()));
        var marks = Set.<Mark>of(
                new Mark.OfClinic(clinic.id()), new Mark.OfClinic(branch.id()), new Mark.OfPerson(ana.user()));
        for (var change : changes.entrySet()) {
            var before = elsewhere().live().glances().at(marks);
            write(change.getValue());
            assertThat(elsewhere().live().glances().at(marks))
                    .as(change.getKey())
                    .isNotEqualTo(before);
            var listed = stored(one, NOW).stream().anyMatch(slot -> slot.start().equals(NINE));
            assertThat(isOffered(one, ana, NINE).filter(offered -> offered != listed))
                    .as(change.getKey())
                    .isEmpty();
            assertThat(live(question, NOW)).as(change.getKey()).isEqualTo(stored(question, NOW));
            assertThat(live(one, NOW)).as(change.getKey()).isEqualTo(stored(one, NOW));
            assertThat(isOffered(one, ana, NINE)).as(change.getKey()).contains(listed);
        }
        var expected = Writes.ofAllPorts();
        expected.removeAll(Writes.OF_NO_TIME);
        assertThat(Writes.namedIn(changes.keySet())).isEqualTo(expected);
        assertThat(Writes.ofAllPorts()).containsAll(Writes.OF_NO_TIME);
    }

    @Test
    void a_hold_that_expires_gives_its_time_back_although_nothing_is_written() {
        var clinic = clinic();
        var ana = member(clinic);
        var service = givenFrom(540, 600, clinic, List.of(ana));
        hold(clinic, service, ana, NOW.plusSeconds(60));
        var question = new LiveSchedules.Question(clinic.id(), service.id(), Optional.empty());
        var held = live(question, NOW);
        for (var now : List.of(NOW, NOW.plusSeconds(59), NOW.plusSeconds(60), NOW.plusSeconds(61)))
            assertThat(live(question, now)).isEqualTo(stored(question, now));
        assertThat(live(question, NOW.plusSeconds(61))).hasSizeGreaterThan(held.size());
    }

    @Test
    void a_clock_that_is_set_back_finds_a_hold_again_that_had_expired() {
        var clinic = clinic();
        var ana = member(clinic);
        var service = givenFrom(540, 600, clinic, List.of(ana));
        hold(clinic, service, ana, NOW.plusSeconds(60));
        var all = new LiveSchedules.Question(clinic.id(), service.id(), Optional.empty());
        var one = new LiveSchedules.Question(clinic.id(), service.id(), Optional.of(ana.id()));
        for (var question : List.of(all, one)) {
            assertThat(live(question, NOW.plusSeconds(90))).contains(slot(ana));
            assertThat(live(question, NOW)).isEqualTo(stored(question, NOW)).doesNotContain(slot(ana));
        }
        assertThat(live(one, NOW.plusSeconds(90))).contains(slot(ana));
        assertThat(isOffered(one, ana, NINE)).isNotEqualTo(Optional.of(true));
    }

    @Test
    void of_many_providers_every_change_of_somebodys_time_is_seen() {
        var clinic = clinic();
        var members = IntStream.range(0, 20).mapToObj(i -> member(clinic)).toList();
        var service = givenFrom(540, 600, clinic, members);
        var ana = members.get(7);
        var held = new AppointmentId(id());
        var leave = new Leave(
                new LeaveId(id()),
                members.get(13).user(),
                days("2026-11-30", "2026-11-30"),
                Optional.empty(),
                revision());
        var question = new LiveSchedules.Question(clinic.id(), service.id(), Optional.empty());
        var size = live(question, NOW).size();
        var changes = List.<Runnable>of(
                () -> book(clinic, service, ana, held),
                () -> cancel(clinic, ana, held),
                () -> ports().leaves().add(List.of(leave)),
                () -> ports().leaves().remove(leave.user(), leave.id()),
                () -> hours(HoursOwner.clinic(clinic.id()), 540, 570));
        for (var change : changes) {
            write(change);
            assertThat(live(question, NOW)).isEqualTo(stored(question, NOW)).isNotEqualTo(List.of());
            assertThat(live(question, NOW)).isEqualTo(stored(question, NOW));
        }
        assertThat(live(question, NOW)).hasSizeLessThan(size);
    }

    @Test
    void versions_are_equal_only_while_nothing_changes() {
        var clinic = clinic();
        var ana = member(clinic);
        var service = newService(clinic, Optional.empty(), ana);
        write(() -> ports().services().add(List.of(service)));
        hold(clinic, service, ana, NOW.plusSeconds(60));
        var question = new LiveSchedules.Question(clinic.id(), service.id(), Optional.empty());
        var version = found(question, NOW).version();
        assertThat(found(question, NOW.plusSeconds(1)).version()).isEqualTo(version);
        assertThat(found(question, NOW.plusSeconds(60)).version()).isNotEqualTo(version);
        write(() -> hours(HoursOwner.clinic(clinic.id()), 540, 600));
        assertThat(found(question, NOW).version()).isNotEqualTo(version);
    }

    @Test
    void what_lies_further_ahead_is_remembered_once_it_is_asked_about() {
        var clinic = clinic();
        var ana = member(clinic);
        var service = givenFrom(540, 600, clinic, List.of(ana));
        var one = new LiveSchedules.Question(clinic.id(), service.id(), Optional.of(ana.id()));
        var schedules = elsewhere().live().schedules();
        var recall = DATE.plusWeeks(26);
        var nine = recall.atTime(9, 0).atZone(clinic.zone()).toInstant();
        assertThat(live(one, NOW)).isEqualTo(stored(one, NOW));
        var dates = new Dates(recall, recall);
        var found = schedules.find(one, dates, Glance.NOTHING, NOW).orElseThrow();
        assertThat(found.calendar().slots(dates, NOW))
                .extracting(Slot::start)
                .contains(nine)
                .hasSameSizeAs(live(one, NOW));
        assertThat(schedules.remembered(one, dates)).contains(ana);
        assertThat(isOffered(one, ana, nine)).contains(true);
        assertThat(isOffered(one, ana, nine.minusSeconds(900))).contains(false);
        assertThat(live(one, NOW)).isEqualTo(stored(one, NOW));
        var never = DATE.plusDays(LiveSchedules.MOST_DAYS);
        assertThat(schedules.find(one, new Dates(never, never), Glance.NOTHING, NOW))
                .isEmpty();
    }

    @Test
    void versions_tell_holds_apart_that_expire_in_the_same_second() {
        var clinic = clinic();
        var ana = member(clinic);
        var service = newService(clinic, Optional.empty(), ana);
        write(() -> ports().services().add(List.of(service)));
        for (var millis : List.of(60_100, 60_600)) hold(clinic, service, ana, NOW.plusMillis(millis));
        var question = new LiveSchedules.Question(clinic.id(), service.id(), Optional.empty());
        var both = found(question, NOW).version();
        assertThat(found(question, NOW.plusMillis(60_099)).version()).isEqualTo(both);
        assertThat(found(question, NOW.plusMillis(60_100)).version()).isNotEqualTo(both);
    }

    @Test
    void what_is_not_there_is_not_found() {
        var clinic = clinic();
        var service = newService(clinic, Optional.empty());
        var stranger = member(clinic());
        write(() -> ports().services().add(List.of(service)));
        assertThat(find(new LiveSchedules.Question(clinic.id(), new ServiceId(id()), Optional.empty()), NOW))
                .isEmpty();
        assertThat(find(new LiveSchedules.Question(clinic.id(), service.id(), Optional.of(stranger.id())), NOW))
                .isEmpty();
        assertThat(find(new LiveSchedules.Question(stranger.clinic(), service.id(), Optional.empty()), NOW))
                .isEmpty();
        var longAgo = Instant.parse("2020-01-01T00:00:00Z");
        assertThat(find(new LiveSchedules.Question(clinic.id(), service.id(), Optional.empty()), longAgo))
                .isEmpty();
    }

    private void hold(Clinic clinic, Service service, Membership provider, Instant until) {
        write(() -> ports().appointments().add(List.of(appointment(clinic, service, provider, Optional.of(until)))));
    }

    private static Slot slot(Membership provider) {
        return new Slot(NINE, NINE.plusSeconds(1_800), provider.id());
    }

    private static Service lasting(Service service, int minutes) {
        return following(service, SlotRules.of(minutes));
    }

    private static Clinic inactive(Clinic clinic) {
        return new Clinic(
                clinic.id(),
                clinic.externalId(),
                clinic.name(),
                clinic.zone(),
                ClinicStatus.INACTIVE,
                clinic.revision().next(NOW));
    }

    private static Closure newClosure(Closure closure, Stretch stretch) {
        return new Closure(
                closure.id(),
                closure.clinic(),
                closure.externalId(),
                closure.provider(),
                stretch,
                closure.reason(),
                closure.revision().next(NOW));
    }
}
