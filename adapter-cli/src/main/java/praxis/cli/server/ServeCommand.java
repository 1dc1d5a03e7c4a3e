package praxis.cli.server;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import praxis.cli.console.Beans;
import praxis.cli.console.Console;
import praxis.cli.console.ExitCode;

/** Serves the REST API until the process is told to end. */
@Command(
        name = "serve",
        description = {
            "Runs the REST server and prints its address.",
            "It serves this machine only, unless PRAXIS_TOKEN_KEYS holds the keys of its access tokens."
        },
        footer = {"", "Example:", "  praxis serve --port 8080"})
public final class ServeCommand implements Callable<Integer> {

    private final RestServer server;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            converter = PortReader.class,
            defaultValue = "8080",
            description = "TCP port; 0 takes a free one. Default: 8080.")
    private int port;

    @Option(
            names = "--host",
            paramLabel = "HOST",
            defaultValue = "127.0.0.1",
            description = "Address to bind. Default: 127.0.0.1.")
    private String host = "127.0.0.1";

    @Spec
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli sets spec before call()
    public ServeCommand(Beans beans) {
        this.server = new RestServer(beans);
    }

    @Override
    public Integer call() throws InterruptedException {
        server.configure(host, port);
        var address = server.start();
        var console = Console.of(spec);
        console.message("Praxis serves the API at " + address + " until it is interrupted.");
        console.message("An access token for it: praxis token --platform-admin");
        console.result(address.toString());
        server.awaitEnd(() -> {});
        return ExitCode.DONE;
    }
}
