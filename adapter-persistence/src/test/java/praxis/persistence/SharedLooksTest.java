package praxis.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import praxis.application.port.Glance;
import praxis.application.port.Mark;
import praxis.domain.clinic.ClinicId;

/** Sharing saves looks and never shows anybody what was there before they asked. */
final class SharedLooksTest {

    private static final int ASKERS = 40;

    private final AtomicInteger looks = new AtomicInteger();

    private static Mark clinic(int number) {
        return new Mark.OfClinic(new ClinicId("c" + number));
    }

    @Test
    void those_who_wait_share_the_next_look() throws Exception {
        var open = new CountDownLatch(1);
        var looking = new CountDownLatch(1);
        var shared = new SharedLooks(
                marks -> {
                    looks.incrementAndGet();
                    looking.countDown();
                    await(open);
                    return glance(marks, 7);
                },
                SharedLooksTest::never);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = threads.submit(() -> shared.at(Set.of(clinic(0))));
            looking.await();
            var rest = Stream.iterate(1, i -> i + 1)
                    .limit(ASKERS)
                    .map(i -> threads.submit(() -> shared.at(Set.of(clinic(i)))))
                    .toList();
            pause();
            open.countDown();
            assertThat(first.get().of(clinic(0))).isEqualTo(7);
            for (int i = 0; i < ASKERS; i++)
                assertThat(rest.get(i).get().of(clinic(i + 1))).isEqualTo(7);
        }
        assertThat(looks.get()).isEqualTo(2);
    }

    @Test
    void nobody_is_told_what_was_there_before_they_asked() throws Exception {
        var stored = new AtomicLong();
        var shared = new SharedLooks(
                marks -> {
                    var seen = stored.get();
                    Thread.yield();
                    return glance(marks, seen);
                },
                Thread::yield);
        Callable<Boolean> asker = () -> {
            for (int i = 0; i < 2_000; i++) {
                var before = stored.incrementAndGet();
                if (shared.at(Set.of(clinic(0))).of(clinic(0)) < before) return false;
            }
            return true;
        };
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var each : threads.invokeAll(Collections.nCopies(8, asker)))
                assertThat(each.get()).isTrue();
        }
    }

    @Test
    void a_failure_is_everybodys_who_waited_and_nobodys_after() {
        var shared = new SharedLooks(
                marks -> {
                    if (looks.getAndIncrement() == 0) throw new IllegalStateException("gone");
                    return glance(marks, 1);
                },
                SharedLooksTest::never);
        assertThatThrownBy(() -> shared.at(Set.of(clinic(0)))).hasMessage("gone");
        assertThat(shared.at(Set.of(clinic(0))).of(clinic(0))).isOne();
        assertThat(shared.at(Set.of())).isEqualTo(Glance.NOTHING);
    }

    @Test
    void in_a_crowd_a_look_waits_for_those_who_come_and_nobody_waits_alone() throws Exception {
        var others = new ArrayList<Thread>();
        var moments = new AtomicInteger();
        var shared = new AtomicReference<SharedLooks>();
        Runnable joins = () -> others.add(waiting(() -> shared.get().at(Set.of(clinic(1)))));
        shared.set(new SharedLooks(
                marks -> {
                    if (looks.getAndIncrement() == 0) for (int i = 0; i < 3; i++) joins.run();
                    return glance(marks, 1);
                },
                () -> {
                    if (moments.getAndIncrement() == 0) joins.run();
                }));
        shared.get().at(Set.of(clinic(0)));
        for (var other : others) other.join();
        assertThat(looks.get()).isEqualTo(2);
        assertThat(moments.get()).isZero();

        shared.get().at(Set.of(clinic(0)));
        for (var other : others) other.join();
        assertThat(others).hasSize(4);
        assertThat(looks.get()).isEqualTo(3);

        for (int i = 0; i < 2 * SharedLooks.REMEMBERED; i++) shared.get().at(Set.of(clinic(0)));
        assertThat(moments.get()).isEqualTo(SharedLooks.REMEMBERED);
    }

    /** A thread that has come so far that it waits. */
    private static Thread waiting(Runnable work) {
        var thread = Thread.ofPlatform().start(work);
        while (thread.getState() != Thread.State.WAITING) Thread.onSpinWait();
        return thread;
    }

    private static void never() {
        throw new AssertionError("nobody was to be waited for");
    }

    private static Glance glance(Set<Mark> marks, long number) {
        var numbers = new HashMap<Mark, Long>();
        for (var mark : marks) numbers.put(mark, number);
        return new Glance(numbers);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
