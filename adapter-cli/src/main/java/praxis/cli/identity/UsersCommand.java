package praxis.cli.identity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import praxis.application.Outcome;
import praxis.application.UseCases;
import praxis.application.identity.FrontDoor;
import praxis.application.identity.Invite;
import praxis.cli.console.Action;
import praxis.cli.console.Answer;
import praxis.cli.console.Beans;
import praxis.cli.console.Json;
import praxis.cli.console.Table;
import praxis.cli.console.Times;
import praxis.domain.InvalidValue;
import praxis.domain.access.Actor;
import praxis.domain.identity.Account;
import praxis.domain.identity.Password;
import praxis.domain.people.Email;

/** How persons sign in, and who administrates the platform. */
@Command(
        name = "users",
        description = "Sets passwords, invites persons to set theirs, and says who administrates the platform.",
        footer = {"", "Example:", "  praxis users invite ana@example.org"},
        subcommands = {
            UsersCommand.SetPassword.class,
            UsersCommand.Invitation.class,
            UsersCommand.Promote.class,
            UsersCommand.Demote.class
        })
public final class UsersCommand {

    private static Answer account(Account account) {
        return Answer.of(
                () -> Json.object()
                        .put("user_id", account.user().value())
                        .put("email", account.email().value())
                        .put("platform_admin", account.platformAdmin())
                        .put("has_password", account.password().isPresent()),
                () -> Table.ofFields(
                                "user id", account.user().value(),
                                "email", account.email().value(),
                                "platform admin", account.platformAdmin() ? "yes" : "no")
                        .lines());
    }

    @Command(
            name = "set-password",
            description = {
                "Sets a person's password, which is read from the terminal, or else from standard input.",
                "It needs 12 to 128 characters. Whoever was signed in as this person is signed out."
            },
            footer = {"", "Example:", "  praxis users set-password ana@example.org"})
    static final class SetPassword extends Action {

        @Parameters(paramLabel = "EMAIL", description = "The person's e-mail.")
        @SuppressWarnings("NullAway.Init") // required
        private Email email;

        SetPassword(Beans beans) {
            super(beans);
        }

        @Override
        protected Outcome<Answer> answer(UseCases praxis) {
            var password = Password.chosen(typed());
            return beans().get(FrontDoor.class)
                    .accounts(Actor.OPERATOR)
                    .setPassword(email, password)
                    .map(UsersCommand::account);
        }

        private static String typed() {
            var terminal = Optional.ofNullable(System.console()).filter(java.io.Console::isTerminal);
            return terminal.map(console -> new String(console.readPassword("Password: ")))
                    .orElseGet(SetPassword::firstLine);
        }

        private static String firstLine() {
            try {
                var line = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
                return Optional.ofNullable(line)
                        .orElseThrow(() -> new InvalidValue("a password is expected on standard input"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Command(
            name = "invite",
            description = {
                "Makes an invitation by which a person sets their own password, once.",
                "Send it to nobody else: POST it as token, with the password, to /v1/invitations/accept."
            },
            footer = {"", "Example:", "  praxis users invite ana@example.org --ttl 3d"})
    static final class Invitation extends Action {

        @Parameters(paramLabel = "EMAIL", description = "The person's e-mail; one not known becomes a user.")
        @SuppressWarnings("NullAway.Init") // required
        private Email email;

        @Option(
                names = "--ttl",
                paramLabel = "TIME",
                converter = LifetimeReader.class,
                defaultValue = "3d",
                description = "How long it is valid: 1m to 30d. Default: 3d.")
        private Duration ttl = Invite.LIFETIME;

        Invitation(Beans beans) {
            super(beans);
        }

        @Override
        protected Outcome<Answer> answer(UseCases praxis) {
            return beans().get(FrontDoor.class)
                    .invitations(Actor.OPERATOR)
                    .invite(email, ttl)
                    .map(Invitation::printed);
        }

        private static Answer printed(Invite.Invited invited) {
            var expires = Times.iso(invited.invitation().expiresAt(), ZoneOffset.UTC);
            return Answer.of(
                    () -> Json.object()
                            .put("user_id", invited.user().id().value())
                            .put("email", invited.user().email().value())
                            .put("secret", invited.secret().value())
                            .put("expires_at", expires),
                    () -> Table.ofFields(
                                    "e-mail",
                                    invited.user().email().value(),
                                    "person",
                                    invited.isNew() ? "new" : "already known",
                                    "secret",
                                    invited.secret().value(),
                                    "expires",
                                    expires)
                            .lines());
        }
    }

    /** Says of a person whether they administrate the whole platform. */
    private abstract static class SetPlatformAdmin extends Action {

        @Parameters(paramLabel = "EMAIL", description = "The person's e-mail.")
        @SuppressWarnings("NullAway.Init") // required
        private Email email;

        private final boolean admin;

        SetPlatformAdmin(Beans beans, boolean admin) {
            super(beans);
            this.admin = admin;
        }

        @Override
        protected Outcome<Answer> answer(UseCases praxis) {
            return beans().get(FrontDoor.class)
                    .accounts(Actor.OPERATOR)
                    .setPlatformAdmin(email, admin)
                    .map(UsersCommand::account);
        }
    }

    @Command(
            name = "promote",
            description = "Makes a person an administrator of the whole platform.",
            footer = {"", "Example:", "  praxis users promote ana@example.org"})
    static final class Promote extends SetPlatformAdmin {

        Promote(Beans beans) {
            super(beans, true);
        }
    }

    @Command(
            name = "demote",
            description = "Takes the platform's administration away from a person.",
            footer = {"", "Example:", "  praxis users demote ana@example.org"})
    static final class Demote extends SetPlatformAdmin {

        Demote(Beans beans) {
            super(beans, false);
        }
    }
}
