package praxis.application.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import praxis.application.Outcome;
import praxis.application.Refusal;
import praxis.domain.appointment.Appointment;
import praxis.domain.appointment.AppointmentId;
import praxis.domain.appointment.AppointmentStatus;
import praxis.domain.appointment.Placement;
import praxis.domain.availability.BusyTime;
import praxis.domain.availability.BusyTimes;
import praxis.domain.clinic.Clinic;
import praxis.domain.clinic.ClinicId;
import praxis.domain.people.Membership;
import praxis.domain.people.UserId;
import praxis.domain.service.ServiceId;
import praxis.domain.time.Dates;
import praxis.domain.time.TimeRange;

public abstract class CalendarsContract extends PortContract {

    private static final Instant START = Instant.parse("2026-11-30T08:00:00Z");

    private static final LocalDate DATE = LocalDate.of(2026, 11, 30);

    @Test
    void each_lock_that_is_kept_gives_the_next_number() {
        var person = user().id();
        assertThat(version(person)).isZero();
        assertThat(numberOf(person)).isEqualTo(1);
        ports().transactions().decideInTurn(Set.of(person), perhapsDone -> {
            assertThat(ports().calendars().lock(person)).isEqualTo(2);
            return Outcome.<Boolean>refused(new Refusal.NoSuchTransition("no"));
        });
        assertThat(numberOf(person)).isEqualTo(2);
        assertThat(version(person)).isEqualTo(2);
    }

    @Test
    void a_person_without_a_calendar_gets_one() {
        var person = new UserId(id());
        assertThat(version(person)).isZero();
        assertThat(numberOf(person)).isEqualTo(1);
        assertThat(version(person)).isEqualTo(1);
    }

    @Test
    void many_are_locked_at_once_also_those_without_a_calendar() {
        var persons = new TreeSet<UserId>();
        for (int i = 0; i < 1_100; i++) persons.add(new UserId(id()));
        write(() -> ports().calendars().lock(persons.first()));
        var before = version(persons.first());
        write(() -> ports().calendars().lock(persons));
        assertThat(version(persons.first())).isGreaterThan(before);
        assertThat(persons).allMatch(person -> version(person) > 0);
        write(() -> ports().calendars().lock(new TreeSet<>()));
    }

    @Test
    void who_locks_many_waits_for_who_has_locked_one_of_them() throws Exception {
        var member = member(clinic());
        var persons = new TreeSet<>(List.of(member.user(), user().id()));
        var locked = new CountDownLatch(1);
        Callable<Boolean> books = () -> {
            ports().transactions().decideInTurn(Set.of(member.user()), perhapsDone -> {
                var number = ports().calendars().lock(member.user());
                locked.countDown();
                pause();
                ports().appointments().add(List.of(newAppointment(member, START, number)));
                return Outcome.done(true);
            });
            return true;
        };
        Callable<Boolean> looks = () -> {
            locked.await();
            return ((Outcome.Done<Boolean>) elsewhere().transactions().decide(() -> {
                        elsewhere().calendars().lock(persons);
                        return Outcome.done(!busy(elsewhere(), member.clinic(), member.user(), window(START))
                                .isEmpty());
                    }))
                    .value();
        };
        try (var threads = Executors.newFixedThreadPool(2)) {
            var outcomes = threads.invokeAll(List.of(books, looks));
            assertThat(outcomes.get(1).get()).isTrue();
        }
    }

    @Test
    void a_lock_is_a_write_of_a_transaction() {
        var person = user().id();
        assertThatThrownBy(() -> read(() -> ports().calendars().lock(person)))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> ports().calendars().version(person)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void many_at_once_get_numbers_of_their_own_also_in_two_processes() throws Exception {
        for (var person : List.of(user().id(), new UserId(id()))) {
            var attempts = new ArrayList<Callable<Long>>();
            for (int i = 0; i < 12; i++) {
                var ports = i % 2 == 0 ? ports() : elsewhere();
                attempts.add(() -> numberOf(ports, person));
            }
            var numbers = new HashSet<Long>();
            try (var threads = Executors.newFixedThreadPool(4)) {
                for (var number : threads.invokeAll(attempts)) numbers.add(number.get());
            }
            assertThat(numbers).hasSize(12);
            assertThat(version(person)).isEqualTo(12);
        }
    }

    @Test
    void of_two_at_once_only_one_finds_the_person_free() throws Exception {
        var member = member(clinic());
        Callable<Boolean> here = () -> takeIfFree(ports(), member);
        Callable<Boolean> there = () -> takeIfFree(elsewhere(), member);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var taken = threads.invokeAll(List.of(here, there));
            assertThat(List.of(taken.get(0).get(), taken.get(1).get())).containsExactlyInAnyOrder(true, false);
        }
    }

    private boolean takeIfFree(Ports ports, Membership member) {
        var outcome = ports.transactions().decideInTurn(Set.of(member.user()), perhapsDone -> {
            var number = ports.calendars().lock(member.user());
            var free =
                    busy(ports, member.clinic(), member.user(), window(START)).isEmpty();
            pause();
            if (free) ports.appointments().add(List.of(newAppointment(member, START, number)));
            return Outcome.done(free);
        });
        return ((Outcome.Done<Boolean>) outcome).value();
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void b3_a_person_is_busy_in_every_clinic_and_another_clinic_learns_no_more() {
        var person = user();
        var here = newMember(clinic(), person, Optional.empty(), "Ana");
        var there = newMember(clinic(), person, Optional.empty(), "Ana");
        write(() -> ports().memberships().add(List.of(here, there)));
        var booked = newAppointment(here, START, 1);
        var cancelled = newAppointment(here, START, 2).become(AppointmentStatus.CANCELLED);
        var missed = newAppointment(here, START, 3).become(AppointmentStatus.NO_SHOW);
        var completed = newAppointment(there, START.plusSeconds(1_800), 4).become(AppointmentStatus.COMPLETED);
        write(() -> ports().appointments().add(List.of(booked, cancelled, missed, completed)));

        assertThat(times(here, START)).containsExactly(booked.busyFor(here.clinic()), completed.busyFor(here.clinic()));
        assertThat(times(here, START)).extracting(BusyTime::elsewhere).containsExactly(false, true);
        assertThat(times(there, START))
                .extracting(BusyTime::appointment)
                .containsExactly(Optional.empty(), Optional.of(completed.id().value()));
        assertThat(times(member(clinic()), START)).isEmpty();
    }

    @Test
    void b4_a_hold_takes_time_until_it_expires() {
        var member = member(clinic());
        var end = NOW.plusSeconds(600);
        var hold = Appointment.made(
                new AppointmentId(id()),
                member.clinic(),
                new ServiceId(id()),
                placement(member, START, 1),
                Optional.of(end),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                NOW);
        write(() -> ports().appointments().add(List.of(hold)));

        assertThat(held(member, end.minusMillis(1))).containsExactly(hold.busyFor(member.clinic()));
        assertThat(held(member, end)).isEmpty();
        var service = newService(clinicOf(member), Optional.empty(), member);
        write(() -> ports().services().add(List.of(service)));
        assertThat(busyOf(service.id(), member, end.minusMillis(1))).hasSize(1);
        assertThat(busyOf(service.id(), member, end)).isEmpty();
    }

    private List<BusyTime> held(Membership member, Instant now) {
        return read(() -> ports().calendars().busy(member.clinic(), List.of(member.user()), window(START), now))
                .getOrDefault(member.user(), BusyTimes.NONE)
                .times();
    }

    private Clinic clinicOf(Membership member) {
        return read(() -> ports().clinics().find(member.clinic())).orElseThrow();
    }

    private List<BusyTime> busyOf(ServiceId service, Membership member, Instant now) {
        return read(() -> ports().schedules()
                        .ofService(member.clinic(), service, Optional.empty(), new Dates(DATE, DATE), now))
                .orElseThrow()
                .busy()
                .getOrDefault(member.user(), BusyTimes.NONE)
                .times();
    }

    @Test
    void only_what_touches_the_window_is_told() {
        var member = member(clinic());
        var longest = placement(member, START.minusSeconds(86_400), 86_400, 1);
        var before = placement(member, START.minusSeconds(86_401), 86_400, 2);
        var touching = placement(member, START.minusSeconds(1_799), 1_800, 3);
        var last = placement(member, START.plusSeconds(3_599), 60, 4);
        var after = placement(member, START.plusSeconds(3_600), 60, 5);
        write(() -> ports().appointments()
                .add(List.of(
                        at(member, longest),
                        at(member, before),
                        at(member, touching),
                        at(member, last),
                        at(member, after))));

        assertThat(times(member, START))
                .extracting(time -> time.range().start())
                .containsExactly(touching.start(), last.start());
        var wider = new TimeRange(START.minusSeconds(1), START);
        assertThat(busy(ports(), member.clinic(), member.user(), wider))
                .extracting(time -> time.range().start())
                .containsExactly(longest.start(), touching.start());
    }

    @Test
    void schedules_come_with_what_takes_their_providers_time_around_the_dates() {
        var clinic = clinic();
        var person = user();
        var here = newMember(clinic, person, Optional.empty(), "Ana");
        var there = newMember(clinic(), person, Optional.empty(), "Ana");
        var ben = newMember(clinic, user(), Optional.empty(), "Ben");
        write(() -> ports().memberships().add(List.of(here, there, ben)));
        var service = newService(clinic, Optional.empty(), here, ben);
        var mine = newAppointment(here, START, 1);
        var elsewhere = newAppointment(there, START.plusSeconds(86_400), 2);
        var bens = newAppointment(ben, START, 1);
        var longAgo = newAppointment(here, START.minus(Duration.ofDays(9)), 3);
        var farAhead = newAppointment(here, START.plus(Duration.ofDays(9)), 4);
        write(() -> {
            ports().services().add(List.of(service));
            ports().appointments().add(List.of(mine, elsewhere, bens, longAgo, farAhead));
        });

        assertThat(busyOf(service.id(), here, NOW))
                .containsExactly(mine.busyFor(clinic.id()), elsewhere.busyFor(clinic.id()));
        assertThat(busyOf(service.id(), ben, NOW)).containsExactly(bens.busyFor(clinic.id()));
        var one = read(() -> ports().schedules()
                        .ofService(clinic.id(), service.id(), Optional.of(ben.id()), new Dates(DATE, DATE), NOW))
                .orElseThrow();
        assertThat(one.busy()).containsOnlyKeys(ben.user());
    }

    private long version(UserId person) {
        return read(() -> ports().calendars().version(person));
    }

    private long numberOf(UserId person) {
        return numberOf(ports(), person);
    }

    private static long numberOf(Ports ports, UserId person) {
        var outcome = ports.transactions()
                .decideInTurn(
                        Set.of(person),
                        perhapsDone -> Outcome.done(ports.calendars().lock(person)));
        return ((Outcome.Done<Long>) outcome).value();
    }

    private List<BusyTime> times(Membership member, Instant start) {
        return busy(ports(), member.clinic(), member.user(), window(start));
    }

    private static List<BusyTime> busy(Ports ports, ClinicId asking, UserId person, TimeRange window) {
        return ports.transactions()
                .read(() -> ports.calendars().busy(asking, List.of(person), window, NOW))
                .getOrDefault(person, BusyTimes.NONE)
                .times();
    }

    @Test
    void nobody_asked_about_is_an_empty_answer() {
        var clinic = clinic();
        assertThat(read(() -> ports().calendars().busy(clinic.id(), List.of(), window(START), NOW)))
                .isEqualTo(Map.of());
    }

    private static TimeRange window(Instant start) {
        return new TimeRange(start, start.plusSeconds(3_600));
    }

    private static Placement placement(Membership member, Instant start, long number) {
        return placement(member, start, 1_800, number);
    }

    private static Placement placement(Membership member, Instant start, long seconds, long number) {
        return new Placement(
                member.id(), member.user(), new TimeRange(start, start.plusSeconds(seconds)), 5, 10, number);
    }

    private Appointment newAppointment(Membership member, Instant start, long number) {
        return at(member, placement(member, start, number));
    }

    private Appointment at(Membership member, Placement placement) {
        return Appointment.made(
                new AppointmentId(id()),
                member.clinic(),
                new ServiceId(id()),
                placement,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                NOW);
    }
}
