package praxis.domain.availability;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import praxis.domain.people.MembershipId;

/** What a reason says to whom (E1). */
final class ReasonTest {

    private static final Reason WEEK =
            Reason.of(ReasonCode.OUTSIDE_CLINIC_HOURS, "Open 09:00-13:00.", "work_hours", "clinic");

    private static final MembershipId ANA = new MembershipId("ana");

    @Test
    void e1WeeklyHoursAreToldFromSpecialHours() {
        assertThat(WEEK.isOfTheWeek()).isTrue();
        assertThat(Reason.of(ReasonCode.CLINIC_CLOSED, "Closed that day.", "special_hours", "2026-12-24")
                        .isOfTheWeek())
                .isFalse();
        assertThat(Reason.of(ReasonCode.OFF_GRID, "Starts come every 30 minutes.")
                        .isOfTheWeek())
                .isFalse();
    }

    @Test
    void e1AnAppIsToldTheCodeAndTheProviderAlone() {
        var told = WEEK.about(ANA).withoutDetails();
        assertThat(told.code()).isEqualTo(ReasonCode.OUTSIDE_CLINIC_HOURS);
        assertThat(told.provider()).contains(ANA);
        assertThat(told.source()).isEmpty();
        assertThat(told.detail()).doesNotContain("09:00");
    }

    @Test
    void e1InOtherWordsItIsTheSameReason() {
        assertThat(WEEK.saying("Closed.")).isEqualTo(new Reason(WEEK.code(), "Closed.", WEEK.source()));
    }
}
