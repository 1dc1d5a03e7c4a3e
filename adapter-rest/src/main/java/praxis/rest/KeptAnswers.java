package praxis.rest;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micronaut.context.annotation.Property;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Supplier;

/** Answers as they were last written, for those who ask the same again while their version is the same. */
@Singleton
final class KeptAnswers {

    /** Of an entry, beside the answer. */
    private static final int OVERHEAD = 500;

    /** @param tag made of the bytes, so that whatever else it says has another one, whoever wrote it */
    record Answer(byte[] bytes, String tag) {}

    private record Written(String version, Answer answer) {}

    private final Cache<Record, Written> kept;
    private final JsonMapper json;

    /** @param most about how many MiB are used; the least used are forgotten first */
    KeptAnswers(JsonMapper json, @Property(name = "praxis.kept.answers.mib", defaultValue = "16") String most) {
        this.json = json;
        this.kept = Caffeine.newBuilder()
                .maximumWeight(Settings.mebibytes("PRAXIS_KEPT_ANSWERS_MIB", most))
                .weigher((Record question, Written one) -> one.answer().bytes().length + OVERHEAD)
                .executor(Runnable::run)
                .build();
    }

    /**
     * The answer in JSON. Whether the caller may have it was decided before.
     *
     * @param version equal to an earlier one of the same question only if the answers are; empty if that is unknown
     */
    Answer answer(Record question, Optional<String> version, Supplier<? extends Record> answer) {
        if (version.isEmpty()) return written(answer.get());
        var known = kept.getIfPresent(question);
        if (known != null && known.version().equals(version.get())) return known.answer();
        var made = new Written(version.get(), written(answer.get()));
        kept.put(question, made);
        return made.answer();
    }

    private Answer written(Record answer) {
        try {
            var bytes = json.writeValueAsBytes(answer);
            return new Answer(bytes, Tags.of(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
