package praxis.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** How a value is complained about. */
final class InvalidValueTest {

    @Test
    void theFieldIsNamedWhereThereIsOne() {
        assertThat(new InvalidValue("name", "name must not be blank").field()).contains("name");
        assertThat(new InvalidValue("no such thing").field()).isEmpty();
    }

    @Test
    void whatWasGivenIsRepeatedInPartOnly() {
        assertThat(InvalidValue.quoted("x".repeat(60))).isEqualTo("\"" + "x".repeat(60) + "\"");
        assertThat(InvalidValue.quoted("x".repeat(61))).isEqualTo("\"" + "x".repeat(60) + "…\"");
    }

    @Test
    void aNumberWithinItsBoundsIsGivenBack() {
        assertThat(InvalidValue.within("step_minutes", 1_440, 1, 1_440)).isEqualTo(1_440);
    }
}
