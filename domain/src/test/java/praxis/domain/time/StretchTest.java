package praxis.domain.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import praxis.domain.InvalidPeriod;

class StretchTest {

    private static Stretch from(String start, String end) {
        return new Stretch.Timed(LocalMoment.parse(start), LocalMoment.parse(end));
    }

    @Test
    void h1_midnight_at_the_end_of_a_day_ends_time_and_never_begins_it() {
        assertThat(from("2027-01-12T22:00", "2027-01-12T24:00").toString()).contains("24:00");
        assertThatThrownBy(() -> from("2027-01-12T24:00", "2027-01-13T09:00"))
                .isInstanceOf(InvalidPeriod.class)
                .hasMessageContaining("never a start");
    }
}
