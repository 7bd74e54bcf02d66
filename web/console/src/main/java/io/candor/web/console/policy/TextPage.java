package io.candor.web.console.policy;

import io.candor.ejb.policy.PolicyComparison;
import io.candor.ejb.policy.draft.PolicyDraftQueries;
import io.candor.ejb.policy.draft.PolicyDraftQueries.DeskRow;
import io.candor.ejb.policy.draft.PolicyDraftQueries.TextRow;
import io.candor.ejb.policy.draft.PolicyDrafting;
import io.candor.persistence.policy.PolicyMarkdown;
import io.candor.persistence.policy.PolicyOutline;
import io.candor.persistence.policy.PolicyProof;
import io.candor.persistence.policy.PolicyProof.SectionHead;
import io.candor.web.console.policy.ProofLines.OutlineLine;
import io.candor.web.console.shared.ConsolePlace;
import io.candor.web.console.shared.Forms;
import io.candor.web.console.shared.Moments;
import io.candor.web.shared.policy.ComparedSection;
import io.candor.web.shared.text.Messages;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/** Writes the text of a version in one language, beside the one in the default language, and shows what people will read. */
@Named
@RequestScoped
public class TextPage {

    private static final Map<String, String> FIELDS = Map.of(
            "error.policy-blank", "markdown",
            "error.policy-too-long", "markdown",
            "error.policy-too-deep", "markdown",
            "error.policy-title-long", "markdown");

    private final PolicyDraftQueries drafts;
    private final PolicyDrafting drafting;
    private final ConsolePlace place;
    private final Forms forms;
    private final Messages messages;
    private final Moments moments;
    private DeskRow version;
    private String markdown;
    private int revision = PolicyDrafting.NO_TEXT;
    private PolicyMarkdown preview;
    private TextRow stored;
    private List<ComparedSection> overlap = List.of();

    @Inject
    TextPage(
            PolicyDraftQueries drafts,
            PolicyDrafting drafting,
            ConsolePlace place,
            Forms forms,
            Messages messages,
            Moments moments) {
        this.drafts = drafts;
        this.drafting = drafting;
        this.place = place;
        this.forms = forms;
        this.messages = messages;
        this.moments = moments;
    }

    /** For the container's proxy. */
    protected TextPage() {
        this(null, null, null, null, null, null);
    }

    @PostConstruct
    void load() {
        version = drafts.version(place.number());
        forms.require(moments.languages().contains(place.language()));
        if (!FacesContext.getCurrentInstance().isPostback()) {
            drafts.text(version.number(), place.language()).ifPresent(text -> {
                markdown = text.markdown();
                revision = text.revision();
                preview = PolicyMarkdown.of(text.markdown());
            });
        }
    }

    /** The version. */
    public DeskRow getVersion() {
        return version;
    }

    /** What is typed. */
    public String getMarkdown() {
        return markdown;
    }

    /** What is typed. */
    public void setMarkdown(String markdown) {
        this.markdown = markdown;
    }

    /** The revision that the change is made from. */
    public int getRevision() {
        return revision;
    }

    /** Comes back with the form. */
    public void setRevision(int revision) {
        this.revision = revision;
    }

    /** Whether the words can be changed by the caller. */
    public boolean isEditable() {
        return version.isDraft() && place.isOpen("version-head");
    }

    /** Whether this is a translation, written beside the default language. */
    public boolean isTranslation() {
        return !place.language().equals(moments.languages().get(0));
    }

    /** Whether this translation is stored and can be taken out. */
    public boolean isDroppable() {
        return isEditable() && isTranslation() && revision != PolicyDrafting.NO_TEXT;
    }

    /** The text in the default language; empty if there is none. */
    public String getOriginal() {
        return drafts.text(version.number(), moments.languages().get(0))
                .map(TextRow::markdown)
                .orElse("");
    }

    /** What people will read: rendered like the public page; null if nothing can be shown. */
    public PolicyMarkdown getPreview() {
        return preview;
    }

    /** The preview's HTML; its anchors are marked, so that none is the name of something else on this page. */
    public String getPreviewHtml() {
        return preview == null ? "" : preview.html().replaceAll("(<h[2-6]) id=\"", "$1 id=\"preview-");
    }

    /** The sections of what is typed, with what is to be said of their lines. */
    public List<OutlineLine> getOutline() {
        return new ProofLines(messages).of(PolicyProof.of(Objects.toString(markdown, "")));
    }

    /** Sections of the default language that this translation lacks. */
    public List<SectionHead> getMissing() {
        return !isTranslation() || preview == null
                ? List.of()
                : PolicyProof.of(getOriginal()).missingIn(PolicyProof.of(Objects.toString(markdown, "")));
    }

    /** What somebody else has stored meanwhile; null if nobody has. */
    public TextRow getStored() {
        return stored;
    }

    /** The sections in which the stored text and the typed one differ. */
    public List<ComparedSection> getOverlap() {
        return overlap;
    }

    /** Where the version's page is. */
    public String getBack() {
        return place.link("/policy/" + version.number());
    }

    /** Shows what is typed as people will read it, and stores nothing. */
    public void show() {
        forms.submit("textForm", FIELDS, () -> preview = PolicyMarkdown.of(Objects.toString(markdown, "")));
    }

    /** Stores what is typed. */
    public void save() {
        forms.submit("textForm", FIELDS, () -> {
            drafting.write(version.number(), place.language(), revision, markdown);
            forms.goOn(
                    place.link("/policy/" + version.number() + "/text/" + place.language()),
                    messages.get("policy.said.saved"));
        });
        if (forms.isOverlapped()) {
            showOverlap();
        }
    }

    /** Takes the translation out. */
    public void drop() {
        forms.submit("dropForm", Map.of(), () -> {
            drafting.drop(version.number(), place.language(), revision);
            forms.goOn(getBack(), messages.with("policy.said.dropped", moments.languageName(place.language())));
        });
    }

    /** Both are shown; to store again is to decide for one's own. */
    private void showOverlap() {
        stored = drafts.text(version.number(), place.language()).orElse(null);
        revision = stored == null ? PolicyDrafting.NO_TEXT : stored.revision();
        if (stored != null && markdown != null && !markdown.isBlank()) {
            preview = PolicyMarkdown.of(markdown);
            var sections = PolicyComparison.between(PolicyOutline.of(stored.html()), PolicyOutline.of(preview.html()))
                    .sections();
            overlap = IntStream.range(0, sections.size())
                    .mapToObj(i -> new ComparedSection(sections.get(i), i + 1))
                    .filter(ComparedSection::isChanged)
                    .toList();
        }
    }
}
