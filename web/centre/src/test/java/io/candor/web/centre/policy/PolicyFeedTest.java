package io.candor.web.centre.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.io.WireFeedInput;
import io.candor.web.centre.policy.PolicyFeed.Entry;
import java.io.StringReader;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.Test;

class PolicyFeedTest {

    @Test
    void aFeedIsWrittenAsTheStandardSays() throws XMLStreamException {
        var feed = new PolicyFeed(new UUID(1, 2), "Acme", "Acme: versions", "https://privacy.acme.example", "en");
        var entry = new Entry(
                "policy/2",
                "Version 2",
                Instant.parse("2026-04-02T23:00:00Z"),
                Instant.parse("2026-04-09T08:00:00Z"),
                "/policy/versions/2",
                "Logs & <more> Sooner than promised.");

        assertThat(feed.write(List.of(entry)))
                .isEqualTo("<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
                        + "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"en\">"
                        + "<id>urn:uuid:" + UUID.nameUUIDFromBytes((new UUID(1, 2) + "/policy").getBytes()) + "</id>"
                        + "<title>Acme: versions</title><updated>2026-04-09T08:00:00Z</updated>"
                        + "<author><name>Acme</name></author>"
                        + "<link rel=\"self\" type=\"application/atom+xml\""
                        + " href=\"https://privacy.acme.example/policy/feed.atom\"/>"
                        + "<link rel=\"alternate\" type=\"text/html\""
                        + " href=\"https://privacy.acme.example/policy/versions\"/>"
                        + "<entry><id>urn:uuid:"
                        + UUID.nameUUIDFromBytes((new UUID(1, 2) + "/policy/2").getBytes()) + "</id>"
                        + "<title>Version 2</title><published>2026-04-02T23:00:00Z</published>"
                        + "<updated>2026-04-09T08:00:00Z</updated>"
                        + "<link rel=\"alternate\" type=\"text/html\""
                        + " href=\"https://privacy.acme.example/policy/versions/2\"/>"
                        + "<summary>Logs &amp; &lt;more&gt; Sooner than promised.</summary></entry></feed>");
    }

    @Test
    void anotherLibraryReadsItAsItWasMeant() throws Exception {
        Feed read = read(feed(), List.of(version(1), version(2), processors(3)));
        assertThat(read.getFeedType()).isEqualTo("atom_1.0");
        assertThat(read.getAuthors())
                .singleElement()
                .satisfies(author -> assertThat(author.getName()).isEqualTo("Acme"));
        assertThat(read.getUpdated()).isEqualTo(Date.from(processors(3).updated()));
        assertThat(read.getEntries())
                .extracting(com.rometools.rome.feed.atom.Entry::getId)
                .doesNotHaveDuplicates();
        assertThat(read.getEntries())
                .extracting(com.rometools.rome.feed.atom.Entry::getUpdated)
                .as("the latest first")
                .isSortedAccordingTo(Comparator.reverseOrder());
        List<Link> links = new ArrayList<>(read.getAlternateLinks());
        links.addAll(read.getOtherLinks());
        read.getEntries().forEach(entry -> links.addAll(entry.getAlternateLinks()));
        assertThat(links).hasSize(5).allMatch(link -> URI.create(link.getHref()).isAbsolute());
        assertThat(read.getOtherLinks()).extracting(Link::getRel).containsExactly("self");
    }

    @Test
    void idsStayWhereverTheCentreLivesAndWhateverIsAdded() throws Exception {
        var moved = new PolicyFeed(new UUID(1, 2), "Other", "Autres", "https://elsewhere.example", "fr");
        List<String> before = ids(read(feed(), List.of(version(1), version(2))));
        List<String> after = ids(read(moved, List.of(version(1), version(2), processors(3))));
        assertThat(after).containsAll(before).hasSize(3);
        assertThat(before).allMatch(id -> id.startsWith("urn:uuid:"));
        assertThat(read(moved, List.of()).getId())
                .isEqualTo(read(feed(), List.of(version(1))).getId());
    }

    @Test
    void theFeedIsNeverOlderThanBeforeWhenSomethingIsAdded() throws Exception {
        var entries = new ArrayList<Entry>();
        Date last = read(feed(), entries).getUpdated();
        for (int number = 1; number < 6; number++) {
            entries.add(number % 2 == 0 ? processors(number) : version(number));
            Date updated = read(feed(), entries).getUpdated();
            assertThat(updated).isAfter(last);
            last = updated;
        }
    }

    @Test
    void whatIsPutOffComesFirstAndStaysPublishedWhenItWas() throws Exception {
        var putOff = new Entry("policy/1", "Version 1", at(1), at(9), "/policy/versions/1", "Words");
        Feed read = read(feed(), List.of(putOff, version(2)));
        assertThat(read.getUpdated()).isEqualTo(Date.from(at(9)));
        assertThat(read.getEntries().get(0).getTitle()).isEqualTo("Version 1");
        assertThat(read.getEntries().get(0).getPublished()).isEqualTo(Date.from(at(1)));
        assertThat(read.getEntries().get(0).getUpdated()).isEqualTo(Date.from(at(9)));
    }

    @Test
    void whateverSomebodyWroteIsTextAndNothingElse() throws Exception {
        for (String hostile : List.of(
                "</title><script>alert(1)</script>",
                "<![CDATA[ ]]> &amp; &#0; ]]>",
                "<!ENTITY x SYSTEM 'file:///etc/passwd'> &x;",
                "\"'><img src=x onerror=alert(1)>",
                "\ud83d\ude00 \u05d0\u200f")) {
            var entry = new Entry("policy/1", hostile, at(1), at(1), "/policy/versions/1", hostile);
            Feed read =
                    read(new PolicyFeed(new UUID(1, 2), hostile, hostile, "https://a.example", "en"), List.of(entry));
            assertThat(read.getTitle()).isEqualTo(hostile);
            assertThat(read.getEntries().get(0).getTitle()).isEqualTo(hostile);
            assertThat(read.getEntries().get(0).getSummary().getValue()).isEqualTo(hostile);
        }
    }

    @Test
    void whatXmlCannotHoldIsLeftOut() throws Exception {
        var entry = new Entry("policy/1", "a\u0000b\u0008c\ufffed\ud800e", at(1), at(1), "/x", "s\u001bs");
        Feed read = read(feed(), List.of(entry));
        assertThat(read.getEntries().get(0).getTitle()).isEqualTo("abcde");
        assertThat(read.getEntries().get(0).getSummary().getValue()).isEqualTo("ss");
    }

    private static PolicyFeed feed() {
        return new PolicyFeed(new UUID(1, 2), "Acme", "Acme: changes", "https://privacy.acme.example", "en");
    }

    private static Entry version(int number) {
        return new Entry(
                "policy/" + number, "Version " + number, at(number), at(number), "/policy/versions/" + number, "Words");
    }

    private static Entry processors(int number) {
        return new Entry(
                "processors/" + number,
                "Processors",
                at(number),
                at(number),
                "/processors#change-" + number,
                "New: Acme Mail");
    }

    private static Instant at(int number) {
        return Instant.parse("2026-04-02T23:00:00Z").plusSeconds(number);
    }

    private static List<String> ids(Feed feed) {
        return feed.getEntries().stream()
                .map(com.rometools.rome.feed.atom.Entry::getId)
                .toList();
    }

    private static Feed read(PolicyFeed feed, List<Entry> entries) throws Exception {
        return (Feed) new WireFeedInput().build(new StringReader(feed.write(entries)));
    }
}
