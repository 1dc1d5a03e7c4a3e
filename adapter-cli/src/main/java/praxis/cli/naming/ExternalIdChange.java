package praxis.cli.naming;

import java.util.Optional;
import picocli.CommandLine.Option;
import praxis.domain.ExternalId;

/** Another own key, or none any more. */
public final class ExternalIdChange implements Clearable<ExternalId> {

    @Option(names = "--external-id", paramLabel = "ID", description = "Your own key for it.")
    private Optional<ExternalId> externalId = Optional.empty();

    @Option(names = "--no-external-id", description = "Forgets your own key for it.")
    private boolean none;

    @Override
    public Optional<ExternalId> given() {
        return externalId;
    }

    @Override
    public boolean isCleared() {
        return none;
    }
}
