package praxis.benchmarks.listing;

import io.micronaut.context.ApplicationContext;
import io.micronaut.json.JsonMapper;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import praxis.application.FrontDesk;
import praxis.application.identity.FrontDoor;
import praxis.application.port.Ports;
import praxis.domain.access.Actor;

/**
 * Listings of the real server beside its bare endpoints: the same process, the same connections, in turns; medians.
 * Asked by 16 connections in this process, so that asking takes part of the processors too.
 *
 * <p>Arguments: {@code JDBC_URL DB_USER DB_PASSWORD [MILLIS [ROUNDS]]}
 */
public final class ListingRate {

    private static final int CONNECTIONS = 16;

    /** Rounds that are not counted: the compiler takes some ten seconds of each case. */
    private static final int WARM_UP = 4;

    private record Case(String name, List<byte[]> requests, String status) {}

    private ListingRate() {}

    public static void main(String[] args) throws Exception {
        var settings = Map.<String, Object>of(
                "praxis.db.url", args[0],
                "praxis.db.user", args[1],
                "praxis.db.password", args[2],
                "praxis.token.keys", "q0BvPMHhxyZFd2QY6nYzqlgX1cO9d0kJ8m5tWbU3rLE=",
                "praxis.limit.user", "off",
                "praxis.limit.api.key", "off",
                "micronaut.server.port", -1);
        try (var context = ApplicationContext.builder()
                .properties(settings)
                .deduceEnvironment(false)
                .banner(false)
                .start()) {
            var millis = args.length > 3 ? Long.parseLong(args[3]) : 3_000;
            measure(context, millis, args.length > 4 ? Integer.parseInt(args[4]) : 5);
        }
        System.exit(0); // whatever threads are left
    }

    private static void measure(ApplicationContext context, long millis, int rounds) throws Exception {
        var useCases = context.getBean(FrontDesk.class).serving(Actor.OPERATOR);
        var clinics = new Clinics(context.getBean(Ports.class), useCases);
        var made = new ArrayList<Clinics.Made>();
        for (int i = 0; i < 10; i++) made.add(clinics.make("list" + i + "-" + System.nanoTime(), 4));
        var full = clinics.make("full" + System.nanoTime(), 200, 2, 1.0);
        var server = context.getBean(EmbeddedServer.class).start().getURI();
        var token = Clinics.done(context.getBean(FrontDoor.class)
                        .tokens(Actor.OPERATOR)
                        .forPerson(
                                made.getFirst().providers().getFirst().email(), Duration.ofHours(1)))
                .token()
                .value();
        var operator = Clinics.done(context.getBean(FrontDoor.class)
                        .tokens(Actor.OPERATOR)
                        .forPlatform("benchmark", Duration.ofHours(1)))
                .token()
                .value();
        var first = made.getFirst();
        var own = first.providers().stream()
                .map(member -> Connection.request(path(first, "&provider_id=" + member.id()), token))
                .toList();
        var key = Clinics.done(context.getBean(FrontDoor.class)
                        .apiKeys(Actor.OPERATOR)
                        .make(first.clinic().id(), "benchmark", Optional.empty()))
                .text()
                .written();
        var app = first.providers().stream()
                .map(member -> Connection.request(path(first, "&provider_id=" + member.id()), key))
                .toList();
        bare(context, server, own.getFirst());
        var all = made.stream()
                .flatMap(one -> one.providers().stream()
                        .map(member -> Connection.request(path(one, "&provider_id=" + member.id()), operator)))
                .toList();
        var cases = List.of(
                new Case("bare, open to all", List.of(Connection.request("/bare-open", "")), "200"),
                new Case("bare, with a person's token", List.of(Connection.request("/bare", token)), "200"),
                new Case("slots, 1 provider, 7 days, a person", own, "200"),
                new Case("slots, 1 provider, 7 days, an app", app, "200"),
                new Case("slots, 40 providers in turn, the operator", all, "200"),
                new Case("the same, known by its ETag: 304", known(server, all, made, operator), "304"),
                new Case("next of 200 providers, 3 days full", List.of(Connection.request(next(full), operator)), "200"));
        print(server, cases, millis, rounds);
    }

    /** Gives the bare endpoints what a listing answers. */
    private static void bare(ApplicationContext context, URI server, byte[] request) throws IOException {
        try (var connection = new Connection(server)) {
            var body = connection.body(connection.head(request, "200"));
            var slots = context.getBean(JsonMapper.class).readValue(body, Bare.Slots.class);
            context.getBean(Bare.class).answer.set(slots);
            var open = connection.body(connection.head(Connection.request("/bare-open", ""), "200"));
            if (!Arrays.equals(open, body)) throw new IllegalStateException("other bytes than the listing's");
        }
    }

    private static List<byte[]> known(URI server, List<byte[]> requests, List<Clinics.Made> made, String token)
            throws IOException {
        var known = new ArrayList<byte[]>();
        int i = 0;
        try (var connection = new Connection(server)) {
            for (var one : made)
                for (var member : one.providers()) {
                    var head = connection.head(requests.get(i++), "200");
                    connection.body(head);
                    known.add(Connection.request(
                            path(one, "&provider_id=" + member.id()), token, "If-None-Match: " + head.tag()));
                }
        }
        return known;
    }

    private static String path(Clinics.Made made, String rest) {
        var tomorrow = LocalDate.now(ZoneOffset.UTC).plusDays(1);
        return "/v1/clinics/" + made.clinic().id() + "/slots?service_id="
                + made.service().id() + "&from=" + tomorrow + "&to=" + tomorrow.plusDays(6) + rest;
    }

    private static String next(Clinics.Made made) {
        return "/v1/clinics/" + made.clinic().id() + "/slots/next?service_id="
                + made.service().id();
    }

    private static void print(URI server, List<Case> cases, long millis, int rounds) throws Exception {
        var rates = new LinkedHashMap<Case, List<Load.Rate>>();
        for (int round = -WARM_UP; round < rounds; round++)
            for (var one : cases) {
                var rate = new Load(server, CONNECTIONS, millis).of(one.requests(), one.status());
                if (round >= 0) rates.computeIfAbsent(one, unseen -> new ArrayList<>()).add(rate);
            }
        System.out.printf(
                "| %-42s | per second | of bare, open | of bare, token | server's processor, µs | p99 ms | bytes |%n", "");
        System.out.println("| --- | --- | --- | --- | --- | --- | --- |");
        var open = median(rates.get(cases.get(0)), Load.Rate::perSecond);
        var token = median(rates.get(cases.get(1)), Load.Rate::perSecond);
        rates.forEach((one, all) -> {
            var rate = median(all, Load.Rate::perSecond);
            System.out.printf(
                    "| %-42s | %,.0f | %.2f | %.2f | %.0f | %.1f | %,d |%n",
                    one.name(),
                    rate,
                    rate / open,
                    rate / token,
                    median(all, Load.Rate::processor),
                    median(all, Load.Rate::p99),
                    all.getFirst().bytes());
        });
    }

    private static double median(List<Load.Rate> rates, ToDoubleFunction<Load.Rate> of) {
        var sorted = rates.stream().mapToDouble(of).sorted().toArray();
        return sorted[sorted.length / 2];
    }
}
