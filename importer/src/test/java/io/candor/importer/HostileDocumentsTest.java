package io.candor.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.candor.importer.source.Dialect;
import io.candor.importer.source.ImportRefusedException;
import io.candor.importer.source.Repair;
import io.candor.persistence.policy.PolicyMarkdown;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents that mean harm, or are none: refused with a reason, or made harmless, and always in time. */
class HostileDocumentsTest {

    private static final Duration SOON = Duration.ofSeconds(10);

    @Test
    void emptyAndOversizedDocumentsAreRefused() {
        refused(new byte[0], "error.import-empty");
        refused(" \n ".getBytes(StandardCharsets.UTF_8), "error.import-empty");
        refused(new byte[2 * 1024 * 1024 + 1], "error.import-too-large");
    }

    @Test
    void otherTypesAreRefusedWhateverTheirName() {
        refused(new byte[] {0x1f, (byte) 0x8b, 8, 0, 0}, "error.import-archive");
        refused("Rar!\u001a\u0007".getBytes(StandardCharsets.ISO_8859_1), "error.import-archive");
        refused(new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 1}, "error.import-type");
        refused("{\\rtf1 Privacy}".getBytes(StandardCharsets.US_ASCII), "error.import-type");
        refused(new byte[] {'M', 'Z', 0, 1, 2}, "error.import-type");
        refused("%PDF-1.7 and nothing more".getBytes(StandardCharsets.US_ASCII), "error.import-broken");
    }

    @Test
    void archivesThatAreNoWordDocumentAreRefused() throws IOException {
        refused(zip(Map.of("policy.txt", "text")), "error.import-archive");
        refused(new byte[] {'P', 'K', 3, 4, 0, 0}, "error.import-archive");
    }

    @Test
    void macrosAreRefused() throws IOException {
        var types = "<Types><Override ContentType=\"application/vnd.ms-word.document.macroEnabled.main+xml\"/></Types>";
        refused(zip(Map.of("[Content_Types].xml", types, "word/document.xml", "<w/>")), "error.import-macros");
        refused(
                zip(Map.of("[Content_Types].xml", "<Types/>", "word/document.xml", "<w/>", "word/vbaProject.bin", "x")),
                "error.import-macros");
    }

    @Test
    void zipBombsAreRefused() throws IOException {
        String zeros = "0".repeat(60 * 1024 * 1024);
        byte[] bomb = zip(Map.of("[Content_Types].xml", "<Types/>", "word/document.xml", zeros));
        assertThat(bomb.length).isLessThan(2 * 1024 * 1024);
        refused(bomb, "error.import-too-complex");
    }

    @Test
    void pdfBombsAreRefused() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(packed)) {
            deflater.write(new byte[60 * 1024 * 1024]);
        }
        var pdf = new ByteArrayOutputStream();
        pdf.write("%PDF-1.7\n1 0 obj << /Filter /FlateDecode >> stream\n".getBytes(StandardCharsets.US_ASCII));
        pdf.write(packed.toByteArray());
        pdf.write("\nendstream endobj\n%%EOF".getBytes(StandardCharsets.US_ASCII));
        refused(pdf.toByteArray(), "error.import-too-complex");
    }

    @Test
    void externalEntitiesInAWordDocumentAreNotRead() throws IOException {
        String xml = "<?xml version=\"1.0\"?><!DOCTYPE w [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>"
                + "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>&e;</w:t></w:r></w:p></w:body></w:document>";
        refused(zip(Map.of("[Content_Types].xml", "<Types/>", "word/document.xml", xml)), "error.import-broken");
    }

    @Test
    void hostileHtmlIsMadeHarmlessAndTold() {
        var policy = new PolicyImport().read(Texts.own("tables.html"));
        assertThat(policy.dialect()).isEqualTo(Dialect.HTML);
        assertThat(policy.removals()).contains("element iframe", "attribute onclick", "hidden words");
        assertThat(policy.original()).doesNotContain("agree to everything", "dataLayer", "tracker.example");
        var evil = new PolicyImport().read("""
                <html><body><h1>Privacy</h1><h2>Contact</h2><p onmouseover="x()">Write <a href="javascript:alert(1)">us</a>
                <img src=x onerror=alert(1)> <svg onload=alert(2)><script>alert(3)</script></svg></p>
                <form action=/><input name=q></form><p>&lt;script&gt;alert(4)&lt;/script&gt;</p></body></html>""");
        String html = PolicyMarkdown.of(evil.markdown("")).html();
        assertThat(html).doesNotContain("<script", "javascript:", "onerror", "<svg", "<form", "<img");
        assertThat(evil.removals())
                .contains("element svg", "element form", "image", "attribute onmouseover", "address javascript:");
    }

    @Test
    void aShortPieceOfHtmlIsReadAsHtml() {
        var policy = new PolicyImport()
                .read(
                        "<h1>Privacy</h1><script>alert(1)</script><p onclick=\"alert(2)\">Write to us within 30 days.</p>");
        assertThat(policy.dialect()).isEqualTo(Dialect.HTML);
        assertThat(policy.removals()).anyMatch(removal -> removal.contains("script"));
        assertThat(new PolicyImport()
                        .read("<p align=\"center\">\n\n# Privacy\n\n## Contact\n\nWrite to us.\n")
                        .dialect())
                .isEqualTo(Dialect.MARKDOWN);
    }

    @Test
    void hostileMarkdownIsMadeHarmlessAndTold() {
        var policy = new PolicyImport()
                .read(
                        "# Privacy\n\n## Contact\n\n<script>alert(1)</script>\n\nWrite [us](javascript:alert(1)) ![x](http://x.example/p.png)\n");
        assertThat(policy.removals()).anyMatch(removal -> removal.contains("script"));
        assertThat(PolicyMarkdown.of(policy.markdown("")).html()).doesNotContain("<script", "javascript:", "<img");
    }

    @Test
    void otherCharacterSetsAreReadAndTold() {
        byte[] latin = "Datenschutzerklärung\n\nStand: 1. März 2026\n\nÄnderungen\nWir ändern nichts.\n"
                .getBytes(Charset.forName("windows-1252"));
        var policy = new PolicyImport().read(latin);
        assertThat(policy.title()).isEqualTo("Datenschutzerklärung");
        assertThat(policy.repairs()).extracting(Repair::kind).contains(Repair.Kind.CHARSET);
        assertThat(new PolicyImport()
                        .read("\uFEFF# Privacy\n\n## One\n\nText.".getBytes(StandardCharsets.UTF_8))
                        .title())
                .isEqualTo("Privacy");
        assertThat(new PolicyImport()
                        .read("Privacy Policy\nContact\nWrite to a@b.example today.".getBytes(StandardCharsets.UTF_16))
                        .title())
                .isEqualTo("Privacy Policy");
    }

    @Test
    void misreadCharactersAreRestoredWhereProvenAndEveryRepairCanBeUndone() {
        String text =
                "Privacy Policy\n\nSecurity\nWe donâ€™t share keys with anyone at all.\n\nπ Encryption\nAll data is encrypted everywhere.\n";
        var policy = new PolicyImport().read(text);
        assertThat(policy.repairs())
                .extracting(Repair::kind)
                .containsExactly(Repair.Kind.MISREAD_RESTORED, Repair.Kind.MISREAD_DROPPED);
        assertThat(policy.repairs().get(0).after()).isEqualTo("’");
        assertThat(policy.repairs().get(1).beforeBytes()).isEqualTo("cf80");
        assertThat(policy.markdown("")).contains("don’t share").doesNotContain("π");
        var undone = new PolicyImport(Set.of(policy.repairs().get(1).id()), Map.of()).read(text);
        assertThat(undone.markdown("")).contains("π Encryption");
        assertThat(undone.original()).isEqualTo(policy.original()).isEqualTo(text);
    }

    @Test
    void greekIsNoMisreading() {
        var policy = new PolicyImport().read("Πολιτική απορρήτου\n\nΤα δικαιώματά σας είναι πολλά και σημαντικά.\n");
        assertThat(policy.repairs()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                " ",
                "\n",
                "-",
                "# ",
                "| ",
                "* ",
                "[",
                "(",
                "1. ",
                "30 days ",
                "to ",
                "@",
                "a@",
                "\"",
                "<p>",
                "<div>",
                "**",
                "> ",
                "`",
                "π",
                "we respond "
            })
    void repeatedInputEndsSoon(String piece) {
        String text = "Privacy Policy\n\nYour rights\n" + piece.repeat(400_000 / piece.length());
        Assertions.assertTimeoutPreemptively(SOON, () -> {
            try {
                assertThat(new PolicyImport().read(text).original()).isNotNull();
            } catch (io.candor.persistence.shared.RefusedException e) {
                assertThat(e.messageKey()).startsWith("error.");
            }
        });
    }

    private static void refused(byte[] bytes, String key) {
        Assertions.assertTimeoutPreemptively(
                SOON,
                () -> assertThatExceptionOfType(ImportRefusedException.class)
                        .isThrownBy(() -> new PolicyImport().read(bytes))
                        .satisfies(refused -> assertThat(refused.messageKey()).isEqualTo(key)));
    }

    private static byte[] zip(Map<String, String> entries) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
