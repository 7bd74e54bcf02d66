package io.candor.ejb.onboarding.draft;

import io.candor.importer.ImportedPolicy;
import io.candor.persistence.onboarding.Onboarding;
import io.candor.persistence.onboarding.Organisation;
import io.candor.persistence.onboarding.Supplements;
import io.candor.persistence.tenant.Brand;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Everything that is known when a tenant is about to go live.
 *
 * @param organisation what the company says about itself
 * @param supplements what was answered beside the text
 * @param policy the text as it was read
 * @param review what was found in it, and decided
 * @param brand how the centre looks
 */
public record Draft(
        Organisation organisation, Supplements supplements, ImportedPolicy policy, Review review, Brand brand) {

    /** What is known of a draft with a document. */
    public static Draft of(Onboarding onboarding, PolicyReading reading, Brand brand) {
        var policy = reading.read(document(onboarding), onboarding.documentOrigin(), onboarding.undone());
        return new Draft(
                onboarding.organisation(),
                onboarding.supplements(),
                policy,
                Review.of(policy, onboarding.decisions()),
                brand);
    }

    /** The document as it came; in Candor's own text stands the mailbox that was given since. */
    private static byte[] document(Onboarding onboarding) {
        byte[] document = onboarding.document();
        String mailbox = onboarding.supplements().mailbox();
        return onboarding.documentOrigin() != Onboarding.Origin.TEMPLATE || mailbox == null
                ? document
                : PolicyTemplate.with(new String(document, StandardCharsets.UTF_8), mailbox)
                        .getBytes(StandardCharsets.UTF_8);
    }

    /** The language that the text and everything found in it is in. */
    public String language() {
        return organisation.language();
    }

    /** What the policy is called; empty if nobody has said it. */
    public String title() {
        if (!policy.title().isBlank()) {
            return policy.title();
        }
        return supplements.title() == null ? "" : supplements.title();
    }

    /** The day since when the text has been in force, as it says or as somebody has answered; empty if nobody has. */
    public Optional<LocalDate> date() {
        if (supplements.date() != null) {
            return Optional.of(LocalDate.parse(supplements.date()));
        }
        var stated = policy.facts().date();
        return stated == null
                ? Optional.empty()
                : Optional.ofNullable(stated.value().date());
    }

    /** Whether the text has a date that can be read in two ways, and nobody has said which is meant. */
    public boolean isDateAmbiguous() {
        var stated = policy.facts().date();
        return supplements.date() == null && stated != null && stated.value().date() == null;
    }

    /** When the first version takes effect: the beginning of its day, or now for a text without one. */
    public Instant effectiveAt(Instant now) {
        ZoneId zone = ZoneId.of(organisation.timeZone());
        return date().map(day -> day.atStartOfDay(zone).toInstant()).orElse(now);
    }
}
