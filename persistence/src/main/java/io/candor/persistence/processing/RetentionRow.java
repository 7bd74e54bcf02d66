package io.candor.persistence.processing;

import io.candor.persistence.promise.PromiseRule.RetentionEvent;
import io.candor.persistence.shared.LocalizedText;
import io.candor.persistence.shared.Span;
import io.candor.persistence.tenancy.TenantOwned;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

/** How long one category of data is kept. */
@Entity
@Table(name = "retention_row")
public class RetentionRow extends TenantOwned {

    /** How the end of keeping is told. */
    public enum Kind {
        /** A span after it was collected. */
        FIXED,
        /** A span after an event; a span of zero ends with the event. */
        AFTER_EVENT,
        /** Between two spans, by the customer's plan. */
        RANGE,
        /** Not told in figures. */
        UNSPECIFIED
    }

    /**
     * The rule of a row; which parts are there depends on the kind, the others are null.
     *
     * @param kind how the end of keeping is told
     * @param period of kinds FIXED and AFTER_EVENT
     * @param event of kind AFTER_EVENT
     * @param shortest of kind RANGE
     * @param longest of kind RANGE
     */
    @Embeddable
    public record Rule(
            @Enumerated(EnumType.STRING) Kind kind,
            Span period,
            @Enumerated(EnumType.STRING) RetentionEvent event,
            Span shortest,
            Span longest) {}

    private int position;

    private LocalizedText category;

    @Embedded
    @AttributeOverride(name = "event", column = @Column(name = "after_event"))
    private Rule rule;

    @Column(name = "is_soft")
    private boolean soft;

    private LocalizedText note;

    /** For the persistence provider. */
    protected RetentionRow() {}

    /**
     * A row of the register.
     *
     * @param position its place, from 0
     * @param category what data
     * @param rule how long
     * @param soft whether the policy weakens the figure ("typically")
     * @param note more about it, or null
     */
    public RetentionRow(int position, LocalizedText category, Rule rule, boolean soft, LocalizedText note) {
        this.position = position;
        this.category = category;
        this.rule = rule;
        this.soft = soft;
        this.note = note;
    }
}
