package praxis.domain.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import praxis.domain.InvalidValue;

class EmailTest {

    @Test
    void has_no_more_characters_in_lower_case_than_are_kept() {
        assertThat(new Email("İ".repeat(126) + "@a").value()).hasSize(254);
        assertThatThrownBy(() -> new Email("İ".repeat(127) + "@a"))
                .isInstanceOf(InvalidValue.class)
                .hasMessage("email is longer than 254 characters");
    }

    @Test
    void is_the_same_in_any_case() {
        assertThat(new Email(" Ana@Example.org ")).isEqualTo(new Email("ana@example.org"));
    }
}
