package io.candor.ejb.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Packs that are read, and the faults of those that are not. */
class PackReaderTest {

    private static final Path BUNDLED = Path.of("..", "tenants");

    @ParameterizedTest
    @CsvSource({"orchestrohub, 2", "workflowops, 2", "orchestrate, 2", "andron, 3", "operno, 3"})
    void theBundledPacksAreWithoutFault(String slug, int versions) {
        var pack = PackReader.read(PackFiles.of(BUNDLED.resolve(slug)));

        assertThat(pack.slug().value()).isEqualTo(slug);
        assertThat(pack.versions())
                .hasSize(versions)
                .allSatisfy(version -> assertThat(version.promises()).isNotEmpty());
        assertThat(pack.rights()).isNotEmpty();
    }

    @Test
    void orchestrateIsCompleteInBothLanguages() {
        assertThat(PackReader.read(PackFiles.of(BUNDLED.resolve("orchestrate"))).versions())
                .allSatisfy(version -> assertThat(version.texts()).containsOnlyKeys("en", "de"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "slug: good | slug: Not/Good | tenant.yaml:1: slug: error.slug-form",
                "timeZone: Europe/London | timeZone: Mars/Base | tenant.yaml:3: timeZone: Unknown time-zone ID: Mars/Base",
                "dateFormat: d MMMM yyyy | dateFormat: QQQQQQ | tenant.yaml:4: dateFormat: Too many pattern letters: Q",
                "accent: \"#0b5cad\" | accent: \"#dddddd\" | tenant.yaml:8: accent: #dddddd on #ffffff has contrast 1.36, below 4.5",
                "kind: PRIVACY | kind: SALES | tenant.yaml:13: kind: 'SALES' is none of [PRIVACY, DPO]",
                "domains: [] | colour: red | tenant.yaml:6: unknown key 'colour'",
                "email: a@b.example | email: a@b | tenant.yaml:13: email: 'a@b' is no e-mail address",
                "period: 30 days | period: 30 moons | policy/1/version.yaml:7: rule: not a span of time: '30 moons' (write for instance \"30 days\")",
                "sentence: We answer within 30 days. | sentence: We never answer. | policy/1/version.yaml:7: the section 'rights' does not say this sentence",
                "effective: 2026-01-01 | effective: 2024-01-01 | policy/1/version.yaml:3: a version cannot take effect before it is published",
                "start: RECEIPT | begin: RECEIPT | policy/1/version.yaml:7: rule: unknown key 'begin'",
                "rule: RESPOND_REQUEST | rule: BE_NICE | policy/1/version.yaml:7: rule: 'BE_NICE' is no kind of promise",
            })
    void aFaultIsToldWithFileAndLine(String right, String wrong, String fault) {
        var files = pack();
        files.replaceAll((path, text) -> text.replace(right.strip(), wrong.strip()));

        assertThat(faults(files)).anySatisfy(told -> assertThat(told).startsWith(fault.strip()));
    }

    @Test
    void aTranslationThatIsNotUtf8IsAFaultAndNotLagging() {
        var contents = bytes(pack());
        contents.put("policy/1/de.md", new byte[] {'#', ' ', (byte) 0xff});
        contents.computeIfPresent(
                "tenant.yaml",
                (path, text) -> new String(text, StandardCharsets.UTF_8)
                        .replace("languages: [en]", "languages: [en, de]")
                        .getBytes(StandardCharsets.UTF_8));

        assertThat(faultsOf(contents)).containsExactly("policy/1/de.md: the file is not UTF-8");
    }

    @Test
    void allFaultsAreToldAtOnce() {
        var files = pack();
        files.replaceAll((path, text) -> text.replace("Europe/London", "Mars/Base")
                .replace("a@b.example", "a@b")
                .replace("30 days", "30 moons"));
        files.remove("brand/logo.svg");

        assertThat(faults(files)).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"slug: [", "slug: &a x\nname: *a", "- just\n- a list", "", "slug: a\nslug: b"})
    void whatIsNoMappingIsAFaultAndNoFailure(String yaml) {
        var files = pack();
        files.put("tenant.yaml", yaml);

        assertThat(faults(files)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
                "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
                "<svg xmlns='http://www.w3.org/2000/svg'><image href='https://elsewhere.example/x.png'/></svg>",
                "<!DOCTYPE svg [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><svg>&x;</svg>",
                "<svg><rect fill='url(https://elsewhere.example/#x)'/></svg>",
                "<p>no drawing</p>"
            })
    void aLogoThatCouldDoAnythingIsRefused(String svg) {
        var files = pack();
        files.put("brand/logo.svg", svg);

        assertThat(faults(files)).anySatisfy(told -> assertThat(told).contains("logo: error.logo-"));
    }

    private static List<String> faults(TreeMap<String, String> texts) {
        return faultsOf(bytes(texts));
    }

    private static List<String> faultsOf(TreeMap<String, byte[]> contents) {
        var broken = catchThrowableOfType(
                BrokenTenantPackException.class, () -> PackReader.read(new PackFiles("good", contents)));
        return broken.faults().stream().map(PackFault::toString).toList();
    }

    private static TreeMap<String, byte[]> bytes(TreeMap<String, String> texts) {
        var contents = new TreeMap<String, byte[]>();
        texts.forEach((path, text) -> contents.put(path, text.getBytes(StandardCharsets.UTF_8)));
        return contents;
    }

    private static TreeMap<String, String> pack() {
        var files = new TreeMap<String, String>();
        files.put("tenant.yaml", """
                slug: good
                name: Good
                timeZone: Europe/London
                dateFormat: d MMMM yyyy
                languages: [en]
                domains: []
                brand:
                  accent: "#0b5cad"
                  accentDark: "#7fb7ff"
                  surface: "#eef4fb"
                  surfaceDark: "#10243a"
                  logo: brand/logo.svg
                contacts: [{kind: PRIVACY, email: a@b.example}]
                """);
        files.put("brand/logo.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"><rect width=\"4\" height=\"4\"/></svg>");
        files.put("policy/1/version.yaml", """
                label: "1"
                published: 2025-01-01
                effective: 2026-01-01
                material: true
                summary: First.
                promises:
                  - {id: P-1, rule: RESPOND_REQUEST, period: 30 days, start: RECEIPT, proof: A, anchor: rights, sentence: We answer within 30 days.}
                """);
        files.put("policy/1/en.md", "# Policy\n\n## Rights {#rights}\n\nWe answer within 30 days.\n");
        return files;
    }
}
