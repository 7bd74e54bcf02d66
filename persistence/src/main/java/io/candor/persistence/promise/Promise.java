package io.candor.persistence.promise;

import com.fasterxml.jackson.core.type.TypeReference;
import io.candor.persistence.policy.PolicyOutline;
import io.candor.persistence.shared.JsonColumn;
import io.candor.persistence.tenancy.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;

/**
 * One promise of one policy version, with the sentence that makes it. Made with the version and as immutable as it; the next version
 * brings promises of its own, and until it takes effect the old ones hold.
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
        Source source = line.source();
        if (!outline.says(source.anchor(), source.sentence())) {
            throw new UnfoundedPromiseException(line.code(), source.anchor());
        }
        this.policyVersionId = policyVersionId;
        this.position = position;
        this.code = line.code();
        this.rule = line.rule();
        this.proof = line.proof();
        this.soft = line.soft();
        this.anchor = source.anchor();
        this.sentence = source.sentence().strip();
    }

    /**
     * Where a promise stands.
     *
     * @param anchor the section
     * @param sentence the sentence or list item, word for word
     */
    public record Source(String anchor, String sentence) {}

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
