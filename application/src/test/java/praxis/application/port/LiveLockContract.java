package praxis.application.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import praxis.application.Outcome;
import praxis.application.Refusal;
import praxis.domain.appointment.Appointment;
import praxis.domain.appointment.AppointmentId;
import praxis.domain.appointment.Placement;
import praxis.domain.availability.Slot;
import praxis.domain.clinic.Clinic;
import praxis.domain.closure.Leave;
import praxis.domain.closure.LeaveId;
import praxis.domain.people.Membership;
import praxis.domain.service.Alignment;
import praxis.domain.service.Service;
import praxis.domain.service.ServiceId;
import praxis.domain.service.SlotRules;

/** Of {@link LiveSchedules}: what one process remembers behind the lock of a person's calendar. */
public abstract class LiveLockContract extends LiveFixture {

    @Test
    void b1_behind_the_lock_those_starts_are_offered_that_are_listed_whatever_was_booked_since() {
        var clinic = clinic();
        var ana = member(clinic);
        var service = dayAndNight(clinic, ana, new SlotRules(25, 5, Alignment.CLOCK, 15, 40, 0, 365));
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
    void b1_what_two_processes_book_in_turns_is_offered_by_neither_and_all_else_by_both() {
        var clinic = clinic();
        var ana = member(clinic);
        var service = dayAndNight(clinic, ana, new SlotRules(5, 5, Alignment.CLOCK, 10, 15, 0, 365));
        var one = new LiveSchedules.Question(clinic.id(), service.id(), Optional.of(ana.id()));
        var processes = List.of(ports(), elsewhere());
        var kept = new ArrayList<AppointmentId>();
        var random = new Random(11);
        for (int round = 0; round < 60; round++) {
            var mine = random.nextInt(2);
            var process = processes.get(mine);
            var open = stored(one, NOW);
            var start = open.get(random.nextInt(open.size())).start();
            if (random.nextBoolean()) remember(process, one);
            switch (random.nextInt(8)) {
                case 0, 1 -> {
                    made(process, service, ana, open.getFirst().start(), false);
                    kept.add(made(processes.get(1 - mine), service, ana, start, true));
                }
                case 2 -> {
                    if (!kept.isEmpty()) write(() -> cancel(clinic, ana, kept.removeLast()));
                }
                default -> kept.add(made(process, service, ana, start, true));
            }
            var listed = stored(one, NOW).stream().map(Slot::start).toList();
            for (int i = 0; i < 12; i++) {
                var asked = i == 0 ? start : NINE.plusSeconds(300L * (random.nextInt(200) - 90));
                for (var each : processes)
                    assertThat(isOffered(each, one, ana, asked).filter(offered -> offered != listed.contains(asked)))
                            .as("round %s, %s", round, asked)
                            .isEmpty();
            }
        }
    }

    @Test
    void of_many_providers_a_booking_made_here_never_hides_one_made_elsewhere_before() {
        var clinic = clinic();
        var members = IntStream.range(0, 20).mapToObj(i -> member(clinic)).toList();
        var service = givenFrom(540, 600, clinic, members);
        var all = new LiveSchedules.Question(clinic.id(), service.id(), Optional.empty());
        var live = elsewhere().live();
        remember(elsewhere(), all);
        write(() -> book(clinic, service, members.get(7), new AppointmentId(id())));
        var glance = live.glances().at(live.schedules().marks(all));
        made(elsewhere(), service, members.get(3), NINE, true);
        var found = live.schedules().find(all, ASKED.dates(), glance, NOW).orElseThrow();
        assertThat(List.copyOf(found.calendar().slots(ASKED.dates(), NOW))).isEqualTo(stored(all, NOW));
    }

    /** A service that a provider gives at all times of the Monday. */
    private Service dayAndNight(Clinic clinic, Membership provider, SlotRules rules) {
        var service = following(newService(clinic, Optional.empty(), provider), rules);
        give(service, 0, 1440, List.of(provider));
        return service;
    }

    private static void remember(Ports process, LiveSchedules.Question question) {
        var live = process.live();
        live.schedules()
                .find(
                        question,
                        ASKED.dates(),
                        live.glances().at(live.schedules().marks(question)),
                        NOW);
    }

    /**
     * Books or holds as a process does.
     *
     * @param stored whether the database keeps what it acknowledged; else the process is told of what is not there
     */
    private AppointmentId made(Ports process, Service service, Membership provider, Instant start, boolean stored) {
        var question = new LiveSchedules.Question(service.clinic(), service.id(), Optional.of(provider.id()));
        var made = new ArrayList<Appointment>();
        process.transactions().decideInTurn(Set.of(provider.user()), perhapsDone -> {
            var locked = process.live().schedules().lock(question, provider.user(), start, NOW);
            made.add(Appointment.made(
                    new AppointmentId(id()),
                    service.clinic(),
                    service.id(),
                    Placement.of(provider, service.rules(), start, locked.number()),
                    Optional.of(NOW.plusSeconds(600)).filter(end -> start.getEpochSecond() % 3_600 == 0),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    NOW));
            process.appointments().add(made);
            return stored ? Outcome.done(true) : Outcome.refused(new Refusal.NotFound("x", "x"));
        });
        process.live().schedules().booked(made.getLast());
        return made.getLast().id();
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
