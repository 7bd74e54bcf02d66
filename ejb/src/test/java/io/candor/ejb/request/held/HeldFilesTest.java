package io.candor.ejb.request.held;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.candor.ejb.mail.LetterWording;
import io.candor.ejb.request.RequestContent;
import io.candor.ejb.request.held.HeldRequestQueries.Attached;
import io.candor.ejb.request.held.HeldRequestQueries.Held;
import io.candor.ejb.request.held.HeldRequestQueries.Letter;
import io.candor.persistence.request.RequestEnding;
import io.candor.persistence.request.RequestFacts;
import io.candor.persistence.request.RequestState;
import io.candor.persistence.request.RequestType;
import io.candor.persistence.request.identity.IdentityProof;
import io.candor.persistence.request.intake.AskedFor;
import io.candor.persistence.request.intake.OnBehalf;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Attachments in the archive: whole or not at all, under names that harm nobody, and the listing says which are there. */
class HeldFilesTest {

    private static final Instant NOW = Instant.parse("2026-05-04T10:15:30Z");
    private static final UUID MESSAGE = UUID.randomUUID();
    private static final String FOLDER = "requests/OPR-7K3M-Q9TX/";
    private static final String LISTED = FOLDER + "files.csv";

    @Test
    void eachFileIsInTheFolderOfItsRequestAndTheListingPointsAtIt() throws IOException {
        Map<String, byte[]> archive =
                archive(pieces(), request(true, OnBehalf.SELF, file("letter #1.txt", 2), file("b.pdf", 1)));
        assertThat(archive)
                .containsOnlyKeys(
                        "summary.html",
                        "data.json",
                        FOLDER + "request.csv",
                        FOLDER + "messages.csv",
                        LISTED,
                        FOLDER + "files/01-letter _1.txt",
                        FOLDER + "files/02-b.pdf");
        assertThat(text(archive, FOLDER + "files/01-letter _1.txt")).isEqualTo("letter #1.txt:0;letter #1.txt:1;");
        assertThat(text(archive, LISTED)).contains(FOLDER + "files/01-letter _1.txt,", FOLDER + "files/02-b.pdf,");
        JsonNode listed = new ObjectMapper()
                .readTree(archive.get("data.json"))
                .get("requests")
                .get(0)
                .get("files");
        assertThat(listed.get(0).get("name").asText()).isEqualTo("letter #1.txt");
        assertThat(listed.get(0).get("file").asText()).isEqualTo(FOLDER + "files/01-letter _1.txt");
        assertThat(listed.get(0).get("missing").isNull()).isTrue();
        assertThat(text(archive, "summary.html"))
                .contains("<a href=\"" + FOLDER + "files/01-letter%20_1.txt\">", "<h3>OPR-7K3M-Q9TX</h3>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../etc/passwd",
                "..\\..\\windows\\system.ini",
                "/absolute.txt",
                "C:\\x.txt",
                "..",
                ".",
                "",
                " ",
                "CON",
                "a\u0000b.txt",
                "a\nb.txt",
                "\u202Etxt.exe",
                "a\uD800b.txt",
                "<b>\"x\".txt",
                "a:b|c?d*e.txt"
            })
    void noNameLeadsOutOfTheFolder(String name) throws IOException {
        String path = paths(archive(pieces(), request(true, OnBehalf.SELF, file(name, 1))))
                .get(0);
        assertThat(path).startsWith(FOLDER + "files/01-").doesNotContainPattern("[\\\\:*?\"<>|\\p{Cntrl}\\p{Cf}]");
        assertThat(path.substring((FOLDER + "files/").length())).doesNotContain("/");
    }

    @Test
    void namesThatAreOrLookTheSameStayApart() throws IOException {
        Map<String, byte[]> archive = archive(
                pieces(),
                request(
                        true,
                        OnBehalf.SELF,
                        file("a.txt", 1),
                        file("A.TXT", 1),
                        file("a.txt", 1),
                        file("a\u0308.txt", 1),
                        file("\u00e4.txt", 1)));
        assertThat(paths(archive)).hasSize(5).contains(FOLDER + "files/04-\u00e4.txt", FOLDER + "files/05-\u00e4.txt");
    }

    @Test
    void aVeryLongNameKeepsItsEnd() throws IOException {
        String path = paths(archive(
                        pieces(), request(true, OnBehalf.SELF, file("\uD842\uDFB7".repeat(115) + ".pdf", 1))))
                .get(0);
        assertThat(path).endsWith("\uD842\uDFB7.pdf");
        assertThat(path.substring(path.lastIndexOf('/') + 1).getBytes(StandardCharsets.UTF_8))
                .hasSizeLessThan(256);
    }

    @Test
    void whatCannotBeHadIsListedWithItsReason() throws IOException {
        HeldFiles.Pieces pieces = (key, file, position) -> switch (String.valueOf(file.name())) {
            case "gone.txt" -> position == 1 ? Optional.empty() : Optional.of(new byte[] {1});
            case "broken.txt" -> throw new IllegalStateException("what was sealed does not open");
            default -> Optional.of(new byte[] {1});
        };
        Map<String, byte[]> archive = archive(
                pieces,
                request(
                        true,
                        OnBehalf.SELF,
                        file("gone.txt", 2),
                        file("broken.txt", 1),
                        file(null, 1),
                        file("there.txt", 1)));
        assertThat(paths(archive)).containsExactly(FOLDER + "files/04-there.txt");
        assertThat(text(archive, LISTED).lines().skip(1).map(line -> line.substring(line.lastIndexOf(',') + 1)))
                .containsExactly("gone", "unreadable", "unreadable", "");
        assertThat(text(archive, "summary.html"))
                .contains("<td>it was deleted while this was put together</td>", "<td>it cannot be opened</td>");
    }

    @Test
    void filesOfARequestThatNobodyProvedAreLeftOut() throws IOException {
        Map<String, byte[]> archive = archive(pieces(), request(false, OnBehalf.SELF, file("a.txt", 1)));
        assertThat(paths(archive)).isEmpty();
        assertThat(text(archive, LISTED)).contains(",a.txt,100,,unproved");
    }

    @Test
    void ofARequestForSomebodyElseThePersonGetsTheirOwnFilesAlone() throws IOException {
        var sent = new Attached(UUID.randomUUID(), null, false, NOW, "child.pdf", 100, 1);
        Map<String, byte[]> archive = archive(pieces(), request(true, OnBehalf.CHILD, file("mine.txt", 1), sent));
        assertThat(paths(archive)).containsExactly(FOLDER + "files/01-mine.txt");
        assertThat(text(archive, LISTED)).contains(",child.pdf,100,,somebody-else");
    }

    @Test
    void theArchiveIsNeverFilledBeyondItsRoom() throws IOException {
        var large = new Attached(UUID.randomUUID(), MESSAGE, true, NOW, "large.pdf", HeldFiles.MOST_BYTES - 50, 1);
        Map<String, byte[]> archive = archive(pieces(), request(true, OnBehalf.SELF, large, file("a.txt", 1)));
        assertThat(paths(archive)).containsExactly(FOLDER + "files/01-large.pdf");
        assertThat(text(archive, LISTED)).contains(",a.txt,100,,full");
    }

    @Test
    void whatIsAttachedWhileTheArchiveIsWrittenIsNotListed() throws IOException {
        var reads = new AtomicInteger();
        HeldArchive.Requests growing = each -> each.accept(
                reads.getAndIncrement() == 0
                        ? request(true, OnBehalf.SELF)
                        : request(true, OnBehalf.SELF, file("late.txt", 1)));
        assertThat(text(unzipped(growing, pieces()), "data.json")).doesNotContain("late.txt");
    }

    @Test
    void aDatabaseThatIsAwayFailsTheArchive() {
        HeldFiles.Pieces away = (key, file, position) -> {
            throw new UnsupportedOperationException("away");
        };
        assertThatThrownBy(() -> archive(away, request(true, OnBehalf.SELF, file("a.txt", 1))))
                .hasMessage("away");
    }

    @Test
    void eachRequestIsOpenedOnceForEachForm() throws IOException {
        var reads = new AtomicInteger();
        HeldArchive.Requests counted = each -> {
            reads.incrementAndGet();
            each.accept(request(true, OnBehalf.SELF, file("a.txt", 1)));
        };
        unzipped(counted, pieces());
        assertThat(reads).as("folder, JSON, page").hasValue(3);
    }

    @Test
    void manyLargeFilesPassThrough() throws IOException {
        var handed = new AtomicLong();
        var written = new AtomicLong();
        byte[] piece = new byte[262_144];
        HeldFiles.Pieces zeros = (key, file, position) -> {
            handed.addAndGet(piece.length);
            return Optional.of(piece);
        };
        var attached = new ArrayList<Attached>();
        for (int i = 0; i < 40; i++) {
            attached.add(new Attached(UUID.randomUUID(), MESSAGE, true, NOW, "a.png", 5_242_880, 20));
        }
        var out = new OutputStream() {
            @Override
            public void write(int value) {
                written.incrementAndGet();
            }

            @Override
            public void write(byte[] bytes, int from, int length) {
                written.addAndGet(length);
            }
        };
        written(each -> each.accept(request(true, OnBehalf.SELF, attached.toArray(Attached[]::new))), zeros, out);
        assertThat(handed).as("opened once to look, once to write").hasValue(2L * 40 * 5_242_880);
        assertThat(written.get()).isPositive().isLessThan(1_048_576);
    }

    private static HeldFiles.Pieces pieces() {
        return (key, file, position) ->
                Optional.of((file.name() + ":" + position + ";").getBytes(StandardCharsets.UTF_8));
    }

    private static Attached file(String name, int pieces) {
        return new Attached(UUID.randomUUID(), MESSAGE, true, NOW, name, 100, pieces);
    }

    private static Held request(boolean proved, OnBehalf onBehalf, Attached... attached) {
        var facts = new RequestFacts(
                new RequestFacts.Head(UUID.randomUUID(), "OPR-7K3M-Q9TX", RequestState.RECEIVED, NOW, 0),
                new AskedFor(List.of(RequestType.ACCESS), null, null, "en", "GB", null, onBehalf),
                null,
                new RequestFacts.Identity(proved ? NOW : null, proved ? IdentityProof.values()[0] : null),
                RequestEnding.NONE,
                null);
        var content = new RequestContent("Ada", "ada@mail.example", "words", "", "", "", null);
        return new Held(null, facts, content, List.of(new Letter(MESSAGE, true, NOW, "hello")), List.of(attached));
    }

    private static Map<String, byte[]> archive(HeldFiles.Pieces pieces, Held request) throws IOException {
        return unzipped(each -> each.accept(request), pieces);
    }

    private static Map<String, byte[]> unzipped(HeldArchive.Requests requests, HeldFiles.Pieces pieces)
            throws IOException {
        var out = new ByteArrayOutputStream();
        written(requests, pieces, out);
        var entries = new TreeMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                assertThat(entries.put(entry.getName(), zip.readAllBytes())).isNull();
            }
        }
        return entries;
    }

    private static void written(HeldArchive.Requests requests, HeldFiles.Pieces pieces, OutputStream out)
            throws IOException {
        var texts = new HeldTexts(new LetterWording("en"), "Operno", "OPR-1", ZoneId.of("Europe/Berlin"), NOW);
        new HeldArchive(texts, List.of(), requests, new HeldFiles(pieces)).write(out);
    }

    private static List<String> paths(Map<String, byte[]> archive) {
        return archive.keySet().stream()
                .filter(path -> path.contains("/files/"))
                .toList();
    }

    private static String text(Map<String, byte[]> archive, String path) {
        return new String(archive.get(path), StandardCharsets.UTF_8);
    }
}
