package praxis.benchmarks.storm;

import java.net.URI;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * 32 writers, three persons in two clinics each, random requests for the same two days, through every server that is
 * given; whatever happens to servers and databases meanwhile is not this program's matter. Then it counts: overlaps in the
 * database, acknowledged appointments that are not as they were acknowledged, rows that nobody asked for, requests with
 * more than one row, refusals without cause. Ends with 1 if any of these is not zero.
 *
 * <p>Arguments: {@code SERVERS TOKEN JDBC_URL DB_USER DB_PASSWORD SECONDS [WRITERS [SEED]]}; several servers with commas.
 */
public final class Storm {

    private Storm() {}

    public static void main(String[] args) throws Exception {
        var servers = Arrays.stream(args[0].split(",")).map(URI::create).toList();
        var api = new Api(servers, args[1]);
        var seconds = Integer.parseInt(args[5]);
        var writers = args.length > 6 ? Integer.parseInt(args[6]) : 32;
        var seed = args.length > 7 ? Long.parseLong(args[7]) : System.nanoTime();
        var mark = "storm" + Long.toString(seed, 36);
        var practice = Practice.made(api, mark);
        System.out.println("seed " + seed + ", " + writers + " writers, " + servers.size() + " servers, " + seconds + " s");
        var ledger = new Ledger();
        var began = System.nanoTime();
        run(api, practice, ledger, mark, seed, writers, began + TimeUnit.SECONDS.toNanos(seconds));
        ledger.kept.values().stream().filter(kept -> !kept.cancelled()).forEach(kept -> ledger.given.add(kept.taken()));
        try (var stored = new Stored(args[2], args[3], args[4])) {
            System.exit(verdict(ledger, stored, mark, (System.nanoTime() - began) / 1e9) ? 0 : 1);
        }
    }

    private static void run(
            Api api, Practice practice, Ledger ledger, String mark, long seed, int writers, long deadline)
            throws InterruptedException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < writers; i++) {
                var writer = new Writer(api, practice, ledger, mark + "-" + i, seed + i, deadline);
                threads.submit(() -> {
                    try {
                        writer.run();
                    } catch (RuntimeException e) {
                        ledger.surprises.add(e.toString());
                    }
                });
            }
        }
    }

    private static boolean verdict(Ledger ledger, Stored stored, String mark, double seconds) throws Exception {
        var rows = stored.marked(mark);
        var byMark = new HashMap<String, Integer>();
        rows.forEach(row -> byMark.merge(row.mark(), 1, Integer::sum));
        var zeros = List.of(
                line("overlaps in the database", stored.overlaps()),
                line("acknowledged but not stored as acknowledged", lost(ledger, rows)),
                line("stored but never acknowledged", rows.stream().filter(row -> !ledger.kept.containsKey(row.id())).count()),
                line("requests with more than one row", byMark.values().stream().filter(count -> count > 1).count()),
                line("refusals for time that nobody held", ledger.unfounded()),
                line("answers that nobody expects", ledger.surprises.size()));
        System.out.printf(
                "%d requests in %.1f s (%.0f/s): %d appointments made, %d of them cancelled, %d refusals checked%n",
                ledger.requests.sum(),
                seconds,
                ledger.requests.sum() / seconds,
                ledger.kept.size(),
                ledger.kept.values().stream().filter(Ledger.Kept::cancelled).count(),
                ledger.refused.size());
        ledger.surprises.stream().limit(5).forEach(System.out::println);
        return zeros.stream().allMatch(count -> count == 0);
    }

    private static long line(String what, long count) {
        System.out.printf("%6d %s%n", count, what);
        return count;
    }

    private static long lost(Ledger ledger, List<Stored.Row> rows) {
        var byId = new HashMap<String, Stored.Row>();
        rows.forEach(row -> byId.put(row.id(), row));
        return ledger.kept.entrySet().stream()
                .filter(entry -> !isAs(entry.getValue(), byId.get(entry.getKey())))
                .count();
    }

    private static boolean isAs(Ledger.Kept kept, Stored.@org.jspecify.annotations.Nullable Row row) {
        if (row == null || !row.mark().equals(kept.mark())) return false;
        if (kept.cancelled()) return row.status().equals("cancelled");
        return row.status().equals("booked")
                && row.start().equals(kept.taken().start())
                && row.person().equals(kept.taken().person());
    }
}
