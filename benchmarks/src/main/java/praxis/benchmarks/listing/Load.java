package praxis.benchmarks.listing;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** Asks as fast as a number of connections can. */
record Load(URI server, int connections, long millis) {

    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /**
     * @param perSecond answers
     * @param p99 milliseconds
     * @param processor microseconds of this process for each answer, without those of who asks
     */
    record Rate(double perSecond, double p99, int bytes, double processor) {}

    /** @param processor nanoseconds that the asking took */
    private record Asked(long[] nanos, long processor) {}

    Rate of(List<byte[]> requests, String status) throws InterruptedException, ExecutionException {
        var connected = new CyclicBarrier(connections);
        var asking = IntStream.range(0, connections)
                .<Callable<Asked>>mapToObj(number -> () -> ask(requests, status, number, connected))
                .toList();
        try (var threads = Executors.newFixedThreadPool(connections)) {
            var before = PROCESS.getProcessCpuTime();
            var asked = new ArrayList<Asked>();
            for (var one : threads.invokeAll(asking)) asked.add(one.get());
            var all = PROCESS.getProcessCpuTime() - before;
            var nanos = asked.stream().map(Asked::nanos).flatMapToLong(Arrays::stream).sorted().toArray();
            var processor = all - asked.stream().mapToLong(Asked::processor).sum();
            return new Rate(
                    nanos.length * 1000.0 / millis,
                    nanos[nanos.length * 99 / 100] / 1e6,
                    bytes(requests, status),
                    processor / 1000.0 / nanos.length);
        }
    }

    private Asked ask(List<byte[]> requests, String status, int number, CyclicBarrier connected) throws Exception {
        var nanos = new long[1 << 20];
        int count = 0;
        var processor = THREADS.getCurrentThreadCpuTime();
        try (var connection = new Connection(server)) {
            connection.ask(requests.getFirst(), status);
            connected.await();
            var end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
            for (var before = System.nanoTime(); before < end && count < nanos.length; ) {
                connection.ask(requests.get((number * 7919 + count) % requests.size()), status);
                var after = System.nanoTime();
                nanos[count++] = after - before;
                before = after;
            }
        }
        return new Asked(Arrays.copyOf(nanos, count), THREADS.getCurrentThreadCpuTime() - processor);
    }

    private int bytes(List<byte[]> requests, String status) {
        try (var connection = new Connection(server)) {
            return connection.ask(requests.getFirst(), status);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
