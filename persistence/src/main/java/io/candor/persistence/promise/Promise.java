package io.candor.persistence.promise;

import com.fasterxml.jackson.core.type.TypeReference;
import io.candor.persistence.policy.PolicyOutline;
import io.candor.persistence.shared.ChangedMeanwhileException;
import io.candor.persistence.shared.Json;
import io.candor.persistence.shared.JsonColumn;
import io.candor.persistence.shared.Sha256;
import io.candor.persistence.tenancy.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.util.UUID;

/**
 * One promise of one policy version, with the sentence that makes it. Written with the version's draft and as immutable as the version
 * from its approval on; the next version brings promises of its own, and until it takes effect the old ones hold.
 */
@Entity
public class Promise extends TenantOwned {

    /** How far Candor can know whether a promise is kept. */
    public enum Proof {
        /** Candor enforces and measures it alone. */
        ENFORCED,
        /** A signal from the tenant is needed. */
        SIGNALLED,
        /** A named person vouches for it, with a date and an expiry. */
        ATTESTED
    }

    @Column(name = "policy_version_id")
    private UUID policyVersionId;

    private String code;

    @Convert(converter = RuleColumn.class)
    private PromiseRule rule;

    @Enumerated(EnumType.STRING)
    private Proof proof;

    @Column(name = "is_soft")
    private boolean soft;

    private String anchor;

    private String sentence;

    private int position;

    @Version
    private int version;

    /** For the persistence provider. */
    protected Promise() {}

    /**
     * A promise of a version.
     *
     * @param policyVersionId the version that makes it
     * @param position its place among the version's promises, from 0
     * @param line what is promised, and where it stands
     * @param outline the version's text in the tenant's default language
     * @throws UnfoundedPromiseException if the section does not say the sentence
     */
    public Promise(UUID policyVersionId, int position, PromiseLine line, PolicyOutline outline) {
        this.policyVersionId = policyVersionId;
        this.position = position;
        write(line, outline);
    }

    private Promise(UUID policyVersionId, Promise other) {
        this.policyVersionId = policyVersionId;
        this.position = other.position;
        this.code = other.code;
        this.rule = other.rule;
        this.proof = other.proof;
        this.soft = other.soft;
        this.anchor = other.anchor;
        this.sentence = other.sentence;
    }

    /** The same promise, made again by another version; whether its text still says so is asked when that version is closed. */
    public Promise repeatedIn(UUID otherVersionId) {
        return new Promise(otherVersionId, this);
    }

    /**
     * Changes what a draft promises.
     *
     * @param read the revision that the change was made from
     * @throws io.candor.persistence.shared.ChangedMeanwhileException if somebody else was faster
     * @throws UnfoundedPromiseException if the section does not say the sentence
     */
    public void change(int read, PromiseLine line, PolicyOutline outline) {
        ChangedMeanwhileException.check(read, version);
        write(line, outline);
    }

    private void write(PromiseLine line, PolicyOutline outline) {
        Source source = line.source();
        if (!outline.says(source.anchor(), source.sentence())) {
            throw new UnfoundedPromiseException(line.code(), source.anchor());
        }
        code = line.code();
        rule = line.rule();
        proof = line.proof();
        soft = line.soft();
        anchor = source.anchor();
        sentence = source.sentence().strip();
    }

    /** Whether the text that it belongs to still says it. */
    public boolean isFoundedIn(PolicyOutline outline) {
        return outline.says(anchor, sentence);
    }

    /**
     * Where a promise stands.
     *
     * @param anchor the section
     * @param sentence the sentence or list item, word for word
     */
    public record Source(String anchor, String sentence) {}

    /** What it says and where, as its author wrote it down. */
    public PromiseLine line() {
        return new PromiseLine(code, rule, proof, soft, new Source(anchor, sentence));
    }

    /** Short name by which people refer to it, unique in the version. */
    public String code() {
        return code;
    }

    /** The version that makes it. */
    public UUID policyVersionId() {
        return policyVersionId;
    }

    /** How far Candor can know whether it is kept. */
    public Proof proof() {
        return proof;
    }

    /** Whether the text weakens it. */
    public boolean isSoft() {
        return soft;
    }

    /** The section where it stands. */
    public String anchor() {
        return anchor;
    }

    /** The sentence that makes it, word for word. */
    public String sentence() {
        return sentence;
    }

    /** Its place among the version's promises, from 0. */
    public int position() {
        return position;
    }

    /** Grows with every change. */
    public int revision() {
        return version;
    }

    /** What it says, by which the same promise is known again in another version. */
    public String wordingHash() {
        return wordingHash(rule, sentence);
    }

    /** The same for a promise by its parts. */
    public static String wordingHash(PromiseRule rule, String sentence) {
        return Sha256.hex(Json.write(rule) + "\n" + sentence);
    }

    /** What is promised. */
    public PromiseRule rule() {
        return rule;
    }

    /** Stores a rule as JSON, its kind in the property {@code rule}. */
    @Converter
    static class RuleColumn extends JsonColumn<PromiseRule> {
        RuleColumn() {
            super(new TypeReference<>() {});
        }
    }
}
