package io.candor.ejb.onboarding;

import static io.candor.persistence.tenant.MemberRole.AUDITOR;
import static io.candor.persistence.tenant.MemberRole.EDITOR;
import static io.candor.persistence.tenant.MemberRole.OWNER;
import static io.candor.persistence.tenant.MemberRole.PRIVACY_OFFICER;

import io.candor.ejb.access.AllowedTo;
import io.candor.ejb.onboarding.draft.Draft;
import io.candor.ejb.onboarding.draft.GoLiveCheck;
import io.candor.ejb.onboarding.draft.GoLiveChecks;
import io.candor.ejb.onboarding.draft.PolicyReading;
import io.candor.ejb.onboarding.draft.ReviewItem;
import io.candor.ejb.shared.ApplicationClock;
import io.candor.ejb.tenant.TenantQueries;
import io.candor.importer.report.ImportReport;
import io.candor.importer.source.Repair;
import io.candor.persistence.onboarding.NoSuchOnboardingException;
import io.candor.persistence.onboarding.Onboarding;
import io.candor.persistence.onboarding.Onboarding.Origin;
import io.candor.persistence.onboarding.OnboardingRepository;
import io.candor.persistence.onboarding.Organisation;
import io.candor.persistence.onboarding.Supplements;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Shows members the draft of their centre: what was typed, what was read, and what is missing. */
@Stateless
@PermitAll
@AllowedTo({OWNER, PRIVACY_OFFICER, EDITOR, AUDITOR})
public class OnboardingQueries {

    private OnboardingRepository onboardings;
    private TenantQueries tenants;
    private PolicyReading reading;
    private ApplicationClock clock;

    @Inject
    OnboardingQueries(
            OnboardingRepository onboardings, TenantQueries tenants, PolicyReading reading, ApplicationClock clock) {
        this.onboardings = onboardings;
        this.tenants = tenants;
        this.reading = reading;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected OnboardingQueries() {}

    /**
     * The draft without what was read.
     *
     * @param version from which changes are made
     * @param organisation what the company says about itself
     * @param origin where the document came from; null as long as there is none
     * @param documentName name of its file, or null
     * @param documentSize in bytes; 0 as long as there is none
     * @param supplements what was answered beside the text
     */
    public record DraftRow(
            int version,
            Organisation organisation,
            Origin origin,
            String documentName,
            int documentSize,
            Supplements supplements) {}

    /**
     * What was read, and decided.
     *
     * @param version from which changes are made
     * @param language of the text, BCP 47
     * @param original the text that ranges mean
     * @param title what the text calls itself; empty if it does not say
     * @param sections how many
     * @param items findings with decisions
     * @param points the report
     * @param repairs in effect
     * @param undone ids of repairs that were undone
     * @param removals what was taken out because no page may hold it
     */
    public record ReviewRow(
            int version,
            String language,
            String original,
            String title,
            int sections,
            List<ReviewItem> items,
            List<ImportReport.Point> points,
            List<Repair> repairs,
            Set<String> undone,
            List<String> removals) {}

    /**
     * The check list and what is asked beside it.
     *
     * @param version from which changes are made
     * @param checks in order
     * @param supplements what was answered so far
     * @param dateChoices the days that the text's date can mean, if it can be read in two ways
     */
    public record CheckRow(
            int version, List<GoLiveCheck> checks, Supplements supplements, List<LocalDate> dateChoices) {

        /** Whether the centre can go live as it is. */
        public boolean isReady() {
            return GoLiveChecks.blocking(checks).isEmpty();
        }
    }

    /**
     * The draft.
     *
     * @throws NoSuchOnboardingException if the tenant was not made by the wizard
     */
    public DraftRow draft() {
        Onboarding onboarding = onboardings.get();
        byte[] document = onboarding.document();
        return new DraftRow(
                onboarding.version(),
                onboarding.organisation(),
                onboarding.documentOrigin(),
                onboarding.documentName(),
                document == null ? 0 : document.length,
                onboarding.supplements());
    }

    /**
     * The document as it came.
     *
     * @throws NoSuchOnboardingException if there is none
     */
    public byte[] document() {
        byte[] document = onboardings.get().document();
        if (document == null) {
            throw new NoSuchOnboardingException();
        }
        return document;
    }

    /**
     * What was read of the document.
     *
     * @throws NoSuchOnboardingException if there is none
     */
    public ReviewRow review() {
        Onboarding onboarding = onboardings.get();
        document();
        Draft draft = Draft.of(onboarding, reading, tenants.brand());
        var policy = draft.policy();
        return new ReviewRow(
                onboarding.version(),
                policy.language(),
                policy.original(),
                policy.title(),
                policy.outline().sections().size(),
                draft.review().items(),
                ImportReport.of(policy).points(),
                policy.repairs(),
                onboarding.undone(),
                policy.removals());
    }

    /**
     * A finding of the document.
     *
     * @throws NoSuchOnboardingException if there is none of that key
     */
    public ReviewItem finding(String key) {
        return review().items().stream()
                .filter(item -> item.key().equals(key))
                .findFirst()
                .orElseThrow(NoSuchOnboardingException::new);
    }

    /** The check list. */
    public CheckRow checks() {
        Onboarding onboarding = onboardings.get();
        if (onboarding.documentOrigin() == null) {
            return new CheckRow(
                    onboarding.version(), GoLiveChecks.withoutDocument(), onboarding.supplements(), List.of());
        }
        Draft draft = Draft.of(onboarding, reading, tenants.brand());
        var stated = draft.policy().facts().date();
        return new CheckRow(
                onboarding.version(),
                GoLiveChecks.of(draft, clock.instant()),
                onboarding.supplements(),
                stated == null || !draft.isDateAmbiguous()
                        ? List.of()
                        : stated.value().choices());
    }
}
