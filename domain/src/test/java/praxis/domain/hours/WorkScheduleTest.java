package praxis.domain.hours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import praxis.domain.OverlappingPeriods;
import praxis.domain.clinic.ClinicId;
import praxis.domain.people.MembershipId;
import praxis.domain.time.Period;
import praxis.domain.time.SpecialHours;
import praxis.domain.time.Validity;
import praxis.domain.time.WeeklyPeriod;

class WorkScheduleTest {

    private static final ClinicId CLINIC = new ClinicId("A");
    private static final LocalDate CHRISTMAS_EVE = LocalDate.of(2026, 12, 24);
    private static final WorkHours MONDAY = row("1", DayOfWeek.MONDAY, "09:00-13:00");
    private static final WorkHours AFTERNOON = row("2", DayOfWeek.MONDAY, "15:00-19:00");
    private static final WorkHours TUESDAY = row("3", DayOfWeek.TUESDAY, "09:00-13:00");

    private final WorkSchedule empty = WorkSchedule.empty(HoursOwner.clinic(CLINIC));

    @Test
    void anOwnerIsTheClinicOrOneOfItsProviders() {
        assertThat(HoursOwner.clinic(CLINIC).provider()).isEmpty();
        assertThat(HoursOwner.provider(CLINIC, new MembershipId("p")))
                .isEqualTo(new HoursOwner(CLINIC, Optional.of(new MembershipId("p"))));
        assertThat(new WorkHoursId("w")).hasToString("w");
    }

    @Test
    void rowsComeByWeekdayAndStart() {
        assertThat(empty.with(List.of(TUESDAY, AFTERNOON, MONDAY)).rows()).containsExactly(MONDAY, AFTERNOON, TUESDAY);
    }

    @Test
    void eachChangeIsTheNextRevision() {
        var one = empty.with(List.of(MONDAY));
        var two = one.plus(List.of(AFTERNOON));
        var three = two.without(MONDAY.id());
        var four = three.with(SpecialHours.NONE.with(CHRISTMAS_EVE, List.of()));

        assertThat(List.of(empty.revision(), one.revision(), two.revision(), three.revision(), four.revision()))
                .containsExactly(0L, 1L, 2L, 3L, 4L);
        assertThat(two.rows()).containsExactly(MONDAY, AFTERNOON);
        assertThat(three.rows()).containsExactly(AFTERNOON);
        assertThat(four.rows()).containsExactly(AFTERNOON);
        assertThat(four.special().on(CHRISTMAS_EVE)).contains(List.of());
    }

    @Test
    void h3RowsThatOverlapAreNoSchedule() {
        var overlapping = row("4", DayOfWeek.MONDAY, "12:00-14:00");
        assertThatThrownBy(() -> empty.plus(List.of(MONDAY, overlapping)))
                .isInstanceOf(OverlappingPeriods.class)
                .hasMessage("Monday 09:00-13:00 overlaps Monday 12:00-14:00");
    }

    @Test
    void h10ItsHoursAreTheWeekAndTheSpecialDates() {
        var hours = empty.with(List.of(MONDAY))
                .with(SpecialHours.NONE.with(CHRISTMAS_EVE, List.of(Period.parse("09:00-12:00"))))
                .hours();

        assertThat(hours.on(LocalDate.of(2026, 11, 23))).containsExactly(Period.parse("09:00-13:00"));
        assertThat(hours.on(CHRISTMAS_EVE)).containsExactly(Period.parse("09:00-12:00"));
        assertThat(empty.hours().week().isEmpty()).isTrue();
    }

    private static WorkHours row(String id, DayOfWeek weekday, String period) {
        return new WorkHours(new WorkHoursId(id), new WeeklyPeriod(weekday, Period.parse(period), Validity.ALWAYS));
    }
}
