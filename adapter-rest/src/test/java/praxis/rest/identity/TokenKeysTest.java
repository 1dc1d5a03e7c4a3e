package praxis.rest.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.exceptions.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenKeysTest {

    private static final String ONE = "q0BvPMHhxyZFd2QY6nYzqlgX1cO9d0kJ8m5tWbU3rLE=";
    private static final String TWO = "7vYh1uB0m2Jq9eLxKcRz4TgWsAoDnFiP6yXbMtUkQ3E";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void the_first_of_several_signs_and_each_has_a_name_of_its_own() {
        var keys = TokenKeys.of(" " + ONE + ",\n" + TWO + " ", folder);
        assertThat(keys.given()).isTrue();
        assertThat(keys.keys()).hasSize(2);
        assertThat(keys.signing()).isEqualTo(keys.keys().getFirst());
        assertThat(keys.named(keys.keys().get(1).name())).contains(keys.keys().get(1));
        assertThat(keys.keys().get(0).name()).isNotEqualTo(keys.keys().get(1).name());
        assertThat(TokenKey.read(ONE.replace('+', '-')).name())
                .isEqualTo(keys.signing().name());
        assertThat(keys.toString()).doesNotContain(ONE.substring(0, 10));
    }

    @ParameterizedTest
    @CsvSource({
        "c2hvcnQ=,key 1 has only 5 bytes of the 32 it needs",
        "secret!,key 1 is not base64",
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=,key 1 is not random",
        "Y2hhbmdlbWVjaGFuZ2VtZWNoYW5nZW1lY2hhbmdlbWU=,key 1 is not random"
    })
    void a_weak_key_is_refused_by_its_place_and_never_repeated(String setting, String said) {
        assertThatThrownBy(() -> TokenKeys.of(setting, folder))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("PRAXIS_TOKEN_KEYS: " + said)
                .hasMessageContaining("openssl rand -base64 32")
                .hasMessageNotContaining(setting);
        assertThatThrownBy(() -> TokenKeys.of(ONE + " " + setting, folder)).hasMessageContaining("key 2");
    }

    @Test
    void a_setting_of_separators_alone_is_refused() {
        assertThatThrownBy(() -> TokenKeys.of(",", folder)).hasMessageContaining("holds no key");
    }

    @Test
    void without_a_setting_one_is_made_for_its_owner_alone_and_kept() throws IOException {
        var data = folder.resolve("data");
        var first = TokenKeys.of("", data);
        assertThat(first.given()).isFalse();
        assertThat(TokenKeys.of(" ", data).signing().name())
                .isEqualTo(first.signing().name());
        try (Stream<Path> files = Files.list(data)) {
            assertThat(files.map(Path::getFileName).map(Path::toString)).containsExactly("token.key");
        }
        assertThat(Files.getPosixFilePermissions(data.resolve("token.key")))
                .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
        assertThat(Files.getPosixFilePermissions(data)).hasSize(3);
    }

    @Test
    void processes_that_start_at_once_agree_on_one_key() throws Exception {
        var together = new CyclicBarrier(8);
        try (var threads = Executors.newFixedThreadPool(together.getParties())) {
            for (int round = 0; round < 50; round++) {
                var fresh = folder.resolve("new-" + round);
                Callable<String> start = () -> {
                    together.await();
                    return TokenKeys.of("", fresh).signing().name();
                };
                var names = new HashSet<String>();
                for (var started : threads.invokeAll(Collections.nCopies(together.getParties(), start)))
                    names.add(started.get());
                assertThat(names).hasSize(1);
            }
        }
    }

    @Test
    void a_file_that_others_may_read_or_that_holds_no_key_is_refused() throws IOException {
        TokenKeys.of("", folder);
        var file = folder.resolve("token.key");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        assertThatThrownBy(() -> TokenKeys.of("", folder)).hasMessageContaining("chmod 600");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        Files.writeString(file, "");
        assertThatThrownBy(() -> TokenKeys.of("", folder)).hasMessageContaining("neither read nor made");
        for (var unusable : List.of(file, file.resolve("below")))
            assertThatThrownBy(() -> TokenKeys.of("", unusable)).isInstanceOf(ConfigurationException.class);
    }
}
