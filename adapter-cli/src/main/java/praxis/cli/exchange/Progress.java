package praxis.cli.exchange;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.Optional;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A bar on standard error while a long import runs, if somebody watches: where standard error is a terminal. */
final class Progress implements AutoCloseable {

    /** Fewer clinics are done before a bar could be read. */
    private static final int LONG = 500;

    private final Optional<ProgressBar> bar;

    private Progress(Optional<ProgressBar> bar) {
        this.bar = bar;
    }

    static Progress of(int clinics) {
        if (clinics < LONG || !isTerminal()) return new Progress(Optional.empty());
        return new Progress(Optional.of(new ProgressBarBuilder()
                .setTaskName("Importing")
                .setInitialMax(2L * clinics)
                .setStyle(ProgressBarStyle.ASCII)
                .build()));
    }

    /** The JDK tells of standard input and output only; POSIX has a command that tells of any. */
    private static boolean isTerminal() {
        try {
            return new ProcessBuilder("test", "-t", "2")
                            .redirectError(Redirect.INHERIT)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException noSuchCommand) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    void at(int done, int total) {
        bar.ifPresent(shown -> shown.maxHint(total).stepTo(done));
    }

    @Override
    public void close() {
        bar.ifPresent(ProgressBar::close);
    }
}
