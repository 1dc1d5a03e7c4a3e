package praxis.cli.identity;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import praxis.application.Outcome;
import praxis.application.UseCases;
import praxis.application.identity.FrontDoor;
import praxis.application.identity.IssueTokens;
import praxis.application.identity.IssuedToken;
import praxis.cli.console.Action;
import praxis.cli.console.Answer;
import praxis.cli.console.Beans;
import praxis.cli.console.Json;
import praxis.domain.access.Actor;
import praxis.domain.people.Email;

/** A signed access token, and nothing else, so that scripts can use it. */
@Command(
        name = "token",
        description = {
            "Prints a signed access token for the API, for a known person or an administrator of the platform.",
            "It is taken by servers with the same PRAXIS_TOKEN_KEYS, or the same PRAXIS_DATA_DIR."
        },
        footer = {
            "",
            "Examples:",
            "  praxis token --user ana@example.org --ttl 1h",
            "  curl -H \"Authorization: Bearer $(praxis token --platform-admin)\" http://127.0.0.1:8080/v1/clinics"
        })
public final class TokenCommand extends Action {

    /** One of the two. */
    static final class Whom {

        @Option(names = "--user", paramLabel = "EMAIL", description = "For this person, with what they may do.")
        private Optional<Email> user = Optional.empty();

        @Option(names = "--platform-admin", description = "For an administrator of the whole platform.")
        @SuppressWarnings("UnusedVariable") // what is not a user's is the platform's
        private boolean platformAdmin;
    }

    @ArgGroup(exclusive = true, multiplicity = "1")
    private Whom whom = new Whom();

    @Option(
            names = "--ttl",
            paramLabel = "TIME",
            converter = LifetimeReader.class,
            defaultValue = "8h",
            description = "How long it is valid: 1m to 30d. Default: 8h.")
    private Duration ttl = Duration.ofHours(8);

    public TokenCommand(Beans beans) {
        super(beans);
    }

    @Override
    protected Outcome<Answer> answer(UseCases praxis) {
        return issued(beans().get(FrontDoor.class).tokens(Actor.OPERATOR)).map(TokenCommand::printed);
    }

    private Outcome<IssuedToken> issued(IssueTokens tokens) {
        return whom.user
                .map(email -> tokens.forPerson(email, ttl))
                .orElseGet(() -> tokens.forPlatform("operator", ttl));
    }

    private static Answer printed(IssuedToken issued) {
        return Answer.of(
                () -> Json.object()
                        .put("access_token", issued.token().value())
                        .put("token_type", "Bearer")
                        .put("expires_at", issued.grant().expiresAt().toString()),
                () -> List.of(issued.token().value()));
    }
}
