package praxis.domain.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static praxis.domain.Fixtures.busy;
import static praxis.domain.Fixtures.dates;
import static praxis.domain.Fixtures.instant;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import praxis.domain.availability.BusyTime;
import praxis.domain.availability.BusyTimes;
import praxis.domain.availability.ProviderSchedule;
import praxis.domain.people.MembershipId;
import praxis.domain.people.UserId;

final class FairChoiceTest {

    @Test
    void who_has_fewest_minutes_that_week_is_asked_first() {
        assertThat(order(busy("2026-11-23T09:00:00+01:00", "2026-11-23T09:01:00+01:00", 0, 0, false)))
                .containsExactly("p2", "p1");
    }

    @Test
    void of_equals_the_smaller_id() {
        assertThat(order()).containsExactly("p1", "p2");
    }

    @Test
    void the_week_is_the_iso_week_of_the_clinics_zone() {
        assertThat(order(busy("2026-11-22T23:59:00+01:00", "2026-11-23T10:00:00+01:00", 0, 0, false)))
                .as("starts on the Sunday before")
                .containsExactly("p1", "p2");
        assertThat(order(busy("2026-11-29T23:59:00+01:00", "2026-11-30T10:00:00+01:00", 0, 0, false)))
                .as("starts on its Sunday")
                .containsExactly("p2", "p1");
        assertThat(order(busy("2026-11-30T00:00:00+01:00", "2026-11-30T10:00:00+01:00", 0, 0, false)))
                .as("starts on the Monday after")
                .containsExactly("p1", "p2");
        assertThat(FairChoice.week(LocalDate.of(2026, 11, 29))).isEqualTo(dates("2026-11-23", "2026-11-29"));
        assertThat(FairChoice.week(LocalDate.of(2026, 11, 23))).isEqualTo(dates("2026-11-23", "2026-11-29"));
    }

    @Test
    void b3_what_a_person_does_elsewhere_does_not_show() {
        assertThat(order(busy("2026-11-23T09:00:00+01:00", "2026-11-23T12:00:00+01:00", 0, 0, true)))
                .containsExactly("p1", "p2");
    }

    /** The order for Thursday 26 November at nine, when Ana (p1) has these. */
    private static Iterable<String> order(BusyTime... anas) {
        var times = Map.of(new UserId("ana"), new BusyTimes(List.of(anas)));
        return FairChoice.order(Visits.schedule(times), instant("2026-11-26T09:00:00+01:00")).stream()
                .map(ProviderSchedule::id)
                .map(MembershipId::value)
                .toList();
    }
}
