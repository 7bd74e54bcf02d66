package io.candor.web.console.processing;

import io.candor.persistence.processing.RetentionRow;
import io.candor.persistence.processing.RetentionRow.Kind;
import io.candor.persistence.processing.RetentionRow.Rule;
import io.candor.persistence.promise.PromiseRule.RetentionEvent;
import io.candor.persistence.shared.RefusedException;
import io.candor.persistence.shared.Span;
import io.candor.web.console.shared.Translations;
import java.util.List;
import java.util.Map;

/** The fields of a category of data and how long it is kept. */
public class RetentionRowForm {

    private String state;
    private Map<String, String> category = Translations.fields(null, List.of());
    private Map<String, String> note = Translations.fields(null, List.of());
    private String kind = Kind.FIXED.name();
    private String event = RetentionEvent.ACCOUNT_CLOSURE.name();
    private Amount period = new Amount();
    private Amount shortest = new Amount();
    private Amount longest = new Amount();
    private boolean soft;

    void fill(RetentionRow.Profile profile, String newState, List<String> languages) {
        state = newState;
        category = Translations.fields(profile.category(), languages);
        note = Translations.fields(profile.note(), languages);
        Rule rule = profile.rule();
        kind = rule.kind().name();
        event = rule.event() == null ? event : rule.event().name();
        period = Amount.of(rule.period());
        shortest = Amount.of(rule.shortest());
        longest = Amount.of(rule.longest());
        soft = profile.soft();
    }

    /**
     * The row as it is typed.
     *
     * @throws RefusedException if a length of time is no whole number
     */
    RetentionRow.Profile profile() {
        return new RetentionRow.Profile(Translations.text(category), rule(), soft, Translations.text(note));
    }

    private Rule rule() {
        Kind chosen = Kind.valueOf(kind);
        boolean spans = chosen == Kind.FIXED || chosen == Kind.AFTER_EVENT;
        boolean ranges = chosen == Kind.RANGE;
        return new Rule(
                chosen,
                spans ? period.span("error.retention-period") : null,
                chosen == Kind.AFTER_EVENT ? RetentionEvent.valueOf(event) : null,
                ranges ? shortest.span("error.retention-range") : null,
                ranges ? longest.span("error.retention-range") : null);
    }

    /** The state that the change is made from. */
    public String getState() {
        return state;
    }

    /** Comes back with the form. */
    public void setState(String state) {
        this.state = state;
    }

    /** By language. */
    public Map<String, String> getCategory() {
        return category;
    }

    /** By language. */
    public Map<String, String> getNote() {
        return note;
    }

    /** How the end of keeping is told. */
    public String getKind() {
        return kind;
    }

    /** How the end of keeping is told. */
    public void setKind(String kind) {
        this.kind = kind;
    }

    /** The event, of kind AFTER_EVENT. */
    public String getEvent() {
        return event;
    }

    /** The event, of kind AFTER_EVENT. */
    public void setEvent(String event) {
        this.event = event;
    }

    /** How long, of kinds FIXED and AFTER_EVENT. */
    public Amount getPeriod() {
        return period;
    }

    /** How long at least, of kind RANGE. */
    public Amount getShortest() {
        return shortest;
    }

    /** How long at most, of kind RANGE. */
    public Amount getLongest() {
        return longest;
    }

    /** Whether the policy weakens the figure. */
    public boolean isSoft() {
        return soft;
    }

    /** Whether the policy weakens the figure. */
    public void setSoft(boolean soft) {
        this.soft = soft;
    }

    /** A length of time in two fields; 0 ends with the event itself. */
    public static class Amount {

        private String number;
        private String unit = Span.Unit.DAYS.name();

        static Amount of(Span span) {
            var field = new Amount();
            if (span != null) {
                field.number = String.valueOf(span.amount());
                field.unit = span.unit().name();
            }
            return field;
        }

        Span span(String refusal) {
            if (number == null || number.isBlank()) {
                return null;
            }
            if (!number.strip().matches("[0-9]{1,6}")) {
                throw new RefusedException(RefusedException.Fault.INPUT, refusal);
            }
            return new Span(Integer.parseInt(number.strip()), Span.Unit.valueOf(unit));
        }

        /** How many. */
        public String getNumber() {
            return number;
        }

        /** How many. */
        public void setNumber(String number) {
            this.number = number;
        }

        /** Of what. */
        public String getUnit() {
            return unit;
        }

        /** Of what. */
        public void setUnit(String unit) {
            this.unit = unit;
        }
    }
}
