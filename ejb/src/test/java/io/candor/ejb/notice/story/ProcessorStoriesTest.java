package io.candor.ejb.notice.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.candor.ejb.notice.story.NoticeStory.Brand;
import io.candor.ejb.notice.story.NoticeStory.Link;
import io.candor.persistence.notice.processor.ProcessorChange;
import io.candor.persistence.processing.KnownProcessor;
import io.candor.persistence.processing.Processor;
import io.candor.persistence.shared.LocalizedText;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a mail says about processors. */
class ProcessorStoriesTest {

    private static final UUID HOST = new UUID(0, 1);

    @Test
    void whoIsNewIsToldWithWhatItDoesAndWhere() {
        String text = text("en", List.of(), List.of(host("London")));
        assertThat(text).contains("* New on the list: Fly.io", "What it does: Hosting", "Where: London");
        assertThat(text).as("nothing is marked, so no marks are explained").doesNotContain("[+new words+]");
    }

    @Test
    void whatChangesIsToldFromAndTo() {
        String text = text("en", List.of(host("London")), List.of(host("Paris")));
        assertThat(text).contains("* Changed: Fly.io", "Where: [-London-] → [+Paris+]", "[+new words+]");
    }

    @Test
    void whoIsGoneIsToldByName() {
        assertThat(text("de", List.of(host("London")), List.of())).contains("* Nicht mehr auf der Liste: Fly.io");
    }

    @Test
    void aTranslationThatSaysTheSameShowsTheWordsThatDiffer() {
        var after = new Processor.Profile(
                "Fly.io",
                true,
                new LocalizedText(Map.of("en", "Servers and backups", "de", "Betrieb")),
                null,
                LocalizedText.of("en", "London"),
                null);
        String text = text("de", List.of(host("London")), List.of(new KnownProcessor(HOST, after)));
        assertThat(text).contains("[-Hosting-] → [+Servers and backups+]");
    }

    @Test
    void aNameIsNoMarkup() {
        var evil = new KnownProcessor(
                HOST,
                new Processor.Profile(
                        "<b>x</b>${leave}", true, LocalizedText.of("en", "\"><script>"), null, null, null));
        String html = NoticeLayout.html(story("en", List.of(), List.of(evil)));
        assertThat(html).contains("&lt;b&gt;x&lt;/b&gt;").doesNotContain("<script>", "<b>x");
    }

    private static String text(String language, List<KnownProcessor> before, List<KnownProcessor> after) {
        return NoticeLayout.text(story(language, before, after));
    }

    private static NoticeStory story(String language, List<KnownProcessor> before, List<KnownProcessor> after) {
        return new NoticeStory(
                language,
                new Brand("Acme", "#000000", "#ffffff"),
                "Subject",
                List.of("Paragraph"),
                ProcessorChange.between(before, after, "en").stream()
                        .map(change -> ProcessorStories.change(change, language, "en"))
                        .toList(),
                0,
                List.of(new Link("All", "https://acme.example/processors")));
    }

    private static KnownProcessor host(String location) {
        return new KnownProcessor(
                HOST,
                new Processor.Profile(
                        "Fly.io",
                        true,
                        new LocalizedText(Map.of("en", "Hosting", "de", "Betrieb")),
                        null,
                        LocalizedText.of("en", location),
                        null));
    }
}
