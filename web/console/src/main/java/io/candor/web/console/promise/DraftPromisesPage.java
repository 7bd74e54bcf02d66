package io.candor.web.console.promise;

import com.fasterxml.jackson.core.type.TypeReference;
import io.candor.ejb.policy.draft.PolicyDraftQueries;
import io.candor.ejb.policy.draft.PolicyDraftQueries.DeskRow;
import io.candor.ejb.promise.PromiseDeskQueries;
import io.candor.ejb.promise.PromiseDeskQueries.PromiseEntry;
import io.candor.ejb.promise.PromiseEditing;
import io.candor.persistence.promise.PromiseLine;
import io.candor.persistence.promise.RuleDefinition;
import io.candor.persistence.shared.Json;
import io.candor.web.console.shared.ConsolePlace;
import io.candor.web.console.shared.Forms;
import io.candor.web.console.undo.Undo;
import io.candor.web.console.undo.Undoing;
import io.candor.web.shared.promise.PromiseSentences;
import io.candor.web.shared.text.Messages;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What a version promises, each promise with the sentence that makes it. */
@Named
@RequestScoped
public class DraftPromisesPage implements Undoing {

    private final PolicyDraftQueries drafts;
    private final PromiseDeskQueries promises;
    private final PromiseEditing editing;
    private final ConsolePlace place;
    private final Forms forms;
    private final Undo undo;
    private final Messages messages;
    private DeskRow version;
    private List<Row> rows = List.of();

    @Inject
    DraftPromisesPage(
            PolicyDraftQueries drafts,
            PromiseDeskQueries promises,
            PromiseEditing editing,
            ConsolePlace place,
            Forms forms,
            Undo undo,
            Messages messages) {
        this.drafts = drafts;
        this.promises = promises;
        this.editing = editing;
        this.place = place;
        this.forms = forms;
        this.undo = undo;
        this.messages = messages;
    }

    /** For the container's proxy. */
    protected DraftPromisesPage() {
        this(null, null, null, null, null, null, null);
    }

    /** A promise in words. */
    public record Row(
            UUID id,
            String code,
            String kind,
            String text,
            boolean soft,
            String sentence,
            String anchor,
            String proof,
            boolean founded,
            String href) {}

    @PostConstruct
    void load() {
        version = drafts.version(place.number());
        var sentences = new PromiseSentences(messages.wording());
        rows = promises.ofVersion(version.number()).stream()
                .map(entry -> row(entry, sentences))
                .toList();
    }

    /** The version. */
    public DeskRow getVersion() {
        return version;
    }

    /** The promises. */
    public List<Row> getRows() {
        return rows;
    }

    /** Promises whose sentence is not in the text any more. */
    public List<Row> getUnfounded() {
        return rows.stream().filter(row -> !row.founded()).toList();
    }

    /** Whether the caller can change them. */
    public boolean isEditable() {
        return version.isDraft() && place.isOpen("version-promise");
    }

    /** Where one is added. */
    public String getAdding() {
        return place.link("/policy/" + version.number() + "/promises/new");
    }

    /** Takes one out. */
    public void remove(UUID id, String code) {
        forms.submit("promisesForm", Map.of(), () -> {
            String line = Json.write(promises.get(version.number(), id).line());
            editing.remove(version.number(), id);
            String list = place.link("/policy/" + version.number() + "/promises");
            undo.keep(DraftPromisesPage.class, list, line);
            forms.goOn(list, messages.with("policy.promises.removed", code));
        });
    }

    @Override
    public void undo(List<String> step) {
        PromiseLine line = Json.read(step.get(0), new TypeReference<>() {});
        if (step.size() == 1) {
            editing.add(version.number(), line);
        } else {
            editing.change(version.number(), UUID.fromString(step.get(1)), Integer.parseInt(step.get(2)), line);
        }
    }

    private Row row(PromiseEntry entry, PromiseSentences sentences) {
        var line = entry.line();
        return new Row(
                entry.id(),
                line.code(),
                messages.get("promise.kind." + RuleDefinition.of(line.rule()).name()),
                sentences.of(line.rule()),
                line.soft(),
                line.source().sentence(),
                line.source().anchor(),
                messages.of("promise.evidence", line.proof()),
                entry.founded(),
                place.link("/policy/" + version.number() + "/promises/" + entry.id()));
    }
}
