package io.candor.persistence.notice.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.candor.persistence.notice.processor.ProcessorChange.Kind;
import io.candor.persistence.notice.processor.ProcessorChange.Part;
import io.candor.persistence.processing.KnownProcessor;
import io.candor.persistence.processing.Processor;
import io.candor.persistence.shared.Json;
import io.candor.persistence.shared.LocalizedText;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What differs between two states of the register of processors. */
class ProcessorChangeTest {

    private static final KnownProcessor HOST = row("Fly.io", "Hosting", "London");
    private static final KnownProcessor MAIL = row("Resend", "Mail", null);

    @Test
    void theSameIsNoChangeWhateverTheOrderAndWhateverTheRowsAreCalledInside() {
        var putBack = new KnownProcessor(UUID.randomUUID(), MAIL.profile());
        assertThat(between(List.of(HOST, MAIL), List.of(putBack, HOST))).isEmpty();
    }

    @Test
    void aProcessorComesAndAnotherGoes() {
        KnownProcessor fresh = row("Sentry", "Errors", "EU");
        List<ProcessorChange> changes = between(List.of(HOST, MAIL), List.of(HOST, fresh));
        assertThat(changes).extracting(ProcessorChange::kind).containsExactly(Kind.ADDED, Kind.REMOVED);
        assertThat(changes).extracting(ProcessorChange::name).containsExactly("Sentry", "Resend");
        assertThat(changes).noneMatch(ProcessorChange::isOfWords);
    }

    @Test
    void eachPartThatIsDifferentIsNamed() {
        List<ProcessorChange> changes =
                between(List.of(HOST), List.of(new KnownProcessor(HOST.id(), profile("Fly.io", "Servers", "Paris"))));
        assertThat(changes).singleElement().satisfies(change -> {
            assertThat(change.kind()).isEqualTo(Kind.CHANGED);
            assertThat(change.parts()).containsExactly(Part.ROLE, Part.LOCATION);
            assertThat(change.isOfWords()).isFalse();
        });
    }

    @Test
    void aPlaceThatWasNotStatedAndIsNowIsAChange() {
        var placed = new KnownProcessor(MAIL.id(), profile("Resend", "Mail", "United States"));
        assertThat(between(List.of(MAIL), List.of(placed)))
                .singleElement()
                .satisfies(change -> assertThat(change.parts()).containsExactly(Part.LOCATION));
    }

    @Test
    void anotherNameInTheSameRowIsToldAsOneChange() {
        var renamed = new KnownProcessor(HOST.id(), profile("Fly", "Hosting", "London"));
        assertThat(between(List.of(HOST), List.of(renamed))).singleElement().satisfies(change -> {
            assertThat(change.parts()).containsExactly(Part.NAME);
            assertThat(change.name()).isEqualTo("Fly");
            assertThat(change.isOfWords()).isFalse();
        });
    }

    @Test
    void twoOfTheSameNameAreNotTakenForEachOther() {
        KnownProcessor other = row("Resend", "Newsletters", null);
        assertThat(between(List.of(MAIL, other), List.of(MAIL)))
                .singleElement()
                .satisfies(change -> assertThat(change.before()).isEqualTo(other.profile()));
    }

    @Test
    void aTranslationThatCameIsNoChange() {
        var translated = new Processor.Profile(
                "Fly.io",
                true,
                new LocalizedText(Map.of("en", "Hosting", "de", "Betrieb")),
                null,
                LocalizedText.of("en", "London"),
                "https://fly.io/privacy");
        assertThat(between(List.of(HOST), List.of(new KnownProcessor(HOST.id(), translated))))
                .isEmpty();
    }

    @Test
    void otherWordsForTheSameAreWordsAlone() {
        var said = new KnownProcessor(HOST.id(), profile("Fly.io", "Runs our servers", "London"));
        assertThat(between(List.of(HOST), List.of(said))).allMatch(ProcessorChange::isOfWords);
    }

    @Test
    void aStateIsReadAsItWasWritten() {
        var column = new ProcessorEntries();
        List<KnownProcessor> register = List.of(HOST, MAIL);
        assertThat(column.convertToEntityAttribute(Json.write(register))).isEqualTo(register);
    }

    private static List<ProcessorChange> between(List<KnownProcessor> before, List<KnownProcessor> after) {
        return ProcessorChange.between(before, after, "en");
    }

    private static KnownProcessor row(String name, String role, String location) {
        return new KnownProcessor(UUID.randomUUID(), profile(name, role, location));
    }

    private static Processor.Profile profile(String name, String role, String location) {
        return new Processor.Profile(
                name,
                true,
                LocalizedText.of("en", role),
                null,
                location == null ? null : LocalizedText.of("en", location),
                null);
    }
}
