package io.candor.ejb.change;

import io.candor.ejb.promise.PromiseQueries.PromiseRow;
import io.candor.persistence.change.ChangeType;
import io.candor.persistence.change.TypingRule;
import io.candor.persistence.promise.PromiseRule;
import io.candor.persistence.promise.PromiseRule.Join;
import io.candor.persistence.shared.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * One promise that goes on from version to version, and what became of it.
 *
 * @param old as it was
 * @param young as it is
 */
record PromiseChange(PromiseRow old, PromiseRow young) {

    /** Until further notice: longer than any figure. */
    private static final double FOR_EVER = Double.POSITIVE_INFINITY;

    /** What changed for people; empty if the promise is the same, in whatever words. */
    List<Finding> findings() {
        if (!old.rule().equals(young.rule())) {
            return ofRules();
        }
        if (old.soft() == young.soft()) {
            return List.of();
        }
        return young.soft() ? weaker() : stronger();
    }

    private List<Finding> ofRules() {
        PromiseRule was = old.rule();
        PromiseRule is = young.rule();
        if (was instanceof PromiseRule.RightsSet before && is instanceof PromiseRule.RightsSet after) {
            return lists(before.labels(), after.labels(), false);
        }
        if (was instanceof PromiseRule.ClosedRecipientList before
                && is instanceof PromiseRule.ClosedRecipientList after) {
            return lists(before.names(), after.names(), true);
        }
        if (is instanceof PromiseRule.ContactOffered || is instanceof PromiseRule.NamedRegulator) {
            return one(ChangeType.CONTACT, TypingRule.CONTACT_PROMISED);
        }
        if (was instanceof PromiseRule.NoSale before && is instanceof PromiseRule.NoSale after) {
            return after.kinds().containsAll(before.kinds())
                    ? stronger()
                    : one(ChangeType.NEW_RECIPIENT, TypingRule.PROMISE_WEAKER);
        }
        if (was instanceof PromiseRule.NotifyChange before && is instanceof PromiseRule.NotifyChange after) {
            return tellsAsMuch(before, after) ? stronger() : weaker();
        }
        if (was instanceof PromiseRule.NoticeContent before && is instanceof PromiseRule.NoticeContent after) {
            return after.mustContain().containsAll(before.mustContain()) ? stronger() : weaker();
        }
        return periods(was, is);
    }

    private List<Finding> periods(PromiseRule was, PromiseRule is) {
        if (was instanceof PromiseRule.RespondRequest before && is instanceof PromiseRule.RespondRequest after) {
            return shorterIsBetter(hours(before.period()), hours(after.period()));
        }
        if (was instanceof PromiseRule.RespondInquiry before && is instanceof PromiseRule.RespondInquiry after) {
            return shorterIsBetter(hours(before.period()), hours(after.period()));
        }
        if (was instanceof PromiseRule.NoticeLead before && is instanceof PromiseRule.NoticeLead after) {
            return shorterIsBetter(hours(after.lead()), hours(before.lead()));
        }
        if (was instanceof PromiseRule.EraseOrAnonymise before && is instanceof PromiseRule.EraseOrAnonymise after) {
            boolean keepsMore = !orNone(before.keeps()).containsAll(orNone(after.keeps()));
            return keepsMore ? retention(0, 1) : retention(hours(before.within()), hours(after.within()));
        }
        boolean sameEvent = !(was instanceof PromiseRule.RetainAfterEvent before)
                || !(is instanceof PromiseRule.RetainAfterEvent after)
                || before.event() == after.event();
        boolean comparable = was instanceof PromiseRule.RetainAfterEvent == is instanceof PromiseRule.RetainAfterEvent
                || was instanceof PromiseRule.RetainUnspecified
                || is instanceof PromiseRule.RetainUnspecified;
        if (was instanceof PromiseRule.RetainFixed && is instanceof PromiseRule.RetainAfterEvent) {
            // A figure has given way to an event that may be far away.
            return retention(0, 1);
        }
        double longestBefore = kept(was);
        double longestAfter = kept(is);
        if (sameEvent && comparable && longestBefore >= 0 && longestAfter >= 0) {
            return retention(longestBefore, longestAfter);
        }
        return one(ChangeType.OTHER, TypingRule.PROMISE_OTHER);
    }

    /** How long data is kept at most, in hours; negative if the rule is not about that. */
    private static double kept(PromiseRule rule) {
        if (rule instanceof PromiseRule.RetainFixed fixed) {
            return hours(fixed.period());
        }
        if (rule instanceof PromiseRule.RetainAfterEvent after) {
            return after.period() == null ? 0 : hours(after.period());
        }
        if (rule instanceof PromiseRule.RetainRangeByPlan range) {
            return hours(range.max());
        }
        return rule instanceof PromiseRule.RetainUnspecified ? FOR_EVER : -1;
    }

    private List<Finding> retention(double before, double after) {
        if (after > before) {
            return one(ChangeType.LONGER_RETENTION, TypingRule.RETENTION_LONGER);
        }
        return after < before
                ? one(ChangeType.OTHER, TypingRule.RETENTION_SHORTER)
                : one(ChangeType.OTHER, TypingRule.PROMISE_OTHER);
    }

    private List<Finding> shorterIsBetter(double before, double after) {
        if (after > before) {
            return weaker();
        }
        return after < before ? stronger() : one(ChangeType.OTHER, TypingRule.PROMISE_OTHER);
    }

    /** Whether people are told of every change they were told of before, by every channel that was owed. */
    static boolean tellsAsMuch(PromiseRule.NotifyChange before, PromiseRule.NotifyChange after) {
        boolean channels = before.join() == Join.ANY
                ? after.join() == Join.ALL || before.channels().containsAll(after.channels())
                : after.join() == Join.ALL && after.channels().containsAll(before.channels());
        return channels && (before.materialOnly() || !after.materialOnly());
    }

    private List<Finding> lists(List<String> before, List<String> after, boolean recipients) {
        var gone = new ArrayList<>(before);
        gone.removeAll(after);
        var come = new ArrayList<>(after);
        come.removeAll(before);
        var findings = new ArrayList<Finding>();
        if (!come.isEmpty()) {
            findings.add(new Finding(
                    recipients ? ChangeType.NEW_RECIPIENT : ChangeType.OTHER,
                    recipients ? TypingRule.RECIPIENT_LISTED : TypingRule.RIGHT_ADDED,
                    young.anchor(),
                    "",
                    String.join(", ", come)));
        }
        if (!gone.isEmpty()) {
            findings.add(new Finding(
                    recipients ? ChangeType.OTHER : ChangeType.FEWER_RIGHTS,
                    recipients ? TypingRule.RECIPIENT_GONE : TypingRule.RIGHT_GONE,
                    young.anchor(),
                    String.join(", ", gone),
                    ""));
        }
        return findings;
    }

    private List<Finding> weaker() {
        return one(ChangeType.FEWER_RIGHTS, TypingRule.PROMISE_WEAKER);
    }

    private List<Finding> stronger() {
        return one(ChangeType.OTHER, TypingRule.PROMISE_STRONGER);
    }

    private List<Finding> one(ChangeType type, TypingRule rule) {
        return List.of(new Finding(type, rule, young.anchor(), old.sentence(), young.sentence()));
    }

    private static List<String> orNone(List<String> list) {
        return list == null ? List.of() : list;
    }

    /** For telling a longer span from a shorter one; a span that is left open has no end. */
    private static double hours(Span span) {
        if (span == null) {
            return FOR_EVER;
        }
        double unit = switch (span.unit()) {
            case MINUTES -> 1.0 / 60;
            case HOURS -> 1;
            case DAYS -> 24;
            case BUSINESS_DAYS -> 24 * 7 / 5.0;
            case WEEKS -> 168;
            case MONTHS -> 730.5;
            case YEARS -> 8766;
        };
        return span.amount() * unit;
    }
}
