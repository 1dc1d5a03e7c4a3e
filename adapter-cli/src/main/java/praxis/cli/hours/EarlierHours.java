package praxis.cli.hours;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import praxis.application.Outcome;
import praxis.application.UseCases;
import praxis.cli.console.Keys;
import praxis.cli.console.Shell;
import praxis.domain.hours.HoursOwner;
import praxis.domain.time.Hours;
import praxis.domain.time.SpecialHours;
import praxis.domain.time.Validity;
import praxis.domain.time.WeeklyHours;

/** The weekly hours that an owner had before a change, which may leave none until the new ones begin (H8). */
record EarlierHours(Owner owner, WeeklyHours week) {

    /** Those that hold now: of a provider who follows the clinic, the clinic's (H6). */
    static Outcome<EarlierHours> of(UseCases praxis, Owner owner) {
        var holding = owner.follower().map(member -> HoursOwner.clinic(member.clinic()));
        return praxis.hours()
                .find(holding.orElseGet(owner::key))
                .map(saved -> new EarlierHours(owner, saved.schedule().hours().week()));
    }

    /** That hours are lost from {@code today} until the first of those that are there {@code now}, and how to keep them. */
    Optional<String> lost(LocalDate today, WeeklyHours now) {
        return first(now)
                .filter(first -> first.isAfter(today) && today.datesUntil(first).anyMatch(this::hold))
                .map(this::sentence);
    }

    /** Empty where some hold since ever, or there are none. */
    private static Optional<LocalDate> first(WeeklyHours hours) {
        if (hours.periods().stream().anyMatch(row -> row.validity().from().isEmpty())) return Optional.empty();
        return hours.periods().stream()
                .flatMap(row -> row.validity().from().stream())
                .min(Comparator.naturalOrder());
    }

    private boolean hold(LocalDate date) {
        return !new Hours(week, SpecialHours.NONE).on(date).isEmpty();
    }

    private String sentence(LocalDate first) {
        return "warning: there are no hours before " + first + "; to keep the old ones until then: praxis hours set"
                + " --clinic " + Keys.of(owner.clinic())
                + owner.provider()
                        .map(member -> " --provider " + Keys.of(member))
                        .orElse("")
                + " --valid-until " + first.minusDays(1) + " " + text() + ", and 'praxis hours add' for the new ones";
    }

    /** What {@code --valid-until} goes with: hours without dates of their own. */
    private String text() {
        var dateless = week.periods().stream().allMatch(row -> row.validity().equals(Validity.ALWAYS));
        return dateless ? Shell.word(OpeningHoursText.of(week).text()) : "HOURS";
    }
}
