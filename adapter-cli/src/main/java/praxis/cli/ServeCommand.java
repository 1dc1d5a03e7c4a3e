package praxis.cli;

import io.micronaut.runtime.server.EmbeddedServer;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import praxis.cli.console.Beans;
import praxis.cli.console.ExitCode;

/** Serves the REST API until the process is told to end. */
@Command(
        name = "serve",
        description = "Runs the REST server.",
        footer = {"", "Example:", "  praxis serve --port 8080"})
final class ServeCommand implements Callable<Integer> {

    private final Beans beans;

    @Option(names = "--port", defaultValue = "8080", description = "TCP port; 0 takes a free one. Default: 8080.")
    private int port;

    @Option(names = "--host", defaultValue = "127.0.0.1", description = "Address to bind. Default: 127.0.0.1.")
    private String host = "127.0.0.1";

    @Spec
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli sets spec before call()
    ServeCommand(Beans beans) {
        this.beans = beans;
    }

    @Override
    public Integer call() throws InterruptedException {
        beans.configure(Map.of("micronaut.server.port", port, "micronaut.server.host", host));
        var server = beans.get(EmbeddedServer.class).start();
        spec.commandLine().getErr().println("Serving on " + server.getURI());
        var ended = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> {
            server.stop();
            ended.countDown();
        }));
        ended.await();
        return ExitCode.DONE;
    }
}
