package io.candor.ejb.onboarding.draft;

import io.candor.ejb.onboarding.draft.ReviewItem.Authority;
import io.candor.ejb.onboarding.draft.ReviewItem.CompanyName;
import io.candor.ejb.onboarding.draft.ReviewItem.Kind;
import io.candor.ejb.onboarding.draft.ReviewItem.PostalAddress;
import io.candor.importer.ImportedPolicy;
import io.candor.importer.finding.Facts;
import io.candor.importer.finding.Finding;
import io.candor.persistence.onboarding.Decision;
import io.candor.persistence.onboarding.NoSuchOnboardingException;
import io.candor.persistence.promise.PromiseRule;
import io.candor.persistence.shared.Json;
import io.candor.persistence.shared.RefusedException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** What was found in a policy, together with what members have decided about it. */
public final class Review {

    /** Texts that are longer than that are no parameters. */
    private static final int LONGEST = 2_000;

    private final List<ReviewItem> items = new ArrayList<>();
    private final Map<String, Integer> seen = new HashMap<>();
    private final Map<String, Decision> decisions;

    private Review(Map<String, Decision> decisions) {
        this.decisions = decisions;
    }

    /** Puts findings and decisions together; decisions about findings that are not there any more say nothing. */
    public static Review of(ImportedPolicy policy, Map<String, Decision> decisions) {
        var review = new Review(decisions);
        Facts facts = policy.facts();
        policy.promises().forEach(found -> review.add(Kind.PROMISE, found));
        facts.rights().forEach(found -> review.add(Kind.RIGHT, found));
        if (facts.legalEntity() != null) {
            review.add(
                    Kind.COMPANY,
                    facts.legalEntity().with(new CompanyName(facts.legalEntity().value())));
        }
        if (facts.address() != null) {
            review.add(
                    Kind.ADDRESS,
                    facts.address().with(new PostalAddress(facts.address().value())));
        }
        facts.mailboxes().stream()
                .filter(found -> found.value().email() != null)
                .forEach(found -> review.add(Kind.MAILBOX, found));
        facts.regulators()
                .forEach(found -> review.add(
                        Kind.REGULATOR,
                        found.with(new Authority(
                                found.value().name(), found.value().url()))));
        facts.storage().forEach(found -> review.add(Kind.STORAGE, found));
        facts.processors().forEach(found -> review.add(Kind.PROCESSOR, found));
        facts.retention().forEach(found -> review.add(Kind.RETENTION, found));
        return review;
    }

    private void add(Kind kind, Finding<?> found) {
        String place = kind.name().toLowerCase(Locale.ROOT) + "-"
                + found.range().start() + "-" + found.range().end();
        String key = place + "-" + seen.merge(place, 1, Integer::sum);
        Decision decision = decisions.get(key);
        Object edited = decision == null || decision.edited() == null
                ? null
                : value(typeOf(kind, found.value()), decision.edited());
        items.add(new ReviewItem(
                key,
                kind,
                edited == null ? found.value() : edited,
                found.range(),
                found.rule(),
                found.anchor(),
                found.sentence(),
                found.soft(),
                found.sure(),
                decision != null && decision.rejected(),
                edited != null));
    }

    /** All findings, in the order of the kinds, then of the text. */
    public List<ReviewItem> items() {
        return List.copyOf(items);
    }

    /** What is published of a kind. */
    public Stream<ReviewItem> accepted(Kind kind) {
        return items.stream().filter(item -> item.kind() == kind && !item.rejected());
    }

    /** The values of what is published of a kind. */
    public <T> Stream<T> values(Kind kind, Class<T> type) {
        return accepted(kind).map(item -> type.cast(item.value()));
    }

    /**
     * A finding by its key.
     *
     * @throws NoSuchOnboardingException if there is none
     */
    public ReviewItem get(String key) {
        return items.stream()
                .filter(item -> item.key().equals(key))
                .findFirst()
                .orElseThrow(NoSuchOnboardingException::new);
    }

    /**
     * Turns fields that somebody has typed into the value of a finding.
     *
     * @throws RefusedException {@code error.finding-value} if they do not make one
     */
    static Object value(Class<?> type, Map<String, Object> fields) {
        try {
            if (isTooLong(fields.values())) {
                throw refused();
            }
            Object made = Json.convert(fields, type);
            checkReachable(made);
            return made;
        } catch (IllegalArgumentException e) {
            throw refused();
        }
    }

    /**
     * Turns fields into a value, in which nothing may be empty that the one before it holds.
     *
     * @throws RefusedException {@code error.finding-value} if they do not make one, or leave such a gap
     */
    public static void checkInPlaceOf(Object before, Class<?> type, Map<String, Object> fields) {
        Object made = value(type, fields);
        if (lacks(Json.convert(before, Map.class), Json.convert(made, Map.class))) {
            throw refused();
        }
    }

    private static boolean lacks(Map<?, ?> before, Map<?, ?> after) {
        return before.entrySet().stream().anyMatch(part -> {
            Object now = after.get(part.getKey());
            if (part.getValue() instanceof Map<?, ?> parts) {
                boolean changedKind =
                        now instanceof Map<?, ?> other && !Objects.equals(parts.get("kind"), other.get("kind"));
                return !changedKind && (!(now instanceof Map<?, ?> other) || lacks(parts, other));
            }
            return isThere(part.getValue()) && !isThere(now);
        });
    }

    private static boolean isThere(Object value) {
        return value != null && !value.equals("") && !(value instanceof List<?> list && list.isEmpty());
    }

    /** Addresses that people will follow. */
    private static void checkReachable(Object made) {
        String url = null;
        if (made instanceof Authority authority) {
            url = authority.url();
        } else if (made instanceof Facts.Processor processor) {
            url = processor.url();
        } else if (made instanceof PromiseRule.NamedRegulator regulator) {
            url = regulator.url();
        }
        boolean dead = made instanceof Facts.Mailbox mailbox && !MailboxJudgement.isUsable(mailbox.email());
        if (dead || url != null && !url.matches("https?://[^\\s\"'<>]{3,490}")) {
            throw refused();
        }
    }

    private static boolean isTooLong(Iterable<?> values) {
        for (Object value : values) {
            boolean too = value instanceof String text && text.length() > LONGEST
                    || value instanceof List<?> list && (list.size() > 100 || isTooLong(list))
                    || value instanceof Map<?, ?> map && isTooLong(map.values());
            if (too) {
                return true;
            }
        }
        return false;
    }

    /** The type that a finding's fields make. */
    public static Class<?> typeOf(Kind kind, Object value) {
        return kind == Kind.PROMISE ? PromiseRule.class : value.getClass();
    }

    private static RefusedException refused() {
        return new RefusedException(RefusedException.Fault.INPUT, "error.finding-value");
    }
}
