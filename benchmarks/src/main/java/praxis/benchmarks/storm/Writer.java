package praxis.benchmarks.storm;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Books, moves and cancels at random for some time, where many others do the same. */
final class Writer implements Runnable {

    private record Own(Practice.Clinic clinic, Practice.Service service, String id, String mark, Taken taken) {}

    private static final int SLOTS = 2 * 24 * 12;

    private final Api api;
    private final Practice practice;
    private final Ledger ledger;
    private final String name;
    private final Random random;
    private final long deadline;
    private final List<Own> own = new ArrayList<>();
    private int number;

    Writer(Api api, Practice practice, Ledger ledger, String name, long seed, long deadline) {
        this.api = api;
        this.practice = practice;
        this.ledger = ledger;
        this.name = name;
        this.random = new Random(seed);
        this.deadline = deadline;
    }

    @Override
    public void run() {
        while (System.nanoTime() < deadline) {
            var dice = random.nextInt(10);
            if (dice < 6 || own.isEmpty()) book();
            else if (dice < 8) move();
            else cancel();
            ledger.requests.increment();
        }
    }

    private void book() {
        var clinic = practice.clinics().get(random.nextInt(2));
        var service = clinic.services().get(random.nextInt(3));
        var provider = random.nextInt(4) == 0
                ? Optional.<String>empty()
                : Optional.of(clinic.providers().get(random.nextInt(3)));
        var start = start();
        var mark = name + "-" + number++;
        var sent = System.nanoTime();
        var answer = api.ask("POST", clinic.path() + "/appointments", Optional.of(mark), """
                {"service_id":"%s",%s"start":"%s","patient":{"full_name":"%s"}}""".formatted(
                        service.id(),
                        provider.map(id -> "\"provider_id\":\"" + id + "\",").orElse(""),
                        start,
                        mark));
        switch (answer.status()) {
            case 201 -> given(clinic, service, answer.body(), mark, sent);
            case 409 -> refused(provider, service, start, mark, sent);
            default -> ledger.surprises.add("book " + answer);
        }
    }

    private Instant start() {
        return practice.from().plusSeconds(300L * random.nextInt(SLOTS));
    }

    private void given(Practice.Clinic clinic, Practice.Service service, JsonNode body, String mark, long sent) {
        var taken = taken(service, body, sent);
        var id = body.get("id").asText();
        own.add(new Own(clinic, service, id, mark, taken));
        ledger.kept.put(id, new Ledger.Kept(mark, taken, false));
    }

    private Taken taken(Practice.Service service, JsonNode body, long sent) {
        return taken(
                body.get("provider_id").asText(),
                service,
                OffsetDateTime.parse(body.get("start").asText()).toInstant(),
                sent,
                Long.MAX_VALUE);
    }

    private Taken taken(String provider, Practice.Service service, Instant start, long sent, long gone) {
        var person = practice.persons().get(provider);
        return new Taken(person, start, service.minutes(), service.before(), service.after(), sent, gone);
    }

    /** Of any provider each must have been taken. */
    private void refused(Optional<String> provider, Practice.Service service, Instant start, String mark, long sent) {
        var all = practice.clinics().getFirst().providers();
        for (var each : provider.map(List::of).orElse(all))
            ledger.refused.add(new Ledger.Refused(mark, taken(each, service, start, sent, System.nanoTime())));
    }

    private void move() {
        var one = own.get(random.nextInt(own.size()));
        var start = start();
        var sent = System.nanoTime();
        var answer = api.ask("POST", one.clinic().path() + "/appointments/" + one.id() + "/reschedule", Optional.empty(), """
                {"start":"%s"}""".formatted(start));
        switch (answer.status()) {
            case 200 -> {
                var taken = taken(one.service(), answer.body(), sent);
                ledger.given.add(one.taken().until(System.nanoTime()));
                own.set(own.indexOf(one), new Own(one.clinic(), one.service(), one.id(), one.mark(), taken));
                ledger.kept.put(one.id(), new Ledger.Kept(one.mark(), taken, false));
            }
            case 409 -> {
                var asked = new Taken(one.taken().person(), start, one.service().minutes(), one.service().before(),
                        one.service().after(), sent, System.nanoTime());
                ledger.refused.add(new Ledger.Refused(one.mark(), asked));
            }
            default -> ledger.surprises.add("move " + answer);
        }
    }

    private void cancel() {
        var one = own.remove(random.nextInt(own.size()));
        var answer = api.ask("POST", one.clinic().path() + "/appointments/" + one.id() + "/cancel", Optional.empty(), "{}");
        // asked again after a broken connection it may be cancelled already
        if (answer.status() != 200 && answer.status() != 409) {
            ledger.surprises.add("cancel " + answer);
            return;
        }
        ledger.given.add(one.taken().until(System.nanoTime()));
        ledger.kept.put(one.id(), new Ledger.Kept(one.mark(), one.taken(), true));
    }
}
