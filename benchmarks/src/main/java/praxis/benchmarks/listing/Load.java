package praxis.benchmarks.listing;

import java.io.IOException;
import java.net.URI;
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

    /** @param perSecond answers; @param p99 milliseconds */
    record Rate(double perSecond, double p99, int bytes) {}

    Rate of(List<byte[]> requests, String status) throws InterruptedException, ExecutionException {
        var connected = new CyclicBarrier(connections);
        var asking = IntStream.range(0, connections)
                .<Callable<long[]>>mapToObj(number -> () -> ask(requests, status, number, connected))
                .toList();
        try (var threads = Executors.newFixedThreadPool(connections)) {
            var nanos = new long[0];
            for (var one : threads.invokeAll(asking)) {
                var more = one.get();
                var all = Arrays.copyOf(nanos, nanos.length + more.length);
                System.arraycopy(more, 0, all, nanos.length, more.length);
                nanos = all;
            }
            Arrays.sort(nanos);
            return new Rate(nanos.length * 1000.0 / millis, nanos[nanos.length * 99 / 100] / 1e6, bytes(requests, status));
        }
    }

    private long[] ask(List<byte[]> requests, String status, int number, CyclicBarrier connected) throws Exception {
        var nanos = new long[1 << 20];
        int count = 0;
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
        return Arrays.copyOf(nanos, count);
    }

    private int bytes(List<byte[]> requests, String status) {
        try (var connection = new Connection(server)) {
            return connection.ask(requests.getFirst(), status);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
