package io.candor.ejb.change;

import io.candor.ejb.promise.PromiseQueries.PromiseRow;
import io.candor.persistence.change.ChangeType;
import io.candor.persistence.change.TypingRule;
import io.candor.persistence.promise.PromiseRule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Finds what changes for people by the promises of two versions. A promise goes on in the one of the same kind about the same thing, or
 * in the one of the same kind and the same short name.
 */
final class PromiseChanges {

    /** Kinds about the text's own form: the words tell all there is. */
    private static final Set<Class<?>> OF_THE_TEXT =
            Set.of(PromiseRule.DateShown.class, PromiseRule.Navigation.class, PromiseRule.StorageTable.class);

    private final Map<PromiseRow, PromiseRow> oldOfYoung = new LinkedHashMap<>();
    private final List<PromiseRow> gone = new ArrayList<>();
    private final List<PromiseRow> come = new ArrayList<>();

    private PromiseChanges(List<PromiseRow> before, List<PromiseRow> after) {
        gone.addAll(before);
        come.addAll(after);
        gone.removeIf(row -> OF_THE_TEXT.contains(row.rule().getClass()));
        come.removeIf(row -> OF_THE_TEXT.contains(row.rule().getClass()));
        pair((old, young) -> old.rule() instanceof PromiseRule.NotifyChange was
                && young.rule() instanceof PromiseRule.NotifyChange is
                && PromiseChange.tellsAsMuch(was, is));
        pair((old, young) -> subject(old).equals(subject(young)) && old.code().equals(young.code()));
        pair((old, young) -> subject(old).equals(subject(young)));
        pair((old, young) -> old.code().equals(young.code()) && family(old).equals(family(young)));
    }

    private interface Same {
        boolean are(PromiseRow old, PromiseRow young);
    }

    /** What the promises tell; nothing if those of one version were never written down. */
    static List<Finding> between(List<PromiseRow> before, List<PromiseRow> after) {
        if (before.isEmpty() || after.isEmpty()) {
            return List.of();
        }
        var changes = new PromiseChanges(before, after);
        var findings = new ArrayList<Finding>();
        changes.oldOfYoung.forEach((young, old) -> findings.addAll(new PromiseChange(old, young).findings()));
        changes.gone.forEach(old -> findings.add(gone(old)));
        changes.come.forEach(young -> findings.add(come(young)));
        return findings;
    }

    private void pair(Same same) {
        for (PromiseRow young : List.copyOf(come)) {
            gone.stream().filter(old -> same.are(old, young)).findFirst().ifPresent(old -> {
                oldOfYoung.put(young, old);
                gone.remove(old);
                come.remove(young);
            });
        }
    }

    private static Finding gone(PromiseRow old) {
        ChangeType type = switch (family(old)) {
            case "RETAIN" -> ChangeType.LONGER_RETENTION;
            case "CLOSED_RECIPIENT_LIST", "NO_SALE" -> ChangeType.NEW_RECIPIENT;
            case "CONTACT", "REGULATOR" -> ChangeType.CONTACT;
            default -> ChangeType.FEWER_RIGHTS;
        };
        return new Finding(type, TypingRule.PROMISE_GONE, old.anchor(), old.sentence(), "");
    }

    private static Finding come(PromiseRow young) {
        boolean contact = Set.of("CONTACT", "REGULATOR").contains(family(young));
        ChangeType type = contact ? ChangeType.CONTACT : ChangeType.OTHER;
        return new Finding(type, TypingRule.PROMISE_ADDED, young.anchor(), "", young.sentence());
    }

    /** Kinds of promises that can take each other's place. */
    private static String family(PromiseRow row) {
        PromiseRule rule = row.rule();
        if (rule instanceof PromiseRule.ClosedRecipientList) {
            return "CLOSED_RECIPIENT_LIST";
        }
        if (rule instanceof PromiseRule.NoSale) {
            return "NO_SALE";
        }
        if (rule instanceof PromiseRule.ContactOffered) {
            return "CONTACT";
        }
        if (rule instanceof PromiseRule.NamedRegulator) {
            return "REGULATOR";
        }
        boolean retains = rule instanceof PromiseRule.RetainFixed
                || rule instanceof PromiseRule.RetainAfterEvent
                || rule instanceof PromiseRule.RetainRangeByPlan
                || rule instanceof PromiseRule.RetainUnspecified;
        return retains ? "RETAIN" : rule.getClass().getSimpleName();
    }

    private static String subject(PromiseRow row) {
        PromiseRule rule = row.rule();
        String of = "";
        if (rule instanceof PromiseRule.RetainFixed fixed) {
            of = fixed.category();
        } else if (rule instanceof PromiseRule.RetainAfterEvent after) {
            of = after.category();
        } else if (rule instanceof PromiseRule.RetainRangeByPlan range) {
            of = range.category();
        } else if (rule instanceof PromiseRule.RetainUnspecified unspecified) {
            of = unspecified.category();
        } else if (rule instanceof PromiseRule.ConsentGate gate) {
            of = gate.gated();
        } else if (rule instanceof PromiseRule.Attest) {
            of = row.code();
        }
        return family(row) + ":" + of.toLowerCase(Locale.ROOT);
    }
}
