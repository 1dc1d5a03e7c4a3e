package praxis.cli.event;

import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import praxis.application.Outcome;
import praxis.application.UseCases;
import praxis.application.event.EventCursor;
import praxis.application.event.FindEvents;
import praxis.application.event.Mailroom;
import praxis.cli.console.Action;
import praxis.cli.console.Answer;
import praxis.cli.console.Beans;
import praxis.cli.naming.ClinicOption;
import praxis.domain.access.Actor;
import praxis.domain.clinic.Clinic;
import praxis.domain.event.EventType;

/** What happened in a clinic. */
@Command(
        name = "events",
        description = "Shows what happened in a clinic.",
        footer = {"", "Example:", "  praxis events list --clinic A"},
        subcommands = EventsCommand.List.class)
public final class EventsCommand {

    @Command(
            name = "list",
            description = "Lists a clinic's events, the oldest that is kept first.",
            footer = {"", "Example:", "  praxis events list --clinic A --type appointment.booked --after e12"})
    static final class List extends Action {

        @Mixin
        private ClinicOption clinic = new ClinicOption();

        @Option(
                names = "--type",
                paramLabel = "TYPE",
                converter = EventReader.Type.class,
                description = "Only those of this type, like appointment.booked.")
        private Optional<EventType> type = Optional.empty();

        @Option(
                names = "--after",
                paramLabel = "CURSOR",
                converter = EventReader.Place.class,
                description = "Only those behind this one, like e12.")
        private Optional<Long> after = Optional.empty();

        @Option(
                names = "--limit",
                paramLabel = "N",
                defaultValue = "100",
                description = "At most so many, 1 to 500. Default: 100.")
        private int limit;

        List(Beans beans) {
            super(beans);
        }

        @Override
        protected Outcome<Answer> answer(UseCases praxis) {
            if (limit < 1 || limit > 500) throw wrongUsage("--limit is 1 to 500");
            var events = beans().get(Mailroom.class).events(Actor.OPERATOR);
            return clinic.find(praxis)
                    .then(in -> events.after(in.id(), after, type, limit)
                            .then(found -> next(events, in, found)
                                    .map(next ->
                                            new EventView(in.zone()).list(found).alsoRemarking(Answer.more(next)))));
        }

        /** From where on there is more than was found; empty at the end. */
        private Outcome<Optional<String>> next(FindEvents events, Clinic in, FindEvents.Found found) {
            if (found.events().size() < limit) return Outcome.done(Optional.empty());
            return events.after(in.id(), Optional.of(found.next()), type, 1)
                    .map(more -> Optional.of(EventCursor.of(found.next()))
                            .filter(cursor -> !more.events().isEmpty()));
        }
    }
}
