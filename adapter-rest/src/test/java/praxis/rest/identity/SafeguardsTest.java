package praxis.rest.identity;

import java.nio.file.Path;
import java.util.Optional;
import praxis.application.port.Safeguards;
import praxis.application.port.SafeguardsContract;

final class SafeguardsTest extends SafeguardsContract {

    private static final Safeguards SAFEGUARDS = new Safeguards(
            new Tokens(TokenKeys.of("q0BvPMHhxyZFd2QY6nYzqlgX1cO9d0kJ8m5tWbU3rLE=", Path.of("")), Optional.empty()),
            new Argon2Passwords(),
            new RandomSecrets());

    @Override
    protected Safeguards safeguards() {
        return SAFEGUARDS;
    }
}
