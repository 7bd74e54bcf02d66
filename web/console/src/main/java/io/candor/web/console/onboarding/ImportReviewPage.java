package io.candor.web.console.onboarding;

import io.candor.ejb.onboarding.OnboardingEditing;
import io.candor.ejb.onboarding.OnboardingQueries;
import io.candor.ejb.onboarding.OnboardingQueries.ReviewRow;
import io.candor.ejb.onboarding.draft.ReviewItem;
import io.candor.importer.source.Repair;
import io.candor.web.console.onboarding.review.FindingSentences;
import io.candor.web.console.onboarding.review.MarkedText;
import io.candor.web.console.onboarding.review.ReviewLines;
import io.candor.web.console.shared.Forms;
import io.candor.web.console.shared.Overlap;
import io.candor.web.shared.text.Messages;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The third step: what was understood, what is wrong with it, and the original beside. Everything is taken in unless it is left out. */
@Named
@RequestScoped
public class ImportReviewPage {

    private final OnboardingQueries onboardings;
    private final OnboardingEditing editing;
    private final WizardPlace place;
    private final Forms forms;
    private final Messages messages;
    private final Map<String, Boolean> rejected = new HashMap<>();
    private ReviewRow review;
    private MarkedText original;
    private int version;
    private Overlap overlap;

    @Inject
    ImportReviewPage(
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
    protected ImportReviewPage() {
        this(null, null, null, null, null);
    }

    @PostConstruct
    void load() {
        review = onboardings.review();
        version = review.version();
        var places = Stream.concat(
                        review.items().stream().map(ReviewItem::range),
                        review.points().stream().flatMap(point -> point.ranges().stream()))
                .toList();
        original = MarkedText.of(review.original(), places);
        review.items().forEach(item -> rejected.put(item.key(), item.rejected()));
    }

    /** What was read. */
    public ReviewRow getReview() {
        return review;
    }

    /** The original with its marks. */
    public MarkedText getOriginal() {
        return original;
    }

    /** The version that the change is made from. */
    public int getVersion() {
        return version;
    }

    /** Comes back with the form. */
    public void setVersion(int version) {
        this.version = version;
    }

    /** Which findings are left out, by key. */
    public Map<String, Boolean> getRejected() {
        return rejected;
    }

    /** What somebody else has changed meanwhile; null if nobody has. */
    public Overlap getOverlap() {
        return overlap;
    }

    /** How many findings there are. */
    public int getFound() {
        return review.items().size();
    }

    /** The language of the text, in the reader's. */
    public String getLanguage() {
        return Locale.forLanguageTag(review.language())
                .getDisplayLanguage(messages.wording().locale());
    }

    /** Findings, kind by kind; kinds without any are left out. */
    public List<ReviewLines.Group> getGroups() {
        return lines().groups();
    }

    /** The report, the gravest first. */
    public List<ReviewLines.Point> getPoints() {
        return lines().points();
    }

    private ReviewLines lines() {
        return new ReviewLines(review, original, messages.wording(), place.at("findings/"));
    }

    /** Whether anything was repaired, or would be. */
    public boolean isRepaired() {
        return !review.repairs().isEmpty() || !review.undone().isEmpty();
    }

    /** Repairs in effect. */
    public List<Repair> getRepairs() {
        return review.repairs();
    }

    /** Ids of repairs that were undone. */
    public List<String> getUndone() {
        return review.undone().stream().sorted().toList();
    }

    /** Whether the text can be read without a repair: of some nothing could be read. */
    public boolean undoable(Repair repair) {
        return switch (repair.kind()) {
            case MISREAD_RESTORED, MISREAD_DROPPED, TABLE_SPLIT -> place.isEditable();
            case CHARSET, INVISIBLE_DROPPED, NAVIGATION_REMADE -> false;
        };
    }

    /** What a repair is called. */
    public String repairName(String id) {
        return messages.get("onboarding.repair." + id.replaceAll("@.*", ""));
    }

    /** Reads the text without a repair. */
    public void undo(String id) {
        repair(id, true);
    }

    /** Reads the text with a repair again. */
    public void redo(String id) {
        repair(id, false);
    }

    private void repair(String id, boolean without) {
        forms.submit("repairForm", Map.of(), () -> {
            editing.undo(version, id, without);
            forms.goOn(
                    place.link(OnboardingStep.REVIEW),
                    messages.get(without ? "onboarding.review.undone" : "onboarding.review.redone"));
        });
        refresh();
    }

    /** Saves what is left out, and goes on. */
    public void accept() {
        Set<String> left = rejected.entrySet().stream()
                .filter(entry -> Boolean.TRUE.equals(entry.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        forms.submit("reviewForm", Map.of(), () -> {
            editing.choose(version, left);
            forms.goOn(place.next(), messages.get("onboarding.review.saved"));
        });
        if (forms.isOverlapped()) {
            showOverlap(left);
        }
        refresh();
    }

    private void showOverlap(Set<String> left) {
        var sentences = new FindingSentences(messages.wording());
        overlap = new Overlap();
        review.items()
                .forEach(item ->
                        overlap.compare(sentences.of(item), taken(item.rejected()), taken(left.contains(item.key()))));
    }

    private String taken(boolean leftOut) {
        return messages.get(leftOut ? "onboarding.review.left-out" : "onboarding.review.taken");
    }

    private void refresh() {
        if (forms.isOverlapped()) {
            version = Objects.requireNonNull(review).version();
        }
    }
}
