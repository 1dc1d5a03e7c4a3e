package praxis.domain.people;

import static org.assertj.core.api.Assertions.assertThat;
import static praxis.domain.people.MembershipStatus.APPROVED;
import static praxis.domain.people.MembershipStatus.PENDING;
import static praxis.domain.people.MembershipStatus.SUSPENDED;

import org.junit.jupiter.api.Test;

final class MembershipStatusTest {

    @Test
    void a_member_goes_from_pending_to_approved_to_suspended_and_back() {
        assertThat(PENDING.mayBecome(APPROVED)).isTrue();
        assertThat(APPROVED.mayBecome(SUSPENDED)).isTrue();
        assertThat(SUSPENDED.mayBecome(APPROVED)).isTrue();
        assertThat(APPROVED.mayBecome(PENDING)).isTrue();
    }

    @Test
    void no_step_leaves_out_approved() {
        assertThat(PENDING.mayBecome(SUSPENDED)).isFalse();
        assertThat(SUSPENDED.mayBecome(PENDING)).isFalse();
    }

    @Test
    void staying_is_no_step() {
        for (var status : MembershipStatus.values())
            assertThat(status.mayBecome(status)).isTrue();
    }
}
