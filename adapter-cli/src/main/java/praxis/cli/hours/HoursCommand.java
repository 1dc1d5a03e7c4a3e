package praxis.cli.hours;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import praxis.application.IfMatch;
import praxis.application.Outcome;
import praxis.application.UseCases;
import praxis.application.hours.ManageHours;
import praxis.application.hours.SavedHours;
import praxis.cli.change.Change;
import praxis.cli.console.Action;
import praxis.cli.console.Answer;
import praxis.cli.console.Beans;
import praxis.domain.hours.HoursOwner;
import praxis.domain.time.WeeklyHours;
import praxis.domain.time.WeeklyPeriod;

/** The hours of clinics and providers. */
@Command(
        name = "hours",
        description = "Shows and sets the hours of a clinic, or of one of its providers.",
        footer = {"", "Example:", "  praxis hours set --clinic A \"Mo-Fr 09:00-13:00,15:00-19:00; Sa 10:00-14:00\""},
        subcommands = {
            HoursCommand.Show.class,
            HoursCommand.Set.class,
            HoursCommand.Add.class,
            HoursCommand.Special.class
        })
public final class HoursCommand {

    @Command(
            name = "show",
            description = "Shows the hours as opening_hours, then row by row, and who follows the clinic's.",
            footer = {"", "Example:", "  praxis hours show --clinic A --provider ana@example.org"})
    static final class Show extends Action {

        @Mixin
        private OwnerOptions owner = new OwnerOptions();

        Show(Beans beans) {
            super(beans);
        }

        @Override
        protected Outcome<Answer> answer(UseCases praxis) {
            return owner.find(praxis).then(of -> praxis.hours().find(of.key()).map(saved -> HoursView.of(of, saved)));
        }
    }

    /** Changes weekly hours, and points out what may not have been meant. */
    private abstract static class WeeklyChange extends Change {

        @Mixin
        private OwnerOptions owner = new OwnerOptions();

        @Mixin
        private ValidityOptions validity = new ValidityOptions();

        @Parameters(paramLabel = "HOURS", converter = Week.Reader.class, description = "The weekly hours.")
        @SuppressWarnings("NullAway.Init") // required
        private Week week;

        WeeklyChange(Beans beans) {
            super(beans);
        }

        abstract Outcome<SavedHours> saved(ManageHours hours, HoursOwner owner, List<WeeklyPeriod> rows);

        @Override
        protected Outcome<Answer> change(UseCases praxis) {
            var rows = week.valid(validity.validity()).rows();
            return owner.find(praxis)
                    .then(of -> EarlierHours.of(praxis, of))
                    .then(before -> saved(praxis.hours(), before.owner().key(), rows)
                            .then(saved -> told(praxis, before, saved)))
                    .map(answer -> answer.alsoRemarking(week.remarks()));
        }

        private Outcome<Answer> told(UseCases praxis, EarlierHours before, SavedHours saved) {
            var today = today(before.owner().clinic());
            var now = saved.schedule().hours().week();
            return before.owner()
                    .again(praxis)
                    .then(after -> remarks(praxis, before.owner(), after)
                            .map(remarks -> HoursView.of(after, saved).alsoRemarking(remarks)))
                    .map(answer -> answer.alsoRemarking(
                            before.lost(today, now).stream().toList()))
                    .map(answer ->
                            answer.alsoRemarking(over(today, now).stream().toList()));
        }

        /** Of hours that were written with dates alone which are behind; who wants none writes so. */
        private static Optional<String> over(LocalDate today, WeeklyHours now) {
            return now.lastDate()
                    .filter(last -> last.isBefore(today))
                    .map(last ->
                            "warning: all of these hours are over since " + last + "; there are none from today on");
        }

        private static Outcome<List<String>> remarks(UseCases praxis, Owner before, Owner after) {
            return OwnHours.missing(praxis, after.key())
                    .map(missing -> Stream.concat(missing.stream(), OwnHours.saved(before, after).stream())
                            .toList());
        }
    }

    @Command(
            name = "set",
            description = {
                "Replaces all weekly hours, those of before --valid-from too.",
                "A provider who is given hours follows the clinic's no longer.",
                "The hours are written as OpenStreetMap's opening_hours; \"off\" is none."
            },
            footer = {
                "",
                "Examples:",
                "  praxis hours set --clinic A \"Mo-Fr 09:00-13:00,15:00-19:00; Sa 10:00-14:00\"",
                "  praxis hours set --clinic B --provider p1 --valid-from 2026-01-10 --every-weeks 2 \"Sa 10:00-14:00\""
            })
    static final class Set extends WeeklyChange {

        Set(Beans beans) {
            super(beans);
        }

        @Override
        Outcome<SavedHours> saved(ManageHours hours, HoursOwner owner, List<WeeklyPeriod> rows) {
            return hours.replaceWeek(owner, IfMatch.ANY, rows);
        }
    }

    @Command(
            name = "add",
            description = {
                "Adds weekly hours to those that are there.",
                "A provider who is given hours follows the clinic's no longer, and has their own alone."
            },
            footer = {"", "Example:", "  praxis hours add --clinic A \"Sa 16:00-18:00\""})
    static final class Add extends WeeklyChange {

        Add(Beans beans) {
            super(beans);
        }

        @Override
        Outcome<SavedHours> saved(ManageHours hours, HoursOwner owner, List<WeeklyPeriod> rows) {
            return hours.add(owner, IfMatch.ANY, rows);
        }
    }

    @Command(
            name = "special",
            description = "Gives one date hours that replace the weekly ones, or none, or clears them again.",
            footer = {
                "",
                "Examples:",
                "  praxis hours special --clinic A --date 2026-12-24 09:00-12:00",
                "  praxis hours special --clinic A --provider p1 --date 2026-12-24 off",
                "  praxis hours special --clinic A --date 2026-12-24 clear"
            })
    static final class Special extends Change {

        @Mixin
        private OwnerOptions owner = new OwnerOptions();

        @Option(names = "--date", required = true, paramLabel = "DATE", description = "The date, like 2026-12-24.")
        @SuppressWarnings("NullAway.Init") // required
        private LocalDate date;

        @Parameters(
                paramLabel = "HOURS|off|clear",
                converter = SpecialDay.Reader.class,
                description = "The hours of that date; off for none; clear to let the weekly hours hold again.")
        @SuppressWarnings("NullAway.Init") // required
        private SpecialDay day;

        Special(Beans beans) {
            super(beans);
        }

        @Override
        protected Outcome<Answer> change(UseCases praxis) {
            return owner.find(praxis)
                    .then(of -> Nights.runningOn(praxis, of.key(), date)
                            .then(night -> saved(praxis.hours(), of.key())
                                    .map(saved -> HoursView.of(of, saved).alsoRemarking(remarks(of)))
                                    .map(answer ->
                                            answer.alsoRemarking(day.endsBeforeMidnight() ? night : List.of()))));
        }

        private List<String> remarks(Owner of) {
            var isOver = day.periods().isPresent() && date.isBefore(today(of.clinic()));
            return isOver ? List.of("warning: the date lies in the past") : List.of();
        }

        private Outcome<SavedHours> saved(ManageHours hours, HoursOwner of) {
            return day.periods()
                    .map(periods -> hours.putSpecial(of, date, IfMatch.ANY, periods))
                    .orElseGet(() -> hours.removeSpecial(of, date, IfMatch.ANY));
        }
    }
}
