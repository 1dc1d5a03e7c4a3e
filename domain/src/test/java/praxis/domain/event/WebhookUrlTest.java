package praxis.domain.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import praxis.domain.InvalidValue;

class WebhookUrlTest {

    @ParameterizedTest
    @ValueSource(strings = {"https://a.example", "HTTPS://a.example:65535/x?y=z", "https://[::1]:1/~"})
    void nobody_reads_along(String url) {
        assertThat(new WebhookUrl(url).isEncrypted()).isTrue();
        assertThat(new WebhookUrl(url).toString()).isEqualTo(url);
    }

    @Test
    void somebody_may_read_along() {
        assertThat(new WebhookUrl("http://a.example").isEncrypted()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a.example",
                "ftp://a.example",
                "https:///x",
                "https://u:p@a.example",
                "https://a.example/#x",
                "https://a.example:0",
                "https://a.example:65536",
                "https://a.example/a b",
                "https://a.example/\u007f",
                "https://a.example/\u00e9",
                "https://a.example/%"
            })
    void what_is_no_webhook_url_is_refused(String url) {
        assertThatThrownBy(() -> new WebhookUrl(url)).isInstanceOf(InvalidValue.class);
    }
}
