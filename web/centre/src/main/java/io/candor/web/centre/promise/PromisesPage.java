package io.candor.web.centre.promise;

import io.candor.ejb.policy.PolicyQueries;
import io.candor.ejb.policy.PolicyQueries.Heading;
import io.candor.ejb.policy.PolicyQueries.VersionPage;
import io.candor.ejb.promise.PromiseQueries;
import io.candor.ejb.promise.PromiseQueries.PromiseRow;
import io.candor.ejb.promise.PromiseQueries.Word;
import io.candor.persistence.promise.PromiseRule;
import io.candor.web.centre.shared.PageKeeping;
import io.candor.web.shared.promise.PromiseSentences;
import io.candor.web.shared.promise.PromiseTopic;
import io.candor.web.shared.tenant.CentreAddress;
import io.candor.web.shared.text.Dates;
import io.candor.web.shared.text.Messages;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What the policy in force promises, each promise with its sentence and the place where it stands. */
@Named
@RequestScoped
public class PromisesPage {

    private final PolicyQueries policies;
    private final PromiseQueries promises;
    private final PolicyLabels labels;
    private final CentreAddress address;
    private final Messages messages;
    private final PageKeeping keeping;
    private final Dates dates;
    private VersionPage version;
    private Map<String, Word> words = Map.of();
    private List<Topic> topics;

    @Inject
    PromisesPage(
            PolicyQueries policies,
            PromiseQueries promises,
            PolicyLabels labels,
            CentreAddress address,
            Messages messages,
            PageKeeping keeping,
            Dates dates) {
        this.policies = policies;
        this.promises = promises;
        this.labels = labels;
        this.address = address;
        this.messages = messages;
        this.keeping = keeping;
        this.dates = dates;
    }

    /** For the container's proxy. */
    protected PromisesPage() {
        this(null, null, null, null, null, null, null);
    }

    /**
     * Promises about the same.
     *
     * @param id of its heading on the page
     * @param label its heading
     * @param rows at least one
     */
    public record Topic(String id, String label, List<Row> rows) {}

    /**
     * A promise.
     *
     * @param code short name by which people refer to it
     * @param text what is promised, in a sentence made of the rule
     * @param foreign whether that contains words of the policy in another language than the page's
     * @param soft whether the policy weakens it
     * @param proof how it can be known whether it is kept; of what a person vouches for, until when
     * @param sentence the policy's own sentence, in the tenant's default language
     * @param section heading of the section where it stands
     * @param link to that section
     */
    public record Row(
            String code,
            String text,
            boolean foreign,
            boolean soft,
            String proof,
            String sentence,
            String section,
            String link) {}

    @PostConstruct
    void open() {
        version = policies.inForce(address.language(), address.defaultLanguage());
        Map<String, String> headings = version.contents().stream()
                .collect(Collectors.toMap(Heading::anchor, Heading::text, (first, second) -> first));
        words = promises.words(version.id());
        var sentences = labels.sentences(messages.wording());
        topics = promises.ofVersion(version.id()).stream()
                .collect(Collectors.groupingBy(row -> PromiseTopic.of(row.rule()), TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(entry -> new Topic(
                        "page-" + entry.getKey().name().toLowerCase(Locale.ROOT),
                        messages.of("promise.topic", entry.getKey()),
                        entry.getValue().stream()
                                .map(row -> row(row, sentences, headings))
                                .toList()))
                .toList();
        keeping.keepUntil(
                words.values().stream().filter(Word::holds).map(Word::expiresOn).min(Comparator.naturalOrder()));
    }

    /** The promises by topic; empty if the version makes none. */
    public List<Topic> topics() {
        return topics;
    }

    /** The version that makes them. */
    public VersionPage version() {
        return version;
    }

    private String proof(PromiseRow row) {
        Word word = words.get(row.code());
        return word == null
                ? messages.of("promise.proof", row.proof())
                : messages.with(
                        word.holds() ? "promise.word.until" : "promise.word.expired", dates.day(word.expiresOn()));
    }

    private Row row(PromiseRow row, PromiseSentences sentences, Map<String, String> headings) {
        boolean foreign =
                row.rule() instanceof PromiseRule.Attest && !address.language().equals(address.defaultLanguage());
        return new Row(
                row.code(),
                sentences.of(row.rule()),
                foreign,
                row.soft(),
                proof(row),
                row.sentence(),
                headings.getOrDefault(row.anchor(), version.title()),
                address.link("/policy#" + row.anchor()));
    }
}
