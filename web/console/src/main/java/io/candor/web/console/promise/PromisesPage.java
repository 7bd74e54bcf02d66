package io.candor.web.console.promise;

import io.candor.ejb.promise.PromiseDeskQueries;
import io.candor.ejb.promise.PromiseDeskQueries.Standing;
import io.candor.ejb.promise.PromiseDeskQueries.StandingRow;
import io.candor.persistence.promise.Promise;
import io.candor.web.console.shared.ConsolePlace;
import io.candor.web.console.shared.Moments;
import io.candor.web.console.shared.People;
import io.candor.web.shared.promise.PromiseSentences;
import io.candor.web.shared.text.Messages;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The promises of the version in force, and how far it is known that they are kept. */
@Named
@RequestScoped
public class PromisesPage {

    private final PromiseDeskQueries promises;
    private final ConsolePlace place;
    private final Messages messages;
    private final Moments moments;
    private final People people;
    private List<Row> rows = List.of();
    private final Map<Standing, Integer> counts = new EnumMap<>(Standing.class);

    @Inject
    PromisesPage(PromiseDeskQueries promises, ConsolePlace place, Messages messages, Moments moments, People people) {
        this.promises = promises;
        this.place = place;
        this.messages = messages;
        this.moments = moments;
        this.people = people;
    }

    /** For the container's proxy. */
    protected PromisesPage() {
        this(null, null, null, null, null);
    }

    /** A promise in words; the link is empty where nobody has to vouch for it. */
    public record Row(
            String code,
            String text,
            boolean soft,
            String sentence,
            String standing,
            String look,
            String proof,
            String word,
            String note,
            String href) {}

    /** How many promises stand so. */
    public record Count(String standing, String look, int many) {}

    @PostConstruct
    void load() {
        var sentences = new PromiseSentences(messages.wording());
        List<StandingRow> all = promises.standings();
        all.forEach(row -> counts.merge(row.standing(), 1, Integer::sum));
        rows = all.stream().map(row -> row(row, sentences)).toList();
    }

    /** The promises; empty if no version is in force. */
    public List<Row> getRows() {
        return rows;
    }

    /** How many stand how; kinds without any are left out. */
    public List<Count> getCounts() {
        return counts.entrySet().stream()
                .map(count -> new Count(
                        messages.of("promise.standing", count.getKey()), look(count.getKey()), count.getValue()))
                .toList();
    }

    /** Whether the caller may record somebody's word. */
    public boolean isEditable() {
        return place.isOpen("attestation");
    }

    private Row row(StandingRow row, PromiseSentences sentences) {
        var line = row.entry().line();
        boolean attested = line.proof() == Promise.Proof.ATTESTED;
        return new Row(
                line.code(),
                sentences.of(line.rule()),
                line.soft(),
                line.source().sentence(),
                messages.of("promise.standing", row.standing()),
                look(row.standing()),
                messages.of("promise.evidence", line.proof()),
                row.word()
                        .map(word -> messages.with(
                                "promise.desk.word", people.name(word.vouchedBy()), moments.date(word.expiresOn())))
                        .orElse(""),
                row.word().map(PromiseDeskQueries.WordRow::note).orElse(null),
                attested ? place.link("/promises/" + row.entry().id()) : "");
    }

    private static String look(Standing standing) {
        return switch (standing) {
            case ATTESTED -> "badge good";
            case ENDING, OPEN -> "badge warn";
            case EXPIRED -> "badge bad";
            case ENFORCED, WITHOUT_SIGNAL -> "badge";
        };
    }
}
