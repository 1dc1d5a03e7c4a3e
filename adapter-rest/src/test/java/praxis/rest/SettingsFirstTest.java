package praxis.rest;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A bad setting stops the start, with a sentence that names it. */
class SettingsFirstTest {

    @ParameterizedTest
    @CsvSource({
        "praxis.token.keys,short,PRAXIS_TOKEN_KEYS",
        "praxis.limit.user,banana,PRAXIS_LIMIT_USER",
        "praxis.trusted.proxies,nonsense,PRAXIS_TRUSTED_PROXIES",
        "praxis.oidc.issuer,https://x.example,PRAXIS_OIDC_ISSUER",
        "praxis.kept.answers.mib,-5,PRAXIS_KEPT_ANSWERS_MIB",
        "praxis.kept.answers.mib,lots,PRAXIS_KEPT_ANSWERS_MIB is a whole number",
        "praxis.webhooks.allow.http,yes,PRAXIS_WEBHOOKS_ALLOW_HTTP is true or false",
        "praxis.webhooks.allow.private,1,PRAXIS_WEBHOOKS_ALLOW_PRIVATE is true or false",
        "praxis.webhooks.deliver,maybe,PRAXIS_WEBHOOKS_DELIVER is true or false",
        "praxis.events.days,month,PRAXIS_EVENTS_DAYS is a whole number",
        "praxis.patients.retention.days,0,PRAXIS_PATIENTS_RETENTION_DAYS is a whole number"
    })
    void it_is_refused_before_anything_is_bound(String name, String value, String setting) {
        var settings = new HashMap<String, Object>(
                Map.of("twins", true, "micronaut.server.port", -1, "praxis.webhooks.deliver", false));
        settings.put("praxis.token.keys", Server.KEY);
        settings.put(name, value);
        assertThatThrownBy(() -> ApplicationContext.run(EmbeddedServer.class, settings, "test"))
                .hasStackTraceContaining(setting);
    }
}
