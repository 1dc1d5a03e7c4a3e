package praxis.cli.closure;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import praxis.application.IfMatch;
import praxis.application.Outcome;
import praxis.application.UseCases;
import praxis.application.closure.ManageClosures;
import praxis.application.port.Closures;
import praxis.cli.change.Change;
import praxis.cli.console.Action;
import praxis.cli.console.Answer;
import praxis.cli.console.Beans;
import praxis.cli.console.Pages;
import praxis.cli.hours.Nights;
import praxis.cli.naming.ClinicOption;
import praxis.cli.naming.OptionalProvider;
import praxis.cli.naming.StretchOptions;
import praxis.domain.ExternalId;
import praxis.domain.clinic.Clinic;
import praxis.domain.closure.Closure;
import praxis.domain.hours.HoursOwner;
import praxis.domain.people.Membership;
import praxis.domain.time.Stretch;

/** When a clinic, or one of its providers, is closed. */
@Command(
        name = "closures",
        description = "Lists, adds and removes closures of a clinic and its providers.",
        footer = {"", "Example:", "  praxis closures add --clinic A --start-date 2026-12-21 --end-date 2027-01-03"},
        subcommands = {ClosuresCommand.List.class, ClosuresCommand.Add.class, ClosuresCommand.Remove.class})
public final class ClosuresCommand {

    @Command(
            name = "list",
            description = "Lists a clinic's closures by start.",
            footer = {"", "Example:", "  praxis closures list --clinic A --from 2026-12-01"})
    static final class List extends Action {

        @Mixin
        private ClinicOption clinic = new ClinicOption();

        @Mixin
        private OptionalProvider provider = new OptionalProvider();

        @Option(names = "--from", paramLabel = "DATE", description = "Only those that do not end before this date.")
        private Optional<LocalDate> from = Optional.empty();

        @Option(names = "--to", paramLabel = "DATE", description = "Only those that do not start after this date.")
        private Optional<LocalDate> to = Optional.empty();

        List(Beans beans) {
            super(beans);
        }

        @Override
        protected Outcome<Answer> answer(UseCases praxis) {
            return clinic.find(praxis)
                    .then(in -> provider.find(praxis, in.id())
                            .map(this::filter)
                            .then(filter -> Pages.all(page -> praxis.closures().list(in.id(), filter, page)))
                            .map(new ClosureView(praxis, in)::list));
        }

        private Closures.Filter filter(Optional<Membership> of) {
            return new Closures.Filter(of.map(Membership::id), from, to, Optional.empty());
        }
    }

    @Command(
            name = "add",
            description = "Closes a clinic, or one of its providers, for whole days or from one time to another.",
            footer = {
                "",
                "Examples:",
                "  praxis closures add --clinic A --start-date 2026-12-21 --end-date 2027-01-03 --reason Holidays",
                "  praxis closures add --clinic A --provider p1 --start 2026-11-23T12:00 --end 2026-11-23T13:00"
            })
    static final class Add extends Change {

        @Mixin
        private ClinicOption clinic = new ClinicOption();

        @Mixin
        private OptionalProvider provider = new OptionalProvider();

        @Mixin
        private StretchOptions when = new StretchOptions();

        @Option(names = "--reason", paramLabel = "TEXT", description = "Why, for people.")
        private Optional<String> reason = Optional.empty();

        @Option(names = "--external-id", paramLabel = "ID", description = "Your own key for it.")
        private Optional<ExternalId> externalId = Optional.empty();

        Add(Beans beans) {
            super(beans);
        }

        @Override
        protected Outcome<Answer> change(UseCases praxis) {
            var stretch = when.stretch().orElseThrow(() -> wrongUsage(StretchOptions.NEEDED));
            return clinic.find(praxis)
                    .then(in -> provider.find(praxis, in.id())
                            .map(of -> new ManageClosures.Draft(externalId, of.map(Membership::id), stretch, reason))
                            .then(draft -> praxis.closures().create(in.id(), draft))
                            .then(added -> remarks(praxis, in, added)
                                    .map(new ClosureView(praxis, in).one(added)::remarking)
                                    .then(answer -> nights(praxis, added).map(answer::alsoRemarking))));
        }

        /** What may be a slip: a closure of the past, or one that is there already. */
        private Outcome<java.util.List<String>> remarks(UseCases praxis, Clinic in, Closure added) {
            var stretch = added.stretch();
            var filter = new Closures.Filter(
                    added.provider(),
                    Optional.of(stretch.firstDate()),
                    Optional.of(stretch.lastDate()),
                    Optional.empty());
            var past = stretch.lastDate().isBefore(today(in))
                    ? Stream.of("warning: the closure lies in the past")
                    : Stream.<String>empty();
            return Pages.all(page -> praxis.closures().list(in.id(), filter, page))
                    .map(all -> Stream.concat(
                                    past,
                                    all.stream()
                                            .filter(other -> isTheSameAgain(other, added))
                                            .map(other -> "warning: there is the same closure already, with the id "
                                                    + other.id()))
                            .toList());
        }

        /** Of whole days only: whoever writes times says when the night ends. */
        private static Outcome<java.util.List<String>> nights(UseCases praxis, Closure added) {
            return added.stretch() instanceof Stretch.AllDay days
                    ? Nights.runningOn(praxis, new HoursOwner(added.clinic(), added.provider()), days.lastDate())
                    : Outcome.done(java.util.List.of());
        }

        private static boolean isTheSameAgain(Closure other, Closure added) {
            return !other.id().equals(added.id())
                    && other.provider().equals(added.provider())
                    && other.stretch().equals(added.stretch());
        }
    }

    @Command(
            name = "remove",
            description = "Removes a closure and prints what it was.",
            footer = {"", "Example:", "  praxis closures remove --clinic A 01938000-0000-7000-8000-000000000012"})
    static final class Remove extends Change {

        @Mixin
        private ClinicOption clinic = new ClinicOption();

        @Parameters(paramLabel = "CLOSURE", description = "The closure: its id or its external id.")
        private String closure = "";

        Remove(Beans beans) {
            super(beans);
        }

        @Override
        protected Outcome<Answer> change(UseCases praxis) {
            return clinic.ask(
                    praxis,
                    in -> praxis.named()
                            .closure(in.id(), closure)
                            .then(found -> praxis.closures().remove(in.id(), found.id(), IfMatch.ANY))
                            .map(new ClosureView(praxis, in)::one));
        }
    }
}
