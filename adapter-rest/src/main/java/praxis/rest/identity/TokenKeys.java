package praxis.rest.identity;

import io.micronaut.context.exceptions.ConfigurationException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The keys of access tokens: the first signs, all are good for verifying, so a key can be replaced without signing
 * anybody out.
 *
 * @param keys at least one
 * @param given whether the operator has said them
 */
record TokenKeys(List<TokenKey> keys, boolean given) {

    static final String SETTING = "PRAXIS_TOKEN_KEYS";

    /**
     * @param setting keys separated by commas or spaces; blank for the one that is kept in {@code folder}
     * @throws ConfigurationException if a key is too weak, or the folder's cannot be read or made
     */
    static TokenKeys of(String setting, Path folder) {
        if (setting.isBlank()) return new TokenKeys(List.of(new KeyFile(folder).key()), false);
        var texts = Arrays.stream(setting.split("[,\\s]+"))
                .filter(text -> !text.isEmpty())
                .toList();
        if (texts.isEmpty()) throw new ConfigurationException(SETTING + " holds no key");
        return new TokenKeys(
                IntStream.range(0, texts.size())
                        .mapToObj(i -> read(texts.get(i), i + 1))
                        .toList(),
                true);
    }

    private static TokenKey read(String text, int number) {
        try {
            return TokenKey.read(text);
        } catch (IllegalArgumentException weak) {
            throw new ConfigurationException(
                    SETTING + ": key " + number + " " + weak.getMessage() + "; make one with: openssl rand -base64 32");
        }
    }

    TokenKey signing() {
        return keys.getFirst();
    }

    Optional<TokenKey> named(String name) {
        return keys.stream().filter(key -> key.name().equals(name)).findFirst();
    }
}
