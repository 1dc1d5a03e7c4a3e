package praxis.cli.event;

import java.util.Optional;
import java.util.TreeSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import praxis.application.IfMatch;
import praxis.application.Outcome;
import praxis.application.UseCases;
import praxis.application.event.Mailroom;
import praxis.application.event.ManageWebhooks;
import praxis.cli.console.Action;
import praxis.cli.console.Answer;
import praxis.cli.console.Beans;
import praxis.cli.console.Pages;
import praxis.cli.naming.ClinicOption;
import praxis.domain.access.Actor;
import praxis.domain.event.EventType;
import praxis.domain.event.WebhookUrl;

/** Whom a clinic's events are sent to. */
@Command(
        name = "webhooks",
        description = "Adds, lists, replays and removes the webhooks of a clinic.",
        footer = {"", "Example:", "  praxis webhooks add --clinic A --url https://example.org/praxis"},
        subcommands = {
            WebhooksCommand.Add.class,
            WebhooksCommand.List.class,
            WebhooksCommand.Replay.class,
            WebhooksCommand.Deliveries.class,
            WebhooksCommand.Remove.class
        })
public final class WebhooksCommand {

    private static ManageWebhooks webhooks(Beans beans) {
        return beans.get(Mailroom.class).webhooks(Actor.OPERATOR);
    }

    @Command(
            name = "add",
            description = "Makes a webhook and prints the key that its messages are signed with, this once.",
            footer = {
                "",
                "Example:",
                "  praxis webhooks add --clinic A --url https://example.org/praxis --type appointment.booked"
            })
    static final class Add extends Action {

        @Mixin
        private ClinicOption clinic = new ClinicOption();

        @Option(names = "--url", required = true, paramLabel = "URL", description = "Where messages are sent.")
        private String url = "";

        @Option(
                names = "--type",
                paramLabel = "TYPE",
                converter = EventReader.Type.class,
                description = "A type of events that are sent; can be repeated. Default: all.")
        private java.util.List<EventType> types = java.util.List.of();

        Add(Beans beans) {
            super(beans);
        }

        @Override
        protected Outcome<Answer> answer(UseCases praxis) {
            return clinic.find(praxis)
                    .then(in -> webhooks(beans())
                            .make(in.id(), new WebhookUrl(url), new TreeSet<>(types))
                            .map(new WebhookView(in.zone())::made));
        }
    }

    @Command(
            name = "list",
            description = "Lists a clinic's webhooks, and how far they have come.",
            footer = {"", "Example:", "  praxis webhooks list --clinic A"})
    static final class List extends Action {

        @Mixin
        private ClinicOption clinic = new ClinicOption();

        List(Beans beans) {
            super(beans);
        }

        @Override
        protected Outcome<Answer> answer(UseCases praxis) {
            return clinic.find(praxis)
                    .then(in -> Pages.all(page -> webhooks(beans()).list(in.id(), page))
                            .map(new WebhookView(in.zone())::list));
        }
    }

    @Command(
            name = "replay",
            description = "Sends again what came after an event, and starts the webhook if it had stopped.",
            footer = {
                "",
                "Example:",
                "  praxis webhooks replay --clinic A --after e12 01938000-0000-7000-8000-000000000012"
            })
    static final class Replay extends Action {

        @Mixin
        private OneWebhook webhook = new OneWebhook();

        @Option(
                names = "--after",
                paramLabel = "CURSOR",
                converter = EventReader.Place.class,
                description = "Behind which event to begin, like e12. Default: with the oldest that is kept.")
        private Optional<Long> after = Optional.empty();

        Replay(Beans beans) {
            super(beans);
        }

        @Override
        protected Outcome<Answer> answer(UseCases praxis) {
            return webhook.ask(
                    praxis,
                    (in, id) -> webhooks(beans()).replay(in.id(), id, after).map(new WebhookView(in.zone())::one));
        }
    }

    @Command(
            name = "deliveries",
            description = "Lists what was sent to a webhook and what became of it, the latest first.",
            footer = {
                "",
                "Example:",
                "  praxis webhooks deliveries --clinic A --failed 01938000-0000-7000-8000-000000000012"
            })
    static final class Deliveries extends Action {

        @Mixin
        private OneWebhook webhook = new OneWebhook();

        @Option(names = "--failed", description = "Only those that failed.")
        private boolean failed;

        Deliveries(Beans beans) {
            super(beans);
        }

        @Override
        protected Outcome<Answer> answer(UseCases praxis) {
            return webhook.ask(
                    praxis,
                    (in, id) -> Pages.all(page -> webhooks(beans()).deliveries(in.id(), id, failed, page))
                            .map(new WebhookView(in.zone())::deliveries));
        }
    }

    @Command(
            name = "remove",
            description = "Removes a webhook, at once and for good.",
            footer = {"", "Example:", "  praxis webhooks remove --clinic A 01938000-0000-7000-8000-000000000012"})
    static final class Remove extends Action {

        @Mixin
        private OneWebhook webhook = new OneWebhook();

        Remove(Beans beans) {
            super(beans);
        }

        @Override
        protected Outcome<Answer> answer(UseCases praxis) {
            return webhook.ask(
                    praxis,
                    (in, id) ->
                            webhooks(beans()).remove(in.id(), id, IfMatch.ANY).map(WebhookView::removed));
        }
    }
}
