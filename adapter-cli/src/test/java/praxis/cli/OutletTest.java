package praxis.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import praxis.cli.console.ExitCode;

/** A result that is lost on its way, as of an export onto a full disk. */
final class OutletTest {

    private static final Path FULL = Path.of("/dev/full");

    @TempDir
    private Path folder = Path.of("");

    static boolean hasFullDevice() {
        return Files.exists(FULL);
    }

    @Test
    @EnabledIf("hasFullDevice")
    void a_result_that_cannot_be_written_is_a_failure_that_is_told() throws IOException {
        var told = folder.resolve("told");
        try (var out = new FileOutputStream(FULL.toFile());
                var err = new FileOutputStream(told.toFile())) {
            assertThat(Praxis.run(new Outlet(out.getFD()), new Outlet(err.getFD()), "--version"))
                    .isEqualTo(ExitCode.SYSTEM_FAILURE);
        }
        assertThat(Files.readString(told))
                .startsWith("praxis: the result cannot be written: ")
                .hasLineCount(1);
    }

    @Test
    void one_that_is_written_is_done() throws IOException {
        var written = folder.resolve("written");
        try (var out = new FileOutputStream(written.toFile());
                var err = new FileOutputStream(folder.resolve("told").toFile())) {
            assertThat(Praxis.run(new Outlet(out.getFD()), new Outlet(err.getFD()), "--version"))
                    .isEqualTo(ExitCode.DONE);
        }
        assertThat(written).isNotEmptyFile();
    }
}
