package praxis.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import praxis.application.Outcome;
import praxis.application.port.Ports;
import praxis.domain.Revision;
import praxis.domain.clinic.Clinic;
import praxis.domain.clinic.ClinicId;
import praxis.domain.clinic.ClinicStatus;

/** What was acknowledged is in the embedded database's file, whatever becomes of the process then. */
final class FlushesTest {

    private static final int WAITING = 40;

    private final AtomicInteger begun = new AtomicInteger();

    @TempDir
    private Path folder = Path.of("");

    @Test
    void what_was_acknowledged_outlives_the_process() throws IOException {
        var data = folder.resolve("data");
        try (var context = StoredPorts.start(Map.of("praxis.data.dir", data.toString()))) {
            for (int i = 0; i < 10; i++) {
                var clinic = clinic();
                add(StoredPorts.of(context), clinic);
                assertThat(isThere(clinic, asIfKilled(data, i))).isTrue();
            }
        }
    }

    private static Clinic clinic() {
        return new Clinic(
                new ClinicId(UUID.randomUUID().toString()),
                Optional.empty(),
                "North",
                ZoneId.of("Europe/Madrid"),
                ClinicStatus.ACTIVE,
                false,
                Revision.first(Instant.EPOCH));
    }

    private static void add(Ports ports, Clinic clinic) {
        ports.transactions().decide(() -> {
            ports.clinics().add(List.of(clinic));
            return Outcome.done(clinic);
        });
    }

    /** What a process that is killed now leaves behind. */
    private Path asIfKilled(Path data, int number) throws IOException {
        var left = Files.createDirectory(folder.resolve("left-" + number));
        Files.copy(data.resolve("praxis.mv.db"), left.resolve("praxis.mv.db"));
        return left;
    }

    private static boolean isThere(Clinic clinic, Path data) {
        try (var context = StoredPorts.start(Map.of("praxis.data.dir", data.toString()))) {
            var ports = StoredPorts.of(context);
            return ports.transactions()
                    .read(() -> ports.clinics().find(clinic.id()))
                    .isPresent();
        }
    }

    @Test
    void those_who_wait_share_the_next() throws Exception {
        var open = new CountDownLatch(1);
        var flushing = new CountDownLatch(1);
        var flushes = new Flushes(() -> {
            begun.incrementAndGet();
            flushing.countDown();
            await(open);
        });
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = threads.submit(flushes::await);
            flushing.await();
            var rest = Stream.generate(() -> threads.submit(flushes::await))
                    .limit(WAITING)
                    .toList();
            Thread.sleep(100); // nobody is served by the one that began before they asked
            assertThat(rest).noneMatch(one -> one.isDone());
            open.countDown();
            first.get();
            for (var one : rest) one.get();
        }
        assertThat(begun.get()).isEqualTo(2);
    }

    @Test
    void one_that_failed_serves_nobody() throws Exception {
        var open = new CountDownLatch(1);
        var flushing = new CountDownLatch(2);
        var flushes = new Flushes(() -> {
            flushing.countDown();
            if (begun.incrementAndGet() == 1) return;
            await(open);
            throw new IllegalStateException("the disk is full");
        });
        flushes.await();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var two = List.of(threads.submit(flushes::await), threads.submit(flushes::await));
            flushing.await();
            open.countDown();
            for (var one : two) assertThatThrownBy(one::get).hasMessageContaining("the disk is full");
        }
        assertThat(begun.get()).isEqualTo(3);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
