package io.candor.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Texts: every key used is defined, every key defined is used, in every language. */
class MessagesTest {

    private static final Path FOLDER = Project.ROOT.resolve("web/shared/src/main/resources/io/candor/web/shared");
    private static final Map<String, Map<String, String>> BUNDLES = bundles();
    private static final Map<String, String> BASE = BUNDLES.getOrDefault("", Map.of());

    /** A key on its own, such as {@code policy.history.title}. */
    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9-]*(\\.[A-Za-z0-9_-]+)+");

    /** A key as pages name it. */
    private static final Pattern IN_PAGE = Pattern.compile("'([a-z][a-z0-9-]*(?:\\.[A-Za-z0-9_-]+)*\\.?)'");

    /** Keys that are followed by a constant of an enumeration. */
    private static final Map<String, String> CONSTANTS = Map.ofEntries(
            Map.entry("policy.state", "io.candor.persistence.policy.PolicyVersionState"),
            Map.entry("change.type", "io.candor.persistence.change.ChangeType"),
            Map.entry("change.rule", "io.candor.persistence.change.TypingRule"),
            Map.entry("notice.channel", "io.candor.persistence.promise.PromiseRule$Channel"),
            Map.entry("storage.kind", "io.candor.persistence.consent.StorageEntry$Kind"),
            Map.entry("console.role", "io.candor.persistence.tenant.MemberRole"),
            Map.entry("tenant.gap", "io.candor.persistence.tenant.TenantProfile$Gap$Part"),
            Map.entry("audit.actor", "io.candor.persistence.audit.Actor$Kind"),
            Map.entry("tenant.contact", "io.candor.persistence.tenant.TenantProfile$Contact$Kind"),
            Map.entry("webhook.state", "io.candor.ejb.webhook.WebhookQueries$State"),
            Map.entry("webhook.event", "io.candor.persistence.webhook.WebhookEvent"),
            Map.entry("webhook.message", "io.candor.persistence.webhook.WebhookDelivery$State"),
            Map.entry("apikey.scope", "io.candor.persistence.apikey.ApiScope"),
            Map.entry("apikey.state", "io.candor.ejb.apikey.ApiKeyQueries$State"));

    @Test
    void thereAreTextsInEveryLanguageThatIsOffered() {
        assertThat(BUNDLES.keySet()).containsExactlyInAnyOrder("", "_de", "_fr");
        assertThat(BASE).isNotEmpty();
    }

    @Test
    void everyLanguageHasTheSameKeys() {
        BUNDLES.forEach((language, texts) ->
                assertThat(texts.keySet()).as("messages%s", language).isEqualTo(BASE.keySet()));
    }

    @Test
    void everyLanguageHasTheSamePlaceholders() {
        BUNDLES.forEach((language, texts) -> texts.forEach((key, text) -> assertThat(placeholders(text))
                .as("messages%s: %s", language, key)
                .isEqualTo(placeholders(BASE.get(key)))));
    }

    @Test
    void noTextHasAnApostropheThatTheFormatWouldSwallow() {
        BUNDLES.forEach((language, texts) -> texts.forEach((key, text) ->
                assertThat(text).as("messages%s: %s", language, key).doesNotContain("'")));
    }

    @Test
    void noTextIsBlankOrTodo() {
        BUNDLES.forEach((language, texts) -> texts.forEach((key, text) -> assertThat(text)
                .as("messages%s: %s", language, key)
                .isNotBlank()
                .doesNotContain("TODO", "???")));
    }

    @Test
    void keysAreNamedAfterTheirPlace() {
        assertThat(BASE.keySet())
                .allMatch(
                        key -> KEY.matcher(key).matches(), "feature.page.element, feature.state.CONSTANT, error.slug");
    }

    @Test
    void everyUsedKeyIsDefined() {
        var missing = new TreeSet<String>();
        used().forEach((key, place) -> {
            if (!BASE.containsKey(key) && BASE.keySet().stream().noneMatch(defined -> isConstantOf(key, defined))) {
                missing.add(key + " in " + place);
            }
        });
        assertThat(missing).isEmpty();
    }

    @Test
    void everyDefinedKeyIsUsed() {
        Set<String> used = used().keySet();
        assertThat(BASE.keySet())
                .filteredOn(key -> !used.contains(key) && used.stream().noneMatch(use -> isConstantOf(use, key)))
                .isEmpty();
    }

    @Test
    void everyConstantThatIsShownHasAText() throws ReflectiveOperationException {
        for (Map.Entry<String, String> shown : CONSTANTS.entrySet()) {
            assertThat(used()).as("pages show %s", shown.getKey()).containsKey(shown.getKey());
            for (Object constant : Class.forName(shown.getValue()).getEnumConstants()) {
                assertThat(BASE).containsKey(shown.getKey() + "." + constant);
            }
        }
    }

    /** Whether a key is one of those that a beginning stands for: {@code policy.state} names {@code policy.state.IN_FORCE} and its neighbours. */
    private static boolean isConstantOf(String use, String key) {
        return use.endsWith(".")
                ? key.startsWith(use)
                : key.startsWith(use + ".") && key.substring(use.length() + 1).matches("[A-Z0-9_]+");
    }

    /** Each key (or beginning of one, ending in a dot) that sources and pages name, and a place where they do. */
    private static Map<String, String> used() {
        Set<String> features = BASE.keySet().stream()
                .map(key -> key.substring(0, key.indexOf('.') + 1))
                .collect(Collectors.toCollection(TreeSet::new));
        features.add("error.");
        var used = new TreeMap<String, String>();
        for (JavaSources.Literal literal : JavaSources.LITERALS) {
            String value = literal.value();
            boolean form = KEY.matcher(value).matches()
                    || value.endsWith(".") && KEY.matcher(value + "x").matches();
            if (form && features.stream().anyMatch(value::startsWith) && !isFileName(value)) {
                used.put(value, literal.place());
            }
        }
        for (Path page : pages()) {
            var names = IN_PAGE.matcher(Project.read(page));
            while (names.find()) {
                String value = names.group(1);
                if (features.stream().anyMatch(value::startsWith) && !isFileName(value)) {
                    used.put(value, Project.shown(page));
                }
            }
        }
        return used;
    }

    private static boolean isFileName(String value) {
        return !BASE.containsKey(value)
                && value.matches(".*\\.(xhtml|html|css|js|svg|json|md|pdf|atom|txt|yaml|xml|properties)");
    }

    private static Stream<Path> pagesIn(String folder) {
        return Project.files(folder, ".xhtml", ".taglib.xml").stream();
    }

    private static List<Path> pages() {
        return Stream.concat(pagesIn("src/main/webapp"), pagesIn("src/main/resources"))
                .toList();
    }

    private static Set<String> placeholders(String text) {
        var found = new TreeSet<String>();
        var each = Pattern.compile("\\{(\\d+)").matcher(text == null ? "" : text);
        while (each.find()) {
            found.add(each.group(1));
        }
        if (!found.isEmpty()) {
            assertThat(new MessageFormat(text).getFormatsByArgumentIndex()).hasSizeGreaterThanOrEqualTo(found.size());
        }
        return found;
    }

    /** All keys with their English texts. */
    static Map<String, String> texts() {
        return BASE;
    }

    /** Bundle suffix ("" is the base) to its texts. */
    private static Map<String, Map<String, String>> bundles() {
        var bundles = new TreeMap<String, Map<String, String>>();
        for (Path file :
                Project.below(FOLDER, path -> path.getFileName().toString().matches("messages(_\\w+)?\\.properties"))) {
            var properties = new Properties();
            try {
                properties.load(new StringReader(Project.read(file)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            var texts = new TreeMap<String, String>();
            properties.forEach((key, text) -> texts.put((String) key, (String) text));
            bundles.put(file.getFileName().toString().replaceAll("messages|\\.properties", ""), texts);
        }
        return bundles;
    }
}
