package io.candor.web.centre.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.candor.ejb.policy.PolicyQueries.HistoryRow;
import io.candor.persistence.policy.PolicyVersionState;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.Test;

class PolicyFeedTest {

    @Test
    void aFeedIsWrittenAsTheStandardSays() throws XMLStreamException {
        var row = new HistoryRow(
                2,
                "2",
                PolicyVersionState.IN_FORCE,
                Instant.parse("2026-04-02T23:00:00Z"),
                Instant.parse("2026-04-02T23:00:00Z"),
                true,
                "Logs & <more>",
                Set.of("en"));
        var feed = new PolicyFeed(
                new UUID(1, 2),
                "Acme",
                "Acme: versions",
                "https://privacy.acme.example",
                "en",
                version -> "Version 2",
                version -> version.summary() + " Sooner than promised.");

        assertThat(feed.write(List.of(row)))
                .isEqualTo("<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
                        + "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"en\">"
                        + "<id>urn:uuid:" + UUID.nameUUIDFromBytes((new UUID(1, 2) + "/policy").getBytes()) + "</id>"
                        + "<title>Acme: versions</title><updated>2026-04-02T23:00:00Z</updated>"
                        + "<author><name>Acme</name></author>"
                        + "<link rel=\"self\" type=\"application/atom+xml\""
                        + " href=\"https://privacy.acme.example/policy/feed.atom\"/>"
                        + "<link rel=\"alternate\" type=\"text/html\""
                        + " href=\"https://privacy.acme.example/policy/versions\"/>"
                        + "<entry><id>urn:uuid:"
                        + UUID.nameUUIDFromBytes((new UUID(1, 2) + "/policy/2").getBytes()) + "</id>"
                        + "<title>Version 2</title><published>2026-04-02T23:00:00Z</published>"
                        + "<updated>2026-04-02T23:00:00Z</updated>"
                        + "<link rel=\"alternate\" type=\"text/html\""
                        + " href=\"https://privacy.acme.example/policy/versions/2\"/>"
                        + "<summary>Logs &amp; &lt;more&gt; Sooner than promised.</summary></entry></feed>");
    }
}
