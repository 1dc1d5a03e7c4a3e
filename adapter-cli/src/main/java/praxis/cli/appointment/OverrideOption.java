package praxis.cli.appointment;

import java.util.Optional;
import picocli.CommandLine.Option;

/** Against the rules, for a reason that is kept (B5). */
final class OverrideOption {

    @Option(
            names = "--override-reason",
            paramLabel = "TEXT",
            description =
                    "Why hours, closures, grid, notice and horizon are not to count. Time that is taken stays taken.")
    private Optional<String> reason = Optional.empty();

    Optional<String> reason() {
        return reason;
    }
}
