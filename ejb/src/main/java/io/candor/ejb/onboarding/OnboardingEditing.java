package io.candor.ejb.onboarding;

import static io.candor.persistence.tenant.MemberRole.EDITOR;
import static io.candor.persistence.tenant.MemberRole.OWNER;
import static io.candor.persistence.tenant.MemberRole.PRIVACY_OFFICER;

import io.candor.ejb.access.AllowedTo;
import io.candor.ejb.audit.AuditLog;
import io.candor.ejb.onboarding.draft.GoLiveCheck;
import io.candor.ejb.onboarding.draft.PolicyReading;
import io.candor.ejb.onboarding.draft.PolicyTemplate;
import io.candor.ejb.onboarding.draft.PreparedProfile;
import io.candor.ejb.onboarding.draft.Review;
import io.candor.ejb.onboarding.draft.ReviewItem;
import io.candor.ejb.shared.ApplicationClock;
import io.candor.ejb.tenant.TenantRegistering;
import io.candor.importer.ImportedPolicy;
import io.candor.importer.source.ImportRefusedException;
import io.candor.persistence.audit.Changes;
import io.candor.persistence.audit.Thing;
import io.candor.persistence.onboarding.Decision;
import io.candor.persistence.onboarding.Onboarding;
import io.candor.persistence.onboarding.Onboarding.Origin;
import io.candor.persistence.onboarding.OnboardingRepository;
import io.candor.persistence.onboarding.Organisation;
import io.candor.persistence.onboarding.Supplements;
import io.candor.persistence.shared.RefusedException;
import io.candor.persistence.shared.Sha256;
import io.candor.persistence.tenant.Slug;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The steps of the wizard before the last: each saves what was done and nothing else. Each change names the version that it was made
 * from; whoever is slower is told ({@link io.candor.persistence.shared.ChangedMeanwhileException}).
 */
@Stateless
@PermitAll
@AllowedTo({OWNER, PRIVACY_OFFICER, EDITOR})
public class OnboardingEditing {

    private OnboardingRepository onboardings;
    private TenantRegistering registering;
    private PolicyReading reading;
    private ApplicationClock clock;
    private AuditLog audit;

    @Inject
    OnboardingEditing(
            OnboardingRepository onboardings,
            TenantRegistering registering,
            PolicyReading reading,
            ApplicationClock clock,
            AuditLog audit) {
        this.onboardings = onboardings;
        this.registering = registering;
        this.reading = reading;
        this.clock = clock;
        this.audit = audit;
    }

    /** For the container's proxy. */
    protected OnboardingEditing() {}

    /**
     * Says something else about the company, perhaps under another slug.
     *
     * @throws io.candor.persistence.tenant.TenantTakenException if the slug is taken, or is easily mistaken for one that is
     */
    public void describe(int read, Slug slug, Organisation organisation) {
        Onboarding onboarding = edited(read);
        note(OnboardingAction.DESCRIBED, onboarding, Changes.between(onboarding.organisation(), organisation));
        onboarding.describe(organisation);
        registering.describe(slug, PreparedProfile.of(organisation));
    }

    /**
     * Takes a document in place of the one so far. The language that it is in becomes the centre's first.
     *
     * @param name of its file, or null
     * @throws ImportRefusedException if it cannot be read, or must not be; the one so far stays
     */
    public void provide(int read, byte[] document, Origin origin, String name) {
        ImportedPolicy policy = reading.read(document, origin, Set.of());
        byte[][] parts = {document};
        String hash = Sha256.hex(Sha256.of(parts));
        Onboarding onboarding = edited(read);
        onboarding.provide(document, origin, name);
        onboarding.describe(onboarding.organisation().speaking(policy.language()));
        note(
                OnboardingAction.DOCUMENT_PROVIDED,
                onboarding,
                Changes.with("origin", origin).and("sha256", null, hash));
    }

    /** Takes a pasted text; the rest is as with a document. */
    public void paste(int read, String text) {
        provide(read, text.replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8), Origin.PASTED, null);
    }

    /** Begins with Candor's own text, in the centre's first language and with the company's name. */
    public void useTemplate(int read) {
        Organisation organisation = onboardings.get().organisation();
        provide(read, PolicyTemplate.of(organisation).getBytes(StandardCharsets.UTF_8), Origin.TEMPLATE, null);
    }

    /**
     * Undoes a repair of the importer, or makes it again.
     *
     * @param repair its id
     * @param without whether the text is to be read without it
     */
    public void undo(int read, String repair, boolean without) {
        Onboarding onboarding = edited(read);
        onboarding.undo(shortened(repair), without);
        note(OnboardingAction.REPAIR_CHANGED, onboarding, Changes.of(shortened(repair), !without, without));
    }

    /**
     * Leaves findings out; all others are taken in.
     *
     * @param rejected keys of the findings that are left out
     * @throws RefusedException if a finding is none
     */
    public void choose(int read, Set<String> rejected) {
        Onboarding onboarding = edited(read);
        var review = review(onboarding);
        rejected.forEach(review::get);
        var made = new HashMap<String, Decision>();
        for (ReviewItem item : review.items()) {
            Decision before = onboarding.decisions().getOrDefault(item.key(), new Decision(false, null));
            made.put(item.key(), before.rejected(rejected.contains(item.key())));
        }
        note(OnboardingAction.FINDINGS_CHOSEN, onboarding, Changes.of("leftOut", leftOut(review), sorted(rejected)));
        onboarding.decide(made);
    }

    private static List<String> leftOut(Review review) {
        return sorted(review.items().stream()
                .filter(ReviewItem::rejected)
                .map(ReviewItem::key)
                .toList());
    }

    private static List<String> sorted(Collection<String> keys) {
        return keys.stream().sorted().toList();
    }

    /**
     * Puts other fields in place of what was read; the sentence stays.
     *
     * @param fields the value's fields, or null for what was read
     * @throws RefusedException {@code error.finding-value} if they do not make such a finding
     */
    public void correct(int read, String finding, Map<String, Object> fields) {
        Onboarding onboarding = edited(read);
        ReviewItem item = review(onboarding).get(finding);
        if (fields != null) {
            Review.checkInPlaceOf(item.value(), Review.typeOf(item.kind(), item.value()), fields);
        }
        note(OnboardingAction.FINDING_CORRECTED, onboarding, Changes.between(item.value(), fields));
        onboarding.decide(Map.of(finding, new Decision(false, fields)));
    }

    /** Answers what the text leaves open. */
    public void supplement(int read, Supplements answers) {
        Onboarding onboarding = edited(read);
        note(OnboardingAction.ANSWERED, onboarding, Changes.between(onboarding.supplements(), answers));
        onboarding.supplement(answers);
    }

    private void note(OnboardingAction action, Onboarding onboarding, Changes changes) {
        audit.record(
                action,
                Thing.of(
                        "onboarding", onboarding.id(), onboarding.organisation().name()),
                changes);
    }

    private Onboarding edited(int read) {
        Onboarding onboarding = onboardings.getLocked();
        onboarding.edit(read, clock.instant());
        return onboarding;
    }

    private Review review(Onboarding onboarding) {
        if (onboarding.documentOrigin() == null) {
            throw new GoLiveBlockedException(GoLiveCheck.Code.DOCUMENT);
        }
        var policy = reading.read(onboarding.document(), onboarding.documentOrigin(), onboarding.undone());
        return Review.of(policy, onboarding.decisions());
    }

    private static String shortened(String id) {
        return id.length() <= 100 ? id : id.substring(0, 100);
    }
}
