package praxis.cli.closure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import praxis.application.IfMatch;
import praxis.application.Outcome;
import praxis.application.UseCases;
import praxis.cli.change.Change;
import praxis.cli.console.Action;
import praxis.cli.console.Answer;
import praxis.cli.console.Beans;
import praxis.cli.console.Json;
import praxis.cli.console.Pages;
import praxis.cli.console.Table;
import praxis.cli.console.Times;
import praxis.cli.naming.ClinicOption;
import praxis.cli.naming.ProviderOption;
import praxis.cli.naming.StretchOptions;
import praxis.domain.closure.Leave;
import praxis.domain.closure.LeaveId;
import praxis.domain.people.Membership;
import praxis.domain.time.Stretch;

/** A person's leave from every clinic. */
@Command(
        name = "leaves",
        description = "Lists, adds and removes a person's leave, which holds in every clinic of theirs.",
        footer = {
            "",
            "Example:",
            "  praxis leaves add --clinic A --provider p1 --start-date 2026-08-01 --end-date 2026-08-15"
        },
        subcommands = {LeavesCommand.Listing.class, LeavesCommand.Add.class, LeavesCommand.Remove.class})
public final class LeavesCommand {

    @Command(
            name = "list",
            description = "Lists the leave of the person who is this provider, by start.",
            footer = {"", "Example:", "  praxis leaves list --clinic A --provider p1"})
    static final class Listing extends Action {

        @Mixin
        private ClinicOption clinic = new ClinicOption();

        @Mixin
        private ProviderOption provider = new ProviderOption();

        Listing(Beans beans) {
            super(beans);
        }

        @Override
        protected Outcome<Answer> answer(UseCases praxis) {
            return clinic.find(praxis)
                    .then(in -> provider.find(praxis, in.id())
                            .then(person -> Pages.all(page -> praxis.leaves().list(person.user(), page)))
                            .map(leaves -> list(leaves, in.zone())));
        }
    }

    @Command(
            name = "add",
            description = "Adds leave of the person who is this provider; times are meant in this clinic's zone.",
            footer = {
                "",
                "Example:",
                "  praxis leaves add --clinic A --provider p1 --start-date 2026-08-01 --end-date 2026-08-15"
            })
    static final class Add extends Change {

        @Mixin
        private ClinicOption clinic = new ClinicOption();

        @Mixin
        private ProviderOption provider = new ProviderOption();

        @Mixin
        private StretchOptions when = new StretchOptions();

        @Option(names = "--reason", paramLabel = "TEXT", description = "Why, for people.")
        private Optional<String> reason = Optional.empty();

        Add(Beans beans) {
            super(beans);
        }

        @Override
        protected Outcome<Answer> change(UseCases praxis) {
            var stretch = when.stretch().orElseThrow(() -> wrongUsage(StretchOptions.NEEDED));
            return clinic.find(praxis)
                    .then(in -> provider.find(praxis, in.id())
                            .then(person -> praxis.leaves()
                                    .add(person.user(), everywhere(stretch, in.zone()), reason)
                                    .map(leave -> one(leave, person, in.zone()))));
        }

        private static Stretch everywhere(Stretch stretch, ZoneId zone) {
            return stretch instanceof Stretch.Timed timed ? new Stretch.TimedIn(timed, zone) : stretch;
        }
    }

    @Command(
            name = "remove",
            description = "Removes leave and prints what it was.",
            footer = {
                "",
                "Example:",
                "  praxis leaves remove --clinic A --provider p1 01938000-0000-7000-8000-000000000012"
            })
    static final class Remove extends Change {

        @Mixin
        private ClinicOption clinic = new ClinicOption();

        @Mixin
        private ProviderOption provider = new ProviderOption();

        @Parameters(paramLabel = "LEAVE", description = "The leave's id.")
        private String leave = "";

        Remove(Beans beans) {
            super(beans);
        }

        @Override
        protected Outcome<Answer> change(UseCases praxis) {
            return clinic.find(praxis)
                    .then(in -> provider.find(praxis, in.id())
                            .then(person -> praxis.leaves()
                                    .remove(person.user(), new LeaveId(leave), IfMatch.ANY)
                                    .map(removed -> one(removed, person, in.zone()))));
        }
    }

    private static Answer one(Leave leave, Membership person, ZoneId zone) {
        return Answer.of(
                () -> json(leave, zone),
                () -> Table.ofFields(
                                "id", leave.id().value(),
                                "name", person.fullName(),
                                "e-mail", person.email().value(),
                                "when", leave.stretch().toString(),
                                "reason", Table.cell(leave.reason()))
                        .lines());
    }

    private static Answer list(List<Leave> leaves, ZoneId zone) {
        var byStart = leaves.stream()
                .sorted(Comparator.comparing(Leave::stretch, StretchView.BY_START))
                .toList();
        return Answer.list("leaves", byStart, leave -> json(leave, zone), () -> table(byStart));
    }

    private static Table table(List<Leave> leaves) {
        return new Table(
                List.of("ID", "WHEN", "REASON"),
                leaves.stream()
                        .map(leave ->
                                List.of(leave.id().value(), leave.stretch().toString(), Table.cell(leave.reason())))
                        .toList());
    }

    private static JsonNode json(Leave leave, ZoneId zone) {
        var json = Json.object()
                .put("id", leave.id().value())
                .put("user_id", leave.user().value());
        return StretchView.put(json, leave.stretch())
                .<ObjectNode>set("time_zone", Json.text(StretchView.zone(leave.stretch())))
                .<ObjectNode>set("reason", Json.text(leave.reason()))
                .put("created_at", Times.iso(leave.revision().createdAt(), zone))
                .put("updated_at", Times.iso(leave.revision().updatedAt(), zone));
    }
}
