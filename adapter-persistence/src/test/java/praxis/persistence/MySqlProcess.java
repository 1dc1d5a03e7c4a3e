package praxis.persistence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.TimeUnit;

/**
 * A running {@code test-mysql.sh}. The script keeps its server alive as long as its standard input is open, and this
 * JVM holds the other end: closing it is the orderly end, and the kernel closes it when the JVM is killed.
 */
final class MySqlProcess implements AutoCloseable {
    private static final String SCRIPT = "/praxis/mysql/test-mysql.sh";
    private static final String READY = "ready ";
    private static final long SECONDS_TO_END = 60;

    private final Process script;
    private final int port;

    private MySqlProcess(Process script, int port) {
        this.script = script;
        this.port = port;
    }

    /**
     * Returns when the server takes connections: after about two seconds, the first time on a machine after about
     * fifteen.
     *
     * @param rootPassword letters and digits
     * @throws IOException with what the script had to say, if there is no server
     */
    static MySqlProcess start(String rootPassword) throws IOException {
        var folder = Files.createTempDirectory("praxis-mysql-");
        var file = copyOfScript(folder);
        var builder = new ProcessBuilder("bash", file.toString(), "serve", folder.toString());
        builder.environment().put("MYSQL_ROOT_PASSWORD", rootPassword);
        var script = builder.redirectErrorStream(true).start();
        return new MySqlProcess(script, portOf(script));
    }

    /** The script may lie in a jar; the folder goes when it ends, and the copy with it. */
    private static Path copyOfScript(Path folder) throws IOException {
        try (var script = MySqlProcess.class.getResourceAsStream(SCRIPT)) {
            if (script == null) {
                throw new IOException(SCRIPT + " is not on the class path");
            }
            var copy = folder.resolve("test-mysql.sh");
            Files.copy(script, copy);
            return copy;
        }
    }

    private static int portOf(Process script) throws IOException {
        var said = new ArrayList<String>();
        try (var lines = script.inputReader()) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(READY)) {
                    return Integer.parseInt(line.substring(READY.length()));
                }
                said.add(line);
            }
        }
        throw new IOException(String.join("\n", said));
    }

    /** On the loopback address. */
    int port() {
        return port;
    }

    /** Waits until the server and its data are gone. */
    @Override
    public void close() {
        try {
            script.getOutputStream().close();
            if (!script.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the test MySQL did not end in " + SECONDS_TO_END + " s");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
