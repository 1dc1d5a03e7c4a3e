package praxis.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import praxis.cli.console.ExitCode;

/**
 * Plays commands and requests one after another in one JVM, so that it can record what a quick start needs. The lines
 * come from standard input: {@code GET} and a path, asked for with an operator's token, or a command with its arguments, separated by single spaces.
 * {@code {port}} stands for a free TCP port and {@code {here}} for the folder given as argument. What fails is passed
 * over, since it only is missing from the recording.
 */
final class Rehearsal {

    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final int ATTEMPTS = 100;
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(100);

    private final int port;
    private final Path here;
    private String token = "";

    private Rehearsal(int port, Path here) {
        this.port = port;
        this.here = here;
    }

    /** Plays standard input; {@code args} is the folder of the files that the lines name. */
    public static void main(String[] args) throws IOException, InterruptedException {
        endAfter(LONGEST);
        var rehearsal = new Rehearsal(freePort(), Path.of(args[0]));
        var script = new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
        for (var line : script.lines().filter(text -> !text.isBlank()).toList()) rehearsal.play(line);
        System.exit(ExitCode.DONE);
    }

    private void play(String line) throws InterruptedException {
        var words = line.replace("{port}", String.valueOf(port))
                .replace("{here}", here.toString())
                .split(" ");
        switch (words[0]) {
            case "GET" -> get(words[1]);
            case "token" -> token = printed(words);
            case "serve" -> Thread.ofPlatform().daemon().start(() -> Praxis.run(words));
            default -> Praxis.run(words);
        }
    }

    private void get(String path) throws InterruptedException {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try {
                var request = (HttpURLConnection)
                        URI.create("http://127.0.0.1:" + port + path).toURL().openConnection();
                if (!token.isEmpty()) request.setRequestProperty("Authorization", "Bearer " + token);
                System.out.println(path + " " + request.getResponseCode());
                return;
            } catch (IOException serverNotUpYet) {
                Thread.sleep(BETWEEN_ATTEMPTS);
            }
        }
    }

    /** What a command prints, to be used by the lines after it. */
    private static String printed(String... words) {
        var printed = new StringWriter();
        try (var beans = new ContextBeans()) {
            Praxis.commandLine(beans, words).setOut(new PrintWriter(printed)).execute(words);
        }
        return printed.toString().strip();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void endAfter(Duration longest) {
        Thread.ofPlatform().daemon().start(() -> {
            try {
                TimeUnit.SECONDS.sleep(longest.toSeconds());
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
            Runtime.getRuntime().halt(ExitCode.SYSTEM_FAILURE);
        });
    }
}
