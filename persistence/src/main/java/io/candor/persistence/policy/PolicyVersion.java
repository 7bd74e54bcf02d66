package io.candor.persistence.policy;

import io.candor.persistence.shared.ChangedMeanwhileException;
import io.candor.persistence.shared.LocalizedText;
import io.candor.persistence.shared.Reason;
import io.candor.persistence.tenancy.TenantOwned;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKey;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.hibernate.annotations.OptimisticLock;

/**
 * One text of a policy with its own effective instant. Begins as a draft, whose texts may be rewritten; is submitted and
 * approved by somebody who did not write it, or goes back to the draft; is published with an effective instant and is from then on
 * immutable, word for word, for ever. Until it takes effect it can be withdrawn.
 */
@Entity
@Table(name = "policy_version")
public class PolicyVersion extends TenantOwned {

    /** How far the version has come; what it is at an instant also depends on the others, see {@link Policy#stateOf}. */
    public enum Stage {
        DRAFT,
        SUBMITTED,
        APPROVED,
        PUBLISHED,
        WITHDRAWN
    }

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "policy_id")
    private Policy policy;

    private int number;
    private String label;

    @Enumerated(EnumType.STRING)
    private Stage stage;

    @Column(name = "is_material")
    private boolean material;

    private LocalizedText summary;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "published_at")
    private Instant publishedAt;

    @Column(name = "effective_at")
    private Instant effectiveAt;

    @Column(name = "postponed_at")
    private Instant postponedAt;

    @Column(name = "is_held")
    private boolean held;

    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;

    @OneToMany(mappedBy = "policyVersion", cascade = CascadeType.PERSIST, orphanRemoval = true)
    @MapKey(name = "language")
    private Map<String, PolicyText> texts = new HashMap<>();

    // Who wrote last must not look like a change of the label to somebody who is changing that.
    @Embedded
    @OptimisticLock(excluded = true)
    private PolicyApproval approval = new PolicyApproval();

    @jakarta.persistence.Version
    private int version;

    /** For the persistence provider. */
    protected PolicyVersion() {}

    PolicyVersion(Policy policy, int number, String label, boolean material, LocalizedText summary, Instant now) {
        this.policy = policy;
        this.number = number;
        this.label = label;
        this.material = material;
        this.summary = summary;
        this.stage = Stage.DRAFT;
        this.createdAt = now;
    }

    /**
     * Writes the text of a language, in place of the one written so far.
     *
     * @param language BCP 47 tag
     * @param text the rendered text
     * @throws PolicyTransitionException if the version is no draft any more
     */
    public void write(String language, PolicyMarkdown text) {
        require(Stage.DRAFT, "error.policy-immutable");
        texts.computeIfAbsent(language, fresh -> new PolicyText(this, fresh, text))
                .rewrite(text);
    }

    /**
     * Adds the rendered text of a language (BCP 47 tag) that has lagged behind. The texts that are there stay as they are.
     *
     * @throws PolicyTransitionException if the version has a text in that language already
     */
    public void translate(String language, PolicyMarkdown text) {
        PolicyTransitionException.unless(!texts.containsKey(language), "error.policy-immutable", number);
        texts.put(language, new PolicyText(this, language, text));
    }

    /**
     * Takes the text of a language out of the draft.
     *
     * @throws PolicyTransitionException if the version is no draft any more
     */
    public void drop(String language) {
        require(Stage.DRAFT, "error.policy-immutable");
        texts.remove(language);
    }

    void describe(int read, String newLabel, boolean nowMaterial, LocalizedText newSummary) {
        require(Stage.DRAFT, "error.policy-immutable");
        ChangedMeanwhileException.check(read, version);
        label = newLabel;
        material = nowMaterial;
        summary = newSummary;
    }

    /**
     * Notes that somebody changes something in the draft, and is one of its authors from now on.
     *
     * @param subject of the author's account
     * @param now the present instant, UTC
     * @throws PolicyTransitionException if the version is no draft any more
     */
    public void openFor(String subject, Instant now) {
        require(Stage.DRAFT, "error.policy-immutable");
        approval().writtenBy(subject, now);
    }

    /**
     * Closes the draft's texts and asks for approval.
     *
     * @param subject of the account of whoever asks
     * @param now the present instant, UTC
     * @throws PolicyTransitionException if it is no draft, or has no text at all
     */
    public void submit(String subject, Instant now) {
        require(Stage.DRAFT, "error.policy-not-draft");
        PolicyTransitionException.unless(!texts.isEmpty(), "error.policy-empty", number);
        approval().submit(subject, now);
        stage = Stage.SUBMITTED;
    }

    /**
     * Approves what was submitted.
     *
     * @param subject of the account of whoever approves
     * @param alone the statement of an owner who approves without a second person; empty in the ordinary way
     * @param now the present instant, UTC
     * @throws PolicyTransitionException if it is not submitted
     * @throws io.candor.persistence.shared.RefusedException if an author approves in the ordinary way
     */
    public void approve(String subject, Optional<Reason> alone, Instant now) {
        require(Stage.SUBMITTED, "error.policy-not-submitted");
        approval().approve(subject, alone, now, number);
        stage = Stage.APPROVED;
    }

    /**
     * Closes the texts of a version that was approved elsewhere, before it came here.
     *
     * @throws PolicyTransitionException if it is no draft, or has no text at all
     */
    public void adopt() {
        require(Stage.DRAFT, "error.policy-not-draft");
        PolicyTransitionException.unless(!texts.isEmpty(), "error.policy-empty", number);
        stage = Stage.APPROVED;
    }

    /**
     * Makes a draft again of what was submitted or approved.
     *
     * @param note what there is to be done, or null
     * @throws PolicyTransitionException if it is a draft, or published
     */
    public void reopen(String note) {
        PolicyTransitionException.unless(
                stage == Stage.SUBMITTED || stage == Stage.APPROVED, "error.policy-not-submitted", number);
        approval().reopen(note);
        stage = Stage.DRAFT;
    }

    void schedule(Instant readableAt, Instant inEffectAt) {
        require(Stage.APPROVED, "error.policy-not-approved");
        PolicyTransitionException.unless(!inEffectAt.isBefore(readableAt), "error.policy-effective-early", number);
        publishedAt = readableAt;
        effectiveAt = inEffectAt;
        stage = Stage.PUBLISHED;
    }

    void hold(boolean waiting, Instant day, Instant now) {
        require(Stage.PUBLISHED, "error.policy-not-published");
        held = waiting;
        postponedAt = day.equals(effectiveAt) ? postponedAt : now;
        effectiveAt = day;
    }

    void withdraw(Instant now) {
        require(Stage.PUBLISHED, "error.policy-not-published");
        PolicyTransitionException.unless(held || effectiveAt.isAfter(now), "error.policy-in-effect", number);
        stage = Stage.WITHDRAWN;
        withdrawnAt = now;
    }

    private void require(Stage needed, String refusal) {
        PolicyTransitionException.unless(stage == needed, refusal, number);
    }

    /** Who wrote it, and who approved it. */
    public PolicyApproval approval() {
        approval = approval == null ? new PolicyApproval() : approval;
        return approval;
    }

    /** Grows with every change of what the version says about itself and of its stage, not with those of its texts. */
    public int revision() {
        return version;
    }

    /** The text in a language; empty if it has not been translated. */
    public Optional<PolicyText> text(String language) {
        return Optional.ofNullable(texts.get(language));
    }

    /** Languages that this version is written in, BCP 47 tags in alphabetical order. */
    public Set<String> languages() {
        return new TreeSet<>(texts.keySet());
    }

    /** Counts up from 1 in a policy; part of the version's address. */
    public int number() {
        return number;
    }

    /** What people call it. */
    public String label() {
        return label;
    }

    /** How far it has come. */
    public Stage stage() {
        return stage;
    }

    /** Whether it changes what people can expect. */
    public boolean isMaterial() {
        return material;
    }

    /** What it changes, for people in a hurry. */
    public LocalizedText summary() {
        return summary;
    }

    /** When people could first read it, UTC; null before it is published. */
    public Instant publishedAt() {
        return publishedAt;
    }

    /** When it was published, or its day was put off last, UTC. */
    public Instant changedAt() {
        return postponedAt == null ? publishedAt : postponedAt;
    }

    /** Whether it waits for something, and does not take effect whatever its day. */
    public boolean isHeld() {
        return held;
    }

    /** When it takes effect, UTC; null before it is published. */
    public Instant effectiveAt() {
        return effectiveAt;
    }
}
