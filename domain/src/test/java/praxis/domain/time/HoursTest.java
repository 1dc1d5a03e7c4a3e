package praxis.domain.time;

import static org.assertj.core.api.Assertions.assertThat;
import static praxis.domain.Fixtures.validity;
import static praxis.domain.Fixtures.week;
import static praxis.domain.Fixtures.weekly;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Hours as dates follow each other. */
class HoursTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    @Test
    void h9_a_shift_past_midnight_runs_on_into_the_next_date() {
        assertThat(runningOn("1 22:00-06:00")).contains(Period.parse("00:00-06:00"));
        assertThat(runningOn("1 09:00-12:00", "1 22:00-24:00", "2 00:00-06:00", "2 22:00-24:00"))
                .contains(Period.parse("00:00-06:00"));
        assertThat(runningOn("2 22:00-06:00")).isEmpty();
    }

    @Test
    void hours_that_do_not_meet_at_midnight_run_on_nowhere() {
        assertThat(runningOn("1 22:00-23:59", "2 00:00-06:00")).isEmpty();
        assertThat(runningOn("1 22:00-24:00", "2 00:01-06:00")).isEmpty();
        assertThat(runningOn("1 22:00-24:00")).isEmpty();
        assertThat(runningOn("2 00:00-06:00")).isEmpty();
    }

    @Test
    void a_date_without_an_end_of_hours_is_no_night() {
        assertThat(runningOn("1 00:00-24:00", "2 00:00-06:00")).isEmpty();
        assertThat(runningOn("1 22:00-24:00", "2 00:00-24:00")).isEmpty();
    }

    @Test
    void h10_special_hours_count_on_both_dates() {
        var night = week("1 22:00-06:00");
        var noNext = new SpecialHours(Map.of(MONDAY.plusDays(1), List.of()));
        assertThat(new Hours(night, noNext).runningOn(MONDAY)).isEmpty();
        var shorter = new SpecialHours(Map.of(MONDAY.plusDays(1), List.of(Period.parse("00:00-02:00"))));
        assertThat(new Hours(night, shorter).runningOn(MONDAY)).contains(Period.parse("00:00-02:00"));
    }

    @Test
    void h8_the_last_date_of_a_week_is_the_latest_end_of_its_rows() {
        var spring = weekly("1 09:00-13:00", validity("2026-01-05", "2026-05-31", 1));
        var autumn = weekly("1 09:00-13:00", validity("2026-09-01", "2026-11-30", 1));
        var both = List.of(autumn.getFirst(), spring.getFirst());
        assertThat(new WeeklyHours(both).lastDate()).contains(LocalDate.of(2026, 11, 30));
        var endless = List.of(
                spring.getFirst(), weekly("2 09:00-13:00", Validity.ALWAYS).getFirst());
        assertThat(new WeeklyHours(endless).lastDate()).isEmpty();
        assertThat(WeeklyHours.NONE.lastDate()).isEmpty();
    }

    private static Optional<Period> runningOn(String... week) {
        return new Hours(week(week), SpecialHours.NONE).runningOn(MONDAY);
    }
}
