package praxis.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.HashMap;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
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
        var shared = new SharedLooks(marks -> {
            looks.incrementAndGet();
            looking.countDown();
            await(open);
            return glance(marks, 7);
        });
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
        var shared = new SharedLooks(marks -> {
            var seen = stored.get();
            Thread.yield();
            return glance(marks, seen);
        });
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
        var shared = new SharedLooks(marks -> {
            if (looks.getAndIncrement() == 0) throw new IllegalStateException("gone");
            return glance(marks, 1);
        });
        assertThatThrownBy(() -> shared.at(Set.of(clinic(0)))).hasMessage("gone");
        assertThat(shared.at(Set.of(clinic(0))).of(clinic(0))).isOne();
        assertThat(shared.at(Set.of())).isEqualTo(Glance.NOTHING);
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
