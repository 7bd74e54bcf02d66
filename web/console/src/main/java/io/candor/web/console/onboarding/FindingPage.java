package io.candor.web.console.onboarding;

import io.candor.ejb.onboarding.OnboardingEditing;
import io.candor.ejb.onboarding.OnboardingQueries;
import io.candor.ejb.onboarding.draft.ReviewItem;
import io.candor.persistence.shared.Span;
import io.candor.web.console.onboarding.review.FindingFields;
import io.candor.web.console.onboarding.review.FindingFields.Field;
import io.candor.web.console.onboarding.review.FindingFields.Input;
import io.candor.web.console.onboarding.review.FindingSentences;
import io.candor.web.console.shared.Forms;
import io.candor.web.shared.text.Messages;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Corrects what was read in one place of the policy; the sentence itself stays as it is. */
@Named
@RequestScoped
public class FindingPage {

    private static final String FORM = "findingForm";

    private final OnboardingQueries onboardings;
    private final OnboardingEditing editing;
    private final WizardPlace place;
    private final Forms forms;
    private final Messages messages;
    private final Map<String, Object> typed = new HashMap<>();
    private ReviewItem item;
    private FindingFields fields;
    private int version;

    @Inject
    FindingPage(
            OnboardingQueries onboardings,
            OnboardingEditing editing,
            WizardPlace place,
            Forms forms,
            Messages messages) {
        this.onboardings = onboardings;
        this.editing = editing;
        this.place = place;
        this.forms = forms;
        this.messages = messages;
    }

    /** For the container's proxy. */
    protected FindingPage() {
        this(null, null, null, null, null);
    }

    @PostConstruct
    void load() {
        item = onboardings.finding(place.key());
        version = place.draft().version();
        fields = FindingFields.of(item.value());
        typed.putAll(fields.typed(item.value()));
    }

    /** The version that the change is made from. */
    public int getVersion() {
        return version;
    }

    /** Comes back with the form. */
    public void setVersion(int version) {
        this.version = version;
    }

    /** What is typed, by the field's path. */
    public Map<String, Object> getTyped() {
        return typed;
    }

    /** The fields. */
    public List<Field> getFields() {
        return fields.fields();
    }

    /** What it is. */
    public String getKind() {
        return messages.of("onboarding.kind", item.kind());
    }

    /** What it says now. */
    public String getText() {
        return new FindingSentences(messages.wording()).of(item);
    }

    /** The words of the policy. */
    public String getSentence() {
        return item.sentence();
    }

    /** Whether somebody has corrected it. */
    public boolean isEdited() {
        return item.edited();
    }

    /** What a field is. */
    public String label(Field field) {
        return messages.get("onboarding.field." + field.name());
    }

    /** What can be chosen in a field. */
    public List<SelectItem> options(Field field) {
        var constants = field.constants().stream()
                .map(constant -> new SelectItem(constant, messages.get("onboarding.constant." + constant)));
        var nothing = new SelectItem("", messages.get("onboarding.finding.unstated"));
        return (field.input() == Input.CHOICE ? Stream.concat(Stream.of(nothing), constants) : constants).toList();
    }

    /** Units of time. */
    public List<SelectItem> getUnits() {
        return Stream.of(Span.Unit.values())
                .map(unit -> new SelectItem(unit.name(), messages.get("onboarding.constant." + unit)))
                .toList();
    }

    /** Saves what is typed. */
    public void save() {
        correct(fields.plain(typed), "onboarding.finding.saved");
    }

    /** Goes back to what was read. */
    public void reset() {
        correct(null, "onboarding.finding.was-reset");
    }

    private void correct(Map<String, Object> plain, String said) {
        forms.submit(FORM, Map.of(), () -> {
            editing.correct(version, item.key(), plain);
            forms.goOn(place.link(OnboardingStep.REVIEW) + "#" + item.key(), messages.get(said));
        });
        if (forms.isOverlapped()) {
            version = place.draft().version();
        }
    }
}
