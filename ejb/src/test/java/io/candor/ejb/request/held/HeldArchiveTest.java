package io.candor.ejb.request.held;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.candor.ejb.mail.LetterWording;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The archive of what is held: complete in each form, harmless in each program that opens it. */
class HeldArchiveTest {

    private static final Instant NOW = Instant.parse("2026-05-04T10:15:30Z");

    @Test
    void eachFormHoldsEverything() throws IOException {
        Map<String, String> files = files(section(Arrays.asList("Ada", NOW, null, 3, true)));
        assertThat(files).containsOnlyKeys("summary.html", "data.json", "messages.csv");
        assertThat(files.get("messages.csv"))
                .isEqualTo("from,written-at,region,about,account\r\nAda,2026-05-04T10:15:30Z,,3,true\r\n");
        JsonNode row = new ObjectMapper()
                .readTree(files.get("data.json"))
                .get("messages")
                .get(0);
        assertThat(row.get("from").asText()).isEqualTo("Ada");
        assertThat(row.get("region").isNull()).isTrue();
        assertThat(row.get("about").isInt()).isTrue();
        assertThat(row.get("account").isBoolean()).isTrue();
        assertThat(files.get("summary.html")).contains("<td>Ada</td>", "12:15", "<td>yes</td>", "ORC-1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "  =1", "\r=1", "＝1", "\u00001"})
    void noSpreadsheetRunsWhatSomebodyWrote(String text) {
        assertThat(HeldCsv.harmless(text)).asString().startsWith("'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ada", "1-2", "a=b", ""})
    void harmlessTextStaysAsItIs(String text) {
        assertThat(HeldCsv.harmless(text)).isEqualTo(text);
    }

    @Test
    void nothingThatSomebodyWroteIsMarkup() throws IOException {
        String page = files(section(Arrays.asList("<script>alert('x')</script>", NOW, "\"><img src=x>", 1, false)))
                .get("summary.html");
        assertThat(page)
                .doesNotContain("<script", "<img")
                .contains("&lt;script&gt;alert(&#39;x&#39;)", "default-src 'none'");
    }

    @Test
    void aCellWithLinesAndQuotesStaysOneCell() throws IOException {
        assertThat(files(section(Arrays.asList("one\n\"two\", three", NOW, "", 1, false)))
                        .get("messages.csv"))
                .contains("\"one\n\"\"two\"\", three\"");
    }

    @Test
    void ofALongTableThePageShowsTheBeginningAndTheOthersEverything() throws IOException {
        int rows = HeldSummary.MOST_ROWS + 7;
        var many = new HeldSection("messages", List.of("text"), each -> {
            for (int i = 0; i < rows; i++) {
                each.accept(List.of("word" + i));
            }
        });
        Map<String, String> files = files(many);
        assertThat(files.get("summary.html"))
                .contains("word" + (HeldSummary.MOST_ROWS - 1) + "<", "507", "messages.csv")
                .doesNotContain("word" + HeldSummary.MOST_ROWS + "<");
        assertThat(files.get("messages.csv").lines()).hasSize(rows + 1);
    }

    @Test
    void whereNothingIsHeldThatIsSaid() throws IOException {
        Map<String, String> files = files(new HeldSection("messages", List.of("text"), each -> {}));
        assertThat(files.get("summary.html")).contains("Nothing is held.");
        assertThat(files.get("messages.csv")).isEqualTo("text\r\n");
    }

    @Test
    void everyColumnHasAName() {
        var words = texts();
        var sections = new ArrayList<>(new HeldCollecting(null, null, null, null).of(new HeldPerson(null, null)));
        sections.addAll(new HeldTables(null, null).within());
        sections.forEach(section -> {
            assertThat(words.section(section.name())).isNotBlank();
            section.columns().forEach(column -> assertThat(words.column(column)).isNotBlank());
        });
        HeldTables.REQUESTS.forEach(column -> assertThat(words.column(column)).isNotBlank());
    }

    @Test
    void manyRowsPassThrough() throws IOException {
        var many = new HeldSection("consents", List.of("text"), each -> {
            for (int i = 0; i < 20_000; i++) {
                each.accept(List.of("x".repeat(500) + i));
            }
        });
        var counted = new OutputStream() {
            private long size;

            @Override
            public void write(int value) {
                size++;
            }

            @Override
            public void write(byte[] bytes, int from, int length) {
                size += length;
            }
        };
        archive(many).write(counted);
        assertThat(counted.size).isPositive().isLessThan(20_000 * 500L);
    }

    private static HeldSection section(List<Object> row) {
        return new HeldSection(
                "messages", List.of("from", "written-at", "region", "about", "account"), each -> each.accept(row));
    }

    private static Map<String, String> files(HeldSection section) throws IOException {
        var out = new ByteArrayOutputStream();
        archive(section).write(out);
        var files = new TreeMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    private static HeldArchive archive(HeldSection section) {
        return new HeldArchive(texts(), List.of(section), each -> {}, new HeldFiles((key, file, position) -> {
            throw new AssertionError("no request has a file");
        }));
    }

    private static HeldTexts texts() {
        return new HeldTexts(new LetterWording("en"), "Orchestrate", "ORC-1", ZoneId.of("Europe/Berlin"), NOW);
    }
}
