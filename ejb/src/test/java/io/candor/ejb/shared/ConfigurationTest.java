package io.candor.ejb.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigValue;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.eclipse.microprofile.config.spi.Converter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the environment may say, and what stops the start. */
class ConfigurationTest {

    static final Map<String, String> PRODUCTION = Map.of(
            "CANDOR_PUBLIC_URL", "https://privacy.example",
            "CANDOR_MASTER_KEY", "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=",
            "CANDOR_STAFF_CLIENT_SECRET", "0123456789abcdef",
            "CANDOR_DIRECTORY_CLIENT_SECRET", "0f1e2d3c4b5a6978",
            "CANDOR_PEOPLE_CLIENT_SECRET", "fedcba9876543210");

    @Test
    void aWholeProductionConfigurationIsTaken() {
        var configuration = new CandorConfiguration(new Environment(PRODUCTION));

        ConfigurationAtStart.check(configuration);

        assertThat(configuration.isDevelopment()).isFalse();
        assertThat(configuration.platformHosts()).containsExactly("privacy.example");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CANDOR_DEV_MODE | yes",
                "CANDOR_PUBLIC_URL | privacy.example",
                "CANDOR_PUBLIC_URL | ftp://privacy.example",
                "CANDOR_TENANT_PACKS | /no/such/folder",
                "CANDOR_KEYCLOAK_URL | keycloak",
                "CANDOR_SMTP_PORT | 0",
                "CANDOR_SMTP_PORT | smtp",
                "CANDOR_PAGE_CACHE_MEBIBYTES | -1",
                "CANDOR_SESSION_IDLE_MINUTES | 100000",
                "CANDOR_SESSION_LONGEST_HOURS | 1.5",
                "CANDOR_MASTER_KEY | secret",
                "CANDOR_MASTER_KEY | MDEyMzQ1Njc4OWFiY2RlZg==",
                "CANDOR_STAFF_CLIENT_SECRET | short",
                "CANDOR_PEOPLE_CLIENT_SECRET | local-only-account-secret"
            })
    void aWrongValueStopsTheStartWithASentenceThatNamesIt(String variable, String value) {
        var environment = new HashMap<>(PRODUCTION);
        environment.put(variable, value);

        assertThatThrownBy(() -> ConfigurationAtStart.check(new CandorConfiguration(new Environment(environment))))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageStartingWith(variable)
                .hasMessageEndingWith(".");
    }

    @ParameterizedTest
    @CsvSource({"CANDOR_PUBLIC_URL", "CANDOR_MASTER_KEY", "CANDOR_STAFF_CLIENT_SECRET", "CANDOR_PEOPLE_CLIENT_SECRET"})
    void whatProductionNeedsMustBeThere(String variable) {
        var environment = new HashMap<>(PRODUCTION);
        environment.remove(variable);

        assertThatThrownBy(() -> ConfigurationAtStart.check(new CandorConfiguration(new Environment(environment))))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageStartingWith(variable);
    }

    @Test
    void theMasterKeyMayStandInAFileAndHavePredecessors(@TempDir Path folder) throws IOException {
        String second = Base64.getEncoder().encodeToString(new byte[32]);
        Path file =
                Files.writeString(folder.resolve("key"), PRODUCTION.get("CANDOR_MASTER_KEY") + ", " + second + "\n");
        var environment = new HashMap<>(PRODUCTION);
        environment.remove("CANDOR_MASTER_KEY");
        environment.put("CANDOR_MASTER_KEY_FILE", file.toString());

        var configuration = new CandorConfiguration(new Environment(environment));

        ConfigurationAtStart.check(configuration);
        assertThat(configuration.masterKeys())
                .containsExactly("0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII), new byte[32]);
    }

    @Test
    void aMasterKeysFileThatIsNotThereStopsTheStart() {
        var environment = new HashMap<>(PRODUCTION);
        environment.remove("CANDOR_MASTER_KEY");
        environment.put("CANDOR_MASTER_KEY_FILE", "/no/such/file");

        assertThatThrownBy(() -> ConfigurationAtStart.check(new CandorConfiguration(new Environment(environment))))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageStartingWith("CANDOR_MASTER_KEY_FILE");
    }

    @Test
    void developmentNeedsNothing() {
        ConfigurationAtStart.check(new CandorConfiguration(new Environment(Map.of("CANDOR_DEV_MODE", "true"))));
    }

    /** An environment of the test's own. */
    record Environment(Map<String, String> values) implements Config {

        @Override
        public <T> Optional<T> getOptionalValue(String name, Class<T> type) {
            return Optional.ofNullable(values.get(name)).map(type::cast);
        }

        @Override
        public <T> T getValue(String name, Class<T> type) {
            return getOptionalValue(name, type).orElseThrow();
        }

        @Override
        public ConfigValue getConfigValue(String name) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Iterable<String> getPropertyNames() {
            return values.keySet();
        }

        @Override
        public Iterable<ConfigSource> getConfigSources() {
            return List.of();
        }

        @Override
        public <T> Optional<Converter<T>> getConverter(Class<T> type) {
            return Optional.empty();
        }

        @Override
        public <T> T unwrap(Class<T> type) {
            throw new UnsupportedOperationException();
        }
    }
}
