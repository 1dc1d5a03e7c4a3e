package praxis.cli.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import praxis.application.Outcome;
import praxis.application.UseCases;
import praxis.application.identity.FrontDoor;
import praxis.application.identity.IssuedToken;
import praxis.application.identity.SignIn;
import praxis.cli.appointment.AppointmentView;
import praxis.cli.availability.AvailabilityView;
import praxis.cli.availability.ExplanationView;
import praxis.cli.availability.SlotsView;
import praxis.cli.console.Answer;
import praxis.cli.console.Beans;
import praxis.cli.console.Console;
import praxis.cli.console.ExitCode;
import praxis.cli.console.Refusals;
import praxis.cli.server.PortReader;
import praxis.cli.server.RestServer;
import praxis.domain.access.Actor;
import praxis.domain.availability.QueryDates;

/** Shows what Praxis does on an example of its own. */
@Command(
        name = "demo",
        description = {
            "Fills an embedded database with a small example, prints a provider's availability and a service's slots,"
                    + " then serves the API.",
            "The database is a new one that is removed at the end, or the one in PRAXIS_DATA_DIR."
        },
        footer = {"", "Example:", "  praxis demo --no-serve"})
public final class DemoCommand implements Callable<Integer> {

    private static final String DATA_DIR = "PRAXIS_DATA_DIR";

    private final Beans beans;
    private final RestServer server;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            converter = PortReader.class,
            defaultValue = "8080",
            description = "TCP port of the server; 0 takes a free one. Default: 8080.")
    private int port;

    @Option(names = "--no-serve", description = "Ends after printing, without a server.")
    private boolean noServe;

    @Spec
    private CommandSpec spec;

    private volatile boolean serving;

    @SuppressWarnings("NullAway.Init") // picocli sets spec before call()
    public DemoCommand(Beans beans) {
        this.beans = beans;
        this.server = new RestServer(beans);
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        server.configure("127.0.0.1", port);
        if (!noServe) server.requireFreePort();
        var given = Optional.ofNullable(System.getenv(DATA_DIR)).filter(text -> !text.isBlank());
        var folder = given.isPresent() ? Path.of(given.get()) : Files.createTempDirectory("praxis-demo-");
        Runnable tidyUp = given.isPresent() ? () -> {} : () -> new TemporaryFolder(folder).remove();
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> {
            if (!serving) tidyUp.run();
        }));
        beans.configure(Map.of("praxis.db.url", "", "praxis.data.dir", folder.toString()));
        var console = Console.of(spec);
        var praxis = beans.useCases();
        var monday = nextMonday(beans.get(InstantSource.class));
        return switch (new Example(praxis, monday).fill().then(example -> shown(console, praxis, example, monday))) {
            case Outcome.Refused<Example.Filled>(var refusal) -> {
                console.message("praxis: " + Refusals.sentence(refusal));
                yield Refusals.exitCode(refusal);
            }
            case Outcome.Done<Example.Filled>(var example) -> {
                if (noServe)
                    Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(tidyUp));
                else serve(console, example, monday, folder, tidyUp);
                yield ExitCode.DONE;
            }
        };
    }

    private String token() {
        return switch (beans.get(FrontDoor.class).tokens(Actor.OPERATOR).forPlatform("demo", SignIn.LIFETIME)) {
            case Outcome.Done<IssuedToken>(var issued) -> issued.token().value();
            case Outcome.Refused<IssuedToken>(var refusal) -> throw new IllegalStateException(refusal.toString());
        };
    }

    private static LocalDate nextMonday(InstantSource clock) {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Madrid"))
                .with(TemporalAdjusters.next(DayOfWeek.MONDAY));
    }

    private Outcome<Example.Filled> shown(Console console, UseCases praxis, Example.Filled example, LocalDate monday) {
        var a = example.a();
        var ana = example.atA().id();
        var service = example.consultation().id();
        var tuesday = QueryDates.of(monday.plusDays(1), monday.plusDays(1));
        var lunch = monday.atTime(LocalTime.of(14, 0)).atZone(a.zone()).toInstant();
        return print(
                        console,
                        "Ana at " + a.name() + " (her hours there: Mo-We 10:00-18:00; clinic's: Mo-Fr"
                                + " 09:00-13:00,15:00-19:00, short Tuesday, closed Wednesday from 16:00)",
                        praxis.availability()
                                .find(a.id(), ana, QueryDates.of(monday, monday.plusDays(6)))
                                .map(AvailabilityView::of))
                .then(done -> print(
                        console,
                        "Ana at " + example.b().name() + ", every second Saturday",
                        praxis.availability()
                                .find(example.b().id(), example.atB().id(), QueryDates.of(monday, monday.plusDays(27)))
                                .map(AvailabilityView::of)))
                .then(done -> print(
                        console,
                        "Consultations with Ana on " + tuesday.dates().first(),
                        praxis.slots()
                                .find(a.id(), service, Optional.of(ana), tuesday)
                                .map(found -> SlotsView.of(praxis, found, Optional.of(tuesday)))))
                .then(done -> print(
                        console,
                        "Why no consultation on Monday at 14:00?",
                        praxis.slots()
                                .explain(a.id(), service, ana, lunch)
                                .map(why -> ExplanationView.of(praxis, why))))
                .then(done -> booked(console, praxis, example, monday.plusDays(2)))
                .map(done -> example);
    }

    private Outcome<Answer> booked(Console console, UseCases praxis, Example.Filled example, LocalDate wednesday) {
        var a = example.a();
        var dates = QueryDates.of(wednesday, wednesday);
        return print(
                        console,
                        "Eva has a consultation with Ana on Wednesday at 10:00",
                        new FirstBooking(praxis, example, wednesday)
                                .book()
                                .map(new AppointmentView(
                                        praxis,
                                        a,
                                        beans.get(InstantSource.class).instant())::one))
                .then(done -> print(
                        console,
                        "What is left of that day",
                        praxis.slots()
                                .find(
                                        a.id(),
                                        example.consultation().id(),
                                        Optional.of(example.atA().id()),
                                        dates)
                                .map(found -> SlotsView.of(praxis, found, Optional.of(dates)))));
    }

    private static Outcome<Answer> print(Console console, String title, Outcome<Answer> answer) {
        return answer.map(found -> {
            console.title(title);
            console.print(found);
            console.title("");
            return found;
        });
    }

    private void serve(Console console, Example.Filled example, LocalDate monday, Path folder, Runnable tidyUp)
            throws InterruptedException {
        var address = server.start();
        var clinic = address + "/v1/clinics/" + example.a().id();
        var tuesday = monday.plusDays(1);
        var token = token();
        console.message("Praxis serves the API at " + address + " until it is interrupted; its address and a token:");
        console.result(address.toString());
        console.result(token);
        console.message("");
        console.message("Try, in another terminal:");
        console.message("  token=" + token);
        console.message("  curl -H \"Authorization: Bearer $token\" '" + address + "/v1/me'");
        console.message("  curl -H \"Authorization: Bearer $token\" '" + address + "/v1/clinics'");
        console.message("  curl -H \"Authorization: Bearer $token\" '%s/providers/%s/availability?from=%s&to=%s'"
                .formatted(clinic, example.atA().id(), monday, monday.plusDays(6)));
        console.message(
                "  curl -H \"Authorization: Bearer $token\" '%s/slots?service_id=%s&provider_id=%s&from=%s&to=%s'"
                        .formatted(
                                clinic,
                                example.consultation().id(),
                                example.atA().id(),
                                tuesday,
                                tuesday));
        console.message("  curl -H \"Authorization: Bearer $token\" '%s/explain?service_id=%s&provider_id=%s&at=%s'"
                .formatted(
                        clinic,
                        example.consultation().id(),
                        example.atA().id(),
                        monday.atTime(LocalTime.of(14, 0))
                                .atZone(example.a().zone())
                                .toInstant()));
        console.message("  " + DATA_DIR + "=" + folder + " bin/praxis clinics list");
        serving = true; // so the folder goes after the server, which uses it
        server.awaitEnd(tidyUp);
    }
}
