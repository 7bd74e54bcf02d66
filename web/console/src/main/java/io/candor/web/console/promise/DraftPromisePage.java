package io.candor.web.console.promise;

import io.candor.ejb.policy.draft.PolicyDraftQueries;
import io.candor.ejb.promise.PromiseDeskQueries;
import io.candor.ejb.promise.PromiseDeskQueries.PromiseEntry;
import io.candor.ejb.promise.PromiseEditing;
import io.candor.persistence.policy.PolicyOutline;
import io.candor.persistence.promise.Promise;
import io.candor.persistence.promise.RuleDefinition;
import io.candor.persistence.shared.Json;
import io.candor.persistence.shared.RefusedException;
import io.candor.web.console.shared.ConsolePlace;
import io.candor.web.console.shared.Forms;
import io.candor.web.console.shared.Moments;
import io.candor.web.console.shared.NothingThereException;
import io.candor.web.console.shared.Overlap;
import io.candor.web.console.undo.Undo;
import io.candor.web.shared.promise.PromiseSentences;
import io.candor.web.shared.text.Messages;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Adds a promise to a draft, or changes one: one form for all kinds, made from the kind's definition. */
@Named
@RequestScoped
public class DraftPromisePage {

    private static final String FORM = "promiseForm";
    private static final Map<String, String> FIELDS = Map.of(
            "error.promise-code", "code",
            "error.promise-code-taken", "code",
            "error.promise-unfounded", "sentence");

    private final PolicyDraftQueries drafts;
    private final PromiseDeskQueries promises;
    private final PromiseEditing editing;
    private final ConsolePlace place;
    private final Forms forms;
    private final Undo undo;
    private final Messages messages;
    private final Moments moments;
    private RuleForm form;
    private PolicyOutline outline;
    private boolean founded = true;
    private Overlap overlap;

    @Inject
    DraftPromisePage(
            PolicyDraftQueries drafts,
            PromiseDeskQueries promises,
            PromiseEditing editing,
            ConsolePlace place,
            Forms forms,
            Undo undo,
            Messages messages,
            Moments moments) {
        this.drafts = drafts;
        this.promises = promises;
        this.editing = editing;
        this.place = place;
        this.forms = forms;
        this.undo = undo;
        this.messages = messages;
        this.moments = moments;
    }

    /** For the container's proxy. */
    protected DraftPromisePage() {
        this(null, null, null, null, null, null, null, null);
    }

    @PostConstruct
    void load() {
        outline = drafts.outline(place.number());
        if (isNew()) {
            form = new RuleForm(
                    RuleDefinition.of(PromiseKindPage.name(place.key())).orElseThrow(NothingThereException::new),
                    messages);
        } else {
            PromiseEntry entry = promises.get(place.number(), place.id());
            form = new RuleForm(entry.line(), entry.revision(), messages);
            founded = entry.founded();
        }
    }

    /** What is typed. */
    public RuleForm getForm() {
        return form;
    }

    /** Whether one is added. */
    public boolean isNew() {
        return place.route().name().equals("new-promise-of-kind");
    }

    /** Whether the text still says its sentence. */
    public boolean isFounded() {
        return founded;
    }

    /** What kind it is. */
    public String getKind() {
        return messages.get("promise.kind." + form.getKind());
    }

    /** Sections of the text. */
    public List<SelectItem> getSections() {
        return outline.sections().stream()
                .filter(section -> !section.anchor().isEmpty())
                .map(section -> new SelectItem(section.anchor(), section.heading() + " (#" + section.anchor() + ")"))
                .toList();
    }

    /** Kinds of evidence. */
    public List<SelectItem> getProofs() {
        return Stream.of(Promise.Proof.values())
                .map(proof -> new SelectItem(proof.name(), messages.of("promise.evidence", proof)))
                .toList();
    }

    /** The tenant's default language, in which promises are written. */
    public String getLanguage() {
        return moments.languages().get(0);
    }

    /** What somebody else has changed meanwhile; null if nobody has. */
    public Overlap getOverlap() {
        return overlap;
    }

    /** Where the list is. */
    public String getBack() {
        return place.link("/policy/" + place.number() + "/promises");
    }

    /** Stores what is typed. */
    public void save() {
        forms.submit(FORM, FIELDS, () -> {
            if (isNew()) {
                editing.add(place.number(), form.line());
            } else {
                PromiseEntry before = promises.get(place.number(), place.id());
                editing.change(place.number(), place.id(), form.getRevision(), form.line());
                undo.keep(
                        DraftPromisesPage.class,
                        getBack(),
                        Json.write(before.line()),
                        place.id().toString(),
                        String.valueOf(promises.get(place.number(), place.id()).revision()));
            }
            forms.goOn(getBack(), messages.get("policy.said.saved"));
        });
        if (forms.isOverlapped()) {
            showOverlap();
        }
    }

    private void showOverlap() {
        PromiseEntry stored = promises.get(place.number(), place.id());
        var sentences = new PromiseSentences(messages.wording());
        overlap = new Overlap()
                .compare(messages.get("promise.form.code"), stored.line().code(), form.getCode())
                .compare(
                        messages.get("promise.form.says"),
                        sentences.of(stored.line().rule()),
                        typed(sentences))
                .compare(
                        messages.get("promise.form.anchor"),
                        stored.line().source().anchor(),
                        form.getAnchor())
                .compare(
                        messages.get("promise.form.sentence"),
                        stored.line().source().sentence(),
                        form.getSentence());
        form.setRevision(stored.revision());
    }

    private String typed(PromiseSentences sentences) {
        try {
            return sentences.of(form.rule());
        } catch (RefusedException incomplete) {
            return "";
        }
    }
}
