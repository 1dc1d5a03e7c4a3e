package praxis.cli.identity;

import java.time.Instant;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import praxis.application.Outcome;
import praxis.application.UseCases;
import praxis.application.identity.FrontDoor;
import praxis.application.identity.ManageApiKeys;
import praxis.cli.console.Action;
import praxis.cli.console.Answer;
import praxis.cli.console.Beans;
import praxis.cli.console.Pages;
import praxis.cli.naming.ClinicOption;
import praxis.domain.access.Actor;
import praxis.domain.access.ApiKeyId;

/** The keys of a clinic's patient-facing apps. */
@Command(
        name = "api-keys",
        description = "Creates, lists and revokes the API keys of a clinic's apps.",
        footer = {"", "Example:", "  praxis api-keys create --clinic A --name Website"},
        subcommands = {ApiKeysCommand.Create.class, ApiKeysCommand.List.class, ApiKeysCommand.Revoke.class})
public final class ApiKeysCommand {

    private static ManageApiKeys keys(Beans beans) {
        return beans.get(FrontDoor.class).apiKeys(Actor.OPERATOR);
    }

    @Command(
            name = "create",
            description = "Makes a key and prints it, this once: only its fingerprint is stored.",
            footer = {"", "Example:", "  praxis api-keys create --clinic A --name Website"})
    static final class Create extends Action {

        @Mixin
        private ClinicOption clinic = new ClinicOption();

        @Option(names = "--name", required = true, paramLabel = "NAME", description = "What the app is called.")
        private String name = "";

        @Option(
                names = "--expires-at",
                paramLabel = "INSTANT",
                description = "Until when it is valid, like 2027-11-23T09:00:00+01:00. Default: until it is revoked.")
        private Optional<Instant> expiresAt = Optional.empty();

        Create(Beans beans) {
            super(beans);
        }

        @Override
        protected Outcome<Answer> answer(UseCases praxis) {
            return clinic.find(praxis)
                    .then(in -> keys(beans()).make(in.id(), name, expiresAt).map(new ApiKeyView(in.zone())::made));
        }
    }

    @Command(
            name = "list",
            description = "Lists a clinic's keys, without their secrets.",
            footer = {"", "Example:", "  praxis api-keys list --clinic A"})
    static final class List extends Action {

        @Mixin
        private ClinicOption clinic = new ClinicOption();

        List(Beans beans) {
            super(beans);
        }

        @Override
        protected Outcome<Answer> answer(UseCases praxis) {
            return clinic.find(praxis)
                    .then(in ->
                            Pages.all(page -> keys(beans()).list(in.id(), page)).map(new ApiKeyView(in.zone())::list));
        }
    }

    @Command(
            name = "revoke",
            description = "Revokes a key: from its next request on the app is nobody.",
            footer = {"", "Example:", "  praxis api-keys revoke --clinic A 01938000-0000-7000-8000-000000000012"})
    static final class Revoke extends Action {

        @Mixin
        private ClinicOption clinic = new ClinicOption();

        @Parameters(paramLabel = "KEY", description = "The key's id.")
        private String key = "";

        Revoke(Beans beans) {
            super(beans);
        }

        @Override
        protected Outcome<Answer> answer(UseCases praxis) {
            return clinic.ask(
                    praxis,
                    in -> keys(beans()).revoke(in.id(), new ApiKeyId(key)).map(new ApiKeyView(in.zone())::one));
        }
    }
}
