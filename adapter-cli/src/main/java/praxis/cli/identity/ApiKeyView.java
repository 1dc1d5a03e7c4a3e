package praxis.cli.identity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import praxis.application.identity.ManageApiKeys;
import praxis.cli.console.Answer;
import praxis.cli.console.Json;
import praxis.cli.console.Table;
import praxis.cli.console.Times;
import praxis.domain.identity.ApiKey;

/** API keys as they are printed. */
record ApiKeyView(ZoneId zone) {

    Answer made(ManageApiKeys.Made made) {
        return Answer.of(
                () -> json(made.key()).put("key", made.text().written()),
                () -> Table.ofFields(
                                "id",
                                made.key().id().value(),
                                "key",
                                made.text().written())
                        .lines());
    }

    Answer one(ApiKey key) {
        return Answer.of(() -> json(key), () -> table(List.of(key)).lines());
    }

    Answer list(List<ApiKey> keys) {
        return Answer.list("api_keys", keys, this::node, () -> table(keys));
    }

    private JsonNode node(ApiKey key) {
        return json(key);
    }

    private ObjectNode json(ApiKey key) {
        return Json.object()
                .put("id", key.id().value())
                .put("name", key.name())
                .put("created_at", written(key.createdAt()))
                .<ObjectNode>set("expires_at", Json.text(key.expiresAt().map(this::written)))
                .<ObjectNode>set("revoked_at", Json.text(key.revokedAt().map(this::written)))
                .<ObjectNode>set("last_used_on", Json.text(key.lastUsedOn()));
    }

    private Table table(List<ApiKey> keys) {
        return new Table(
                List.of("ID", "NAME", "CREATED", "EXPIRES", "REVOKED", "LAST USED"),
                keys.stream()
                        .map(key -> List.of(
                                key.id().value(),
                                key.name(),
                                written(key.createdAt()),
                                cell(key.expiresAt()),
                                cell(key.revokedAt()),
                                Table.cell(key.lastUsedOn())))
                        .toList());
    }

    private String cell(Optional<Instant> instant) {
        return Table.cell(instant.map(this::written));
    }

    private String written(Instant instant) {
        return Times.iso(instant, zone);
    }
}
