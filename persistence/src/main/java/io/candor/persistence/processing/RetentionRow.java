package io.candor.persistence.processing;

import io.candor.persistence.promise.PromiseRule.RetentionEvent;
import io.candor.persistence.shared.LocalizedText;
import io.candor.persistence.shared.RefusedException;
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
public class RetentionRow extends TenantOwned implements RegisterRow<RetentionRow.Profile> {

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
            Span longest) {

        /** Whether it has the parts that its kind needs. */
        boolean isComplete() {
            return switch (kind) {
                case FIXED -> period != null && period.amount() > 0;
                case AFTER_EVENT -> period != null && event != null;
                case RANGE -> shortest != null || longest != null;
                case UNSPECIFIED -> true;
            };
        }
    }

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

    /**
     * A row of the register.
     *
     * @param position its place, from 0
     * @throws RefusedException {@code error.retention-...} if something in it may not stand there
     */
    public RetentionRow(int position, Profile profile) {
        this.position = position;
        take(profile);
    }

    /**
     * What the register says about a category of data.
     *
     * @param category what data
     * @param rule how long
     * @param soft whether the policy weakens the figure ("typically")
     * @param note more about it, or null
     */
    public record Profile(LocalizedText category, Rule rule, boolean soft, LocalizedText note) {}

    /**
     * Says something else about the category.
     *
     * @throws RefusedException {@code error.retention-...} if something in it may not stand there
     */
    @Override
    public void change(Profile profile) {
        take(profile);
    }

    /** Gives it another place in the register. */
    @Override
    public void move(int newPosition) {
        position = newPosition;
    }

    /** What the register says. */
    @Override
    public Profile profile() {
        return new Profile(category, rule, soft, note);
    }

    /** Its place, from 0. */
    public int position() {
        return position;
    }

    private void take(Profile profile) {
        Said.demandText(profile.category(), true, "error.retention-category");
        Said.demandText(profile.note(), false, "error.retention-note");
        if (!profile.rule().isComplete()) {
            throw new RefusedException(RefusedException.Fault.INPUT, "error.retention-rule");
        }
        category = profile.category();
        rule = profile.rule();
        soft = profile.soft();
        note = profile.note();
    }
}
