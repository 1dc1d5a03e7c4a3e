package praxis.application.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import praxis.application.Outcome;
import praxis.application.Refusal;
import praxis.application.port.Events.Numbered;
import praxis.domain.appointment.AppointmentId;
import praxis.domain.availability.ReasonCode;
import praxis.domain.clinic.ClinicId;
import praxis.domain.event.Cause;
import praxis.domain.event.Event;
import praxis.domain.event.EventId;
import praxis.domain.event.EventType;
import praxis.domain.event.Subject;
import praxis.domain.people.MembershipId;
import praxis.domain.service.ServiceId;
import praxis.domain.time.TimeRange;

/** Of {@link Events}. */
public abstract class EventsContract extends PortContract {

    private Events events() {
        return ports().events().events();
    }

    private Event changed(ClinicId clinic) {
        return changed(id(), clinic);
    }

    static Event changed(String id, ClinicId clinic) {
        return new Event(
                new EventId(id),
                clinic,
                NOW,
                EventType.AVAILABILITY_CHANGED,
                new Subject.OfAvailability(new TreeSet<>(Set.of(Cause.CLINIC)), new TreeSet<>()));
    }

    private Subject.Visit visit(long minutes) {
        var start = Instant.ofEpochSecond(NOW.getEpochSecond() + 60 * minutes);
        return new Subject.Visit(new MembershipId(id()), new TimeRange(start, start.plusSeconds(1_800)));
    }

    private Event about(EventId id, ClinicId clinic, AppointmentId appointment, long revision) {
        var subject = new Subject.OfAppointment(
                appointment, revision, new ServiceId(id()), visit(0), Optional.empty(), new TreeSet<>());
        return new Event(id, clinic, NOW, EventType.APPOINTMENT_BOOKED, subject);
    }

    private List<Event> read(ClinicId clinic, long after, EventType... types) {
        return read(() -> events().after(clinic, after, Set.of(types), 100)).stream()
                .map(Numbered::event)
                .toList();
    }

    private void number(ClinicId clinic) {
        write(() -> events().number(clinic));
    }

    @Test
    void every_field_of_an_event_comes_back() {
        var clinic = new ClinicId(id());
        var moved = new Event(
                new EventId(id()),
                clinic,
                NOW,
                EventType.APPOINTMENT_RESCHEDULED,
                new Subject.OfAppointment(
                        new AppointmentId(id()),
                        7,
                        new ServiceId(id()),
                        visit(30),
                        Optional.of(visit(-99_999_999)),
                        new TreeSet<>()));
        var asks = new Event(
                new EventId(id()),
                clinic,
                NOW,
                EventType.APPOINTMENT_NEEDS_ATTENTION,
                new Subject.OfAppointment(
                        new AppointmentId(id()),
                        1,
                        new ServiceId(id()),
                        visit(0),
                        Optional.empty(),
                        new TreeSet<>(Set.of(ReasonCode.values()))));
        var hours = new Event(
                new EventId(id()),
                clinic,
                NOW,
                EventType.AVAILABILITY_CHANGED,
                new Subject.OfAvailability(
                        new TreeSet<>(Set.of(Cause.values())),
                        new TreeSet<>(Set.of(new MembershipId(id()), new MembershipId(id())))));
        write(() -> events().add(List.of(moved, asks, hours, changed(clinic))));
        number(clinic);
        assertThat(read(clinic, 0)).hasSize(4).startsWith(moved, asks, hours);
        assertThat(read(clinic, 0, EventType.APPOINTMENT_NEEDS_ATTENTION, EventType.APPOINTMENT_RESCHEDULED))
                .containsExactly(moved, asks);
        assertThat(read(() -> events().after(clinic, 1, Set.of(), 2)).stream().map(Numbered::number))
                .containsExactly(2L, 3L);
    }

    @Test
    void an_event_is_read_once_it_has_a_number_which_counts_on() {
        var clinic = new ClinicId(id());
        var first = changed(clinic);
        var second = changed(clinic);
        assertThat(read(() -> events().last(clinic))).isZero();
        assertThat(read(() -> events().oldest(clinic))).isEqualTo(1);
        write(() -> events().add(List.of(second)));
        assertThat(read(() -> events().hasUnnumbered(clinic))).isTrue();
        assertThat(read(clinic, 0)).isEmpty();
        number(clinic);
        write(() -> events().add(List.of(first)));
        number(clinic);
        number(clinic);
        assertThat(read(() -> events().hasUnnumbered(clinic))).isFalse();
        assertThat(read(clinic, 0)).containsExactly(second, first);
        assertThat(read(() -> events().last(clinic))).isEqualTo(2);
    }

    @Test
    void of_one_appointment_the_revision_decides_which_comes_first() {
        var clinic = new ClinicId(id());
        var appointment = new AppointmentId(id());
        var ids = List.of(new EventId(id()), new EventId(id()), new EventId(id()));
        var later = about(ids.get(0), clinic, appointment, 2);
        var other = about(ids.get(1), clinic, new AppointmentId(id()), 9);
        var earlier = about(ids.get(2), clinic, appointment, 1);
        write(() -> events().add(List.of(later, other, earlier)));
        number(clinic);
        assertThat(read(clinic, 0)).containsExactly(earlier, other, later);
    }

    @Test
    void a_clinic_sees_its_own_events_only() {
        var clinic = new ClinicId(id());
        var other = new ClinicId(id());
        write(() -> events().add(List.of(changed(clinic), changed(other))));
        number(clinic);
        assertThat(read(() -> events().hasUnnumbered(other))).isTrue();
        number(other);
        assertThat(read(clinic, 0)).hasSize(1).allMatch(event -> event.clinic().equals(clinic));
        assertThat(read(() -> events().last(other))).isEqualTo(1);
    }

    @Test
    void what_is_refused_leaves_no_event_and_tells_nobody() {
        var clinic = new ClinicId(id());
        var told = new AtomicInteger();
        events().listen(told::incrementAndGet);
        ports().transactions().decide(() -> {
            events().add(List.of(changed(clinic)));
            return Outcome.refused(new Refusal.Stale(1));
        });
        assertThatThrownBy(() -> decide(() -> {
            events().add(List.of(changed(clinic)));
            throw new UnsupportedOperationException("broken");
        }));
        write(() -> events().number(clinic));
        assertThat(read(clinic, 0)).isEmpty();
        assertThat(told).hasValue(0);
        write(() -> events().add(List.of(changed(clinic))));
        assertThat(told).hasValue(1);
    }

    /** The order in which events get their ids is not the order in which they are committed. */
    @Test
    void who_reads_on_from_the_last_number_misses_nothing_that_is_committed_later() throws Exception {
        var clinic = new ClinicId(id());
        var early = changed(clinic);
        var late = changed(clinic);
        var written = new CountDownLatch(1);
        var read = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var slow = threads.submit(() -> decide(() -> {
                events().add(List.of(early));
                written.countDown();
                if (!isOneAtATime()) await(read);
            }));
            await(written);
            elsewhere(() -> elsewhere().events().events().add(List.of(late)));
            elsewhere(() -> elsewhere().events().events().number(clinic));
            var seen = read(() -> events().last(clinic));
            var first = read(clinic, 0);
            read.countDown();
            slow.get();
            number(clinic);
            var all = new ArrayList<>(first);
            all.addAll(read(clinic, seen));
            assertThat(all).containsExactlyInAnyOrder(early, late);
        }
    }

    private void elsewhere(Runnable work) {
        elsewhere().transactions().decide(() -> {
            work.run();
            return Outcome.done(true);
        });
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void many_who_number_at_once_leave_no_gap() throws Exception {
        var clinic = new ClinicId(id());
        Callable<Outcome<Boolean>> writer = () -> elsewhere().transactions().decide(() -> {
            elsewhere().events().events().add(List.of(changed(clinic)));
            return Outcome.done(true);
        });
        Callable<Outcome<Boolean>> counter = () -> decide(() -> events().number(clinic));
        try (var threads = Executors.newFixedThreadPool(8)) {
            var work = Stream.generate(() -> Stream.of(writer, counter))
                    .limit(20)
                    .flatMap(both -> both)
                    .toList();
            for (var done : threads.invokeAll(work)) assertThat(done.get()).isEqualTo(Outcome.done(true));
        }
        number(clinic);
        assertThat(read(() -> events().after(clinic, 0, Set.of(), 100)).stream().map(Numbered::number))
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 20).boxed().toList());
    }

    @Test
    void what_is_old_is_forgotten_and_numbers_go_on() {
        var clinic = new ClinicId(id());
        var old = NOW.minus(Duration.ofDays(36_500));
        for (int i = 0; i < 3; i++) {
            var event = changed(clinic);
            write(() -> events().add(List.of(new Event(event.id(), clinic, old, event.type(), event.subject()))));
        }
        write(() -> events().add(List.of(changed(clinic))));
        number(clinic);
        assertThat(forget(old.plusSeconds(1), 2)).isEqualTo(2);
        assertThat(read(() -> events().oldest(clinic))).isEqualTo(3);
        assertThat(forget(old.plusSeconds(1), 2)).isEqualTo(1);
        assertThat(forget(old.plusSeconds(1), 2)).isZero();
        assertThat(read(() -> events().oldest(clinic))).isEqualTo(4);
        assertThat(read(() -> events().last(clinic))).isEqualTo(4);
    }

    @Test
    void only_what_has_a_number_is_forgotten_since_by_it_readers_see_that_something_is_gone() {
        var clinic = new ClinicId(id());
        var old = NOW.minus(Duration.ofDays(36_500));
        var event = changed(clinic);
        write(() -> events().add(List.of(new Event(event.id(), clinic, old, event.type(), event.subject()))));
        assertThat(read(() -> events().unnumbered(old))).doesNotContain(clinic);
        assertThat(read(() -> events().unnumbered(old.plusSeconds(1)))).contains(clinic);
        assertThat(forget(old.plusSeconds(1), 9)).isZero();
        number(clinic);
        assertThat(read(() -> events().unnumbered(old.plusSeconds(1)))).doesNotContain(clinic);
        assertThat(forget(old.plusSeconds(1), 9)).isEqualTo(1);
    }

    private int forget(Instant before, int most) {
        var forgotten = new AtomicInteger();
        write(() -> forgotten.set(events().forget(before, most)));
        return forgotten.get();
    }
}
