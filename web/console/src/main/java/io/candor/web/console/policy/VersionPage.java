package io.candor.web.console.policy;

import io.candor.ejb.policy.PolicyPublishing;
import io.candor.ejb.policy.draft.PolicyApproving;
import io.candor.ejb.policy.draft.PolicyDraftQueries;
import io.candor.ejb.policy.draft.PolicyDraftQueries.DeskRow;
import io.candor.ejb.policy.draft.PolicyDrafting;
import io.candor.ejb.promise.PromiseDeskQueries;
import io.candor.ejb.promise.PromiseDeskQueries.PromiseEntry;
import io.candor.ejb.tenant.MemberRoleQueries;
import io.candor.persistence.policy.PolicyProof;
import io.candor.persistence.policy.PolicyVersionState;
import io.candor.persistence.shared.Reason;
import io.candor.persistence.tenant.MemberRole;
import io.candor.web.console.shared.ConsolePlace;
import io.candor.web.console.shared.Forms;
import io.candor.web.console.shared.Moments;
import io.candor.web.console.shared.People;
import io.candor.web.shared.text.Messages;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One version: what it is, what belongs to it, and the steps that take it on its way. */
@Named
@RequestScoped
public class VersionPage {

    private final PolicyDraftQueries drafts;
    private final PolicyDrafting drafting;
    private final PolicyApproving approving;
    private final PolicyPublishing publishing;
    private final PromiseDeskQueries promises;
    private final MemberRoleQueries members;
    private final VersionLines lines;
    private final ConsolePlace place;
    private final Forms forms;
    private final Messages messages;
    private final Moments moments;
    private final People people;
    private DeskRow version;
    private Optional<DeskRow> outgoing = Optional.empty();
    private List<TextLine> texts = List.of();
    private List<PromiseEntry> entries = List.of();
    private String statement;
    private String note;

    @Inject
    VersionPage(
            PolicyDraftQueries drafts,
            PolicyDrafting drafting,
            PolicyApproving approving,
            PolicyPublishing publishing,
            PromiseDeskQueries promises,
            MemberRoleQueries members,
            VersionLines lines,
            ConsolePlace place,
            Forms forms,
            Messages messages,
            Moments moments,
            People people) {
        this.drafts = drafts;
        this.drafting = drafting;
        this.approving = approving;
        this.publishing = publishing;
        this.promises = promises;
        this.members = members;
        this.lines = lines;
        this.place = place;
        this.forms = forms;
        this.messages = messages;
        this.moments = moments;
        this.people = people;
    }

    /** For the container's proxy. */
    protected VersionPage() {
        this(null, null, null, null, null, null, null, null, null, null, null, null);
    }

    /**
     * The text of a language.
     *
     * @param there whether it has been written
     * @param remarks how many lines there is something to say of
     * @param missing headings of sections that the translation lacks, joined by comma
     */
    public record TextLine(String name, String href, boolean there, int remarks, String missing) {}

    @PostConstruct
    void load() {
        List<DeskRow> all = drafts.versions();
        version = drafts.version(place.number());
        outgoing = lines.outgoing(version, all);
        entries = promises.ofVersion(version.number());
        texts = textLines();
    }

    /** The version. */
    public DeskRow getVersion() {
        return version;
    }

    /** Its texts, one line for each of the tenant's languages. */
    public List<TextLine> getTexts() {
        return texts;
    }

    /** Short names of promises whose sentence is not in the text any more. */
    public List<String> getUnfounded() {
        return entries.stream()
                .filter(entry -> !entry.founded())
                .map(entry -> entry.line().code())
                .toList();
    }

    /** How many promises it makes, in words. */
    public String getPromiseCount() {
        return messages.with("policy.version.promise-count", entries.size());
    }

    /** The version that it follows; null if it is the first. */
    public DeskRow getOutgoing() {
        return outgoing.orElse(null);
    }

    /** Where it is compared with the version that it follows. */
    public String getComparison() {
        return outgoing.map(older -> place.link("/policy/compare/" + older.number() + "/" + version.number()))
                .orElse("");
    }

    /** Where people read it. */
    public String getPublicPage() {
        return "/c/" + place.membership().slug() + "/policy/versions/" + version.number();
    }

    /** The address of a page below this one. */
    public String below(String path) {
        return place.link("/policy/" + version.number() + path);
    }

    /** Whether the version is in a state, by its name. */
    public boolean is(String state) {
        return version.state() == PolicyVersionState.valueOf(state);
    }

    /** Whether people outside can read it. */
    public boolean isPublished() {
        return is("SCHEDULED") || is("IN_FORCE") || is("SUPERSEDED");
    }

    /** Whether the types of its changes can be settled. */
    public boolean isTypable() {
        return outgoing.isPresent() && place.isOpen("version-changes") && (is("APPROVED") || is("SCHEDULED"));
    }

    /** Whether the caller may write. */
    public boolean isEditor() {
        return place.isOpen("version-head");
    }

    /** Whether the caller may publish. */
    public boolean isPublisher() {
        return place.isOpen("version-schedule");
    }

    /** Whether the caller can approve it as the second person. */
    public boolean isApprovable() {
        return isPublisher() && !version.trace().authors().contains(people.self());
    }

    /** Whether nobody is left who could be the second person. */
    public boolean isAlone() {
        return version.trace().authors().containsAll(members.approvers());
    }

    /** Whether the caller can approve it without a second person. */
    public boolean isApprovableAlone() {
        return isAlone() && place.role() == MemberRole.OWNER;
    }

    /** Whether the caller can send it back to its authors. */
    public boolean isReturnable() {
        return isPublisher() && (is("SUBMITTED") || is("APPROVED"));
    }

    /** Whether the caller can take it back before it takes effect. */
    public boolean isWithdrawable() {
        return isPublisher() && is("SCHEDULED");
    }

    /** Whether the caller can throw it away. */
    public boolean isDiscardable() {
        return isEditor() && is("DRAFT");
    }

    /** Why it is right to approve it alone. */
    public String getStatement() {
        return statement;
    }

    /** Why it is right to approve it alone. */
    public void setStatement(String statement) {
        this.statement = statement;
    }

    /** What is to be done. */
    public String getNote() {
        return note;
    }

    /** What is to be done. */
    public void setNote(String note) {
        this.note = note;
    }

    /** Asks for approval. */
    public void submit() {
        step("submitForm", "policy.said.submitted", () -> approving.submit(version.number()));
    }

    /** Goes on writing. */
    public void takeBack() {
        step("backForm", "policy.said.draft-again", () -> approving.takeBack(version.number()));
    }

    /** Lets it pass. */
    public void approve() {
        step("approveForm", "policy.said.approved", () -> approving.approve(version.number()));
    }

    /** Lets it pass without a second person. */
    public void approveAlone() {
        step(
                "aloneForm",
                "policy.said.approved",
                () -> approving.approveAlone(version.number(), new Reason(statement)));
    }

    /** Sends it back to its authors. */
    public void sendBack() {
        step("sendForm", "policy.said.draft-again", () -> approving.sendBack(version.number(), note));
    }

    /** Takes it back before it takes effect. */
    public void withdraw() {
        step("withdrawForm", "policy.said.withdrawn", () -> publishing.withdraw(version.number()));
    }

    /** Throws the draft away. */
    public void discard() {
        forms.submit("discardForm", Map.of(), () -> {
            drafting.discard(version.number());
            forms.goOn(place.link("/policy"), messages.with("policy.said.discarded", version.label()));
        });
    }

    private void step(String form, String said, Runnable command) {
        forms.submit(form, Map.of("error.reason", "statement", "error.policy-note", "note"), () -> {
            command.run();
            forms.goOn(place.link("/policy/" + version.number()), messages.get(said));
        });
    }

    private List<TextLine> textLines() {
        var proofs = new HashMap<String, PolicyProof>();
        drafts.texts(version.number()).forEach(text -> proofs.put(text.language(), PolicyProof.of(text.markdown())));
        PolicyProof original = proofs.get(moments.languages().get(0));
        var shown = new ArrayList<TextLine>();
        for (String language : moments.languages()) {
            PolicyProof proof = proofs.get(language);
            String missing = original == null || proof == null
                    ? ""
                    : String.join(
                            ", ",
                            original.missingIn(proof).stream()
                                    .map(PolicyProof.SectionHead::text)
                                    .toList());
            shown.add(new TextLine(
                    moments.languageName(language),
                    below("/text/" + language),
                    proof != null,
                    proof == null ? 0 : proof.remarks().size(),
                    missing));
        }
        return List.copyOf(shown);
    }
}
