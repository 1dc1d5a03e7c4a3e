package praxis.application.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import praxis.application.Outcome;
import praxis.application.Refusal;
import praxis.domain.availability.Slot;
import praxis.domain.closure.Leave;
import praxis.domain.closure.LeaveId;
import praxis.domain.hours.HoursOwner;
import praxis.domain.service.Alignment;
import praxis.domain.service.ServiceId;
import praxis.domain.service.SlotRules;

/** Of {@link LiveSchedules}: what one process remembers behind the lock of a person's calendar. */
public abstract class LiveLockContract extends LiveFixture {

    @Test
    void b1_behind_the_lock_those_starts_are_offered_that_are_listed_whatever_was_booked_since() {
        var clinic = clinic();
        var ana = member(clinic);
        var rules = new SlotRules(25, 5, Alignment.CLOCK, 15, 40, 0, 365);
        var service = following(newService(clinic, Optional.empty(), ana), rules);
        write(() -> {
            ports().services().add(List.of(service));
            hours(HoursOwner.clinic(clinic.id()), 0, 1440);
            hours(HoursOwner.provider(clinic.id(), ana.id()), 0, 1440);
        });
        var one = new LiveSchedules.Question(clinic.id(), service.id(), Optional.of(ana.id()));
        assertThat(live(one, NOW)).isNotEmpty();
        var random = new Random(7);
        for (int round = 0; round < 8; round++) {
            var buffers = new SlotRules(
                    1 + random.nextInt(90), 5, Alignment.CLOCK, random.nextInt(300), random.nextInt(300), 0, 365);
            var start = NINE.plusSeconds(60L * (random.nextInt(2_000) - 1_000));
            write(() ->
                    ports().appointments().add(List.of(appointment(clinic, following(service, buffers), ana, start))));
            var listed = stored(one, NOW).stream().map(Slot::start).toList();
            for (int i = 0; i < 25; i++) {
                var asked = NINE.plusSeconds(300L * (random.nextInt(300) - 130));
                assertThat(isOffered(one, ana, asked)).as("%s", asked).contains(listed.contains(asked));
            }
        }
    }

    @Test
    void behind_the_lock_the_number_is_that_of_the_lock() {
        var ana = member(clinic());
        var unknown = new LiveSchedules.Question(ana.clinic(), new ServiceId(id()), Optional.of(ana.id()));
        var before = read(() -> ports().calendars().version(ana.user()));
        var locked = new ArrayList<LiveSchedules.Locked>();
        write(() -> locked.add(ports().live().schedules().lock(unknown, ana.user(), NINE, NOW)));
        assertThat(locked.getFirst().number()).isEqualTo(before + 1);
        assertThat(locked.getFirst().calendar()).isEmpty();
        assertThat(read(() -> ports().calendars().version(ana.user()))).isEqualTo(before + 1);
    }

    @Test
    void one_number_tells_of_all_who_give_a_service() {
        var clinic = clinic();
        var ana = member(clinic);
        var ben = member(clinic);
        var service = newService(clinic, Optional.empty(), ana, ben);
        write(() -> ports().services().add(List.of(service)));
        var mark = new Mark.OfProviders(clinic.id(), service.id());
        var leave = new Leave(
                new LeaveId(id()), ben.user(), days("2026-11-30", "2026-11-30"), Optional.empty(), revision());
        for (var change : List.<Runnable>of(
                () -> ports().calendars().lock(ana.user()),
                () -> ports().calendars().lock(ben.user()),
                () -> ports().leaves().add(List.of(leave)),
                () -> ports().leaves().remove(ben.user(), leave.id()))) {
            var before = number(mark);
            write(change);
            assertThat(number(mark)).isGreaterThan(before);
        }
    }

    @Test
    void what_was_rolled_back_moves_nothing_of_the_person() {
        var clinic = clinic();
        var ana = member(clinic);
        var mark = new Mark.OfPerson(ana.user());
        var before = elsewhere().live().glances().at(Set.of(mark));
        ports().transactions().decide(() -> {
            ports().calendars().lock(ana.user());
            return Outcome.refused(new Refusal.NotFound("x", "x"));
        });
        assertThat(elsewhere().live().glances().at(Set.of(mark))).isEqualTo(before);
    }
}
