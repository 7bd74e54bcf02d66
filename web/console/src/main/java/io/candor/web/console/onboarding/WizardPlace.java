package io.candor.web.console.onboarding;

import io.candor.ejb.onboarding.OnboardingQueries;
import io.candor.ejb.onboarding.OnboardingQueries.DraftRow;
import io.candor.ejb.tenant.MemberQueries.MembershipRow;
import io.candor.persistence.tenant.MemberRole;
import io.candor.web.shared.identity.Audience;
import io.candor.web.shared.text.Messages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Where in the wizard this request is. Filled once, by the router; before the organisation is known there is no tenant. */
@Named("wizard")
@RequestScoped
public class WizardPlace {

    private static final Set<MemberRole> EDITORS =
            Set.of(MemberRole.OWNER, MemberRole.PRIVACY_OFFICER, MemberRole.EDITOR);
    private static final Set<MemberRole> OPENERS = Set.of(MemberRole.OWNER, MemberRole.PRIVACY_OFFICER);

    private final OnboardingQueries onboardings;
    private final Messages messages;
    private MembershipRow membership;
    private OnboardingStep step = OnboardingStep.ORGANISATION;
    private String key;
    private DraftRow draft;

    @Inject
    WizardPlace(OnboardingQueries onboardings, Messages messages) {
        this.onboardings = onboardings;
        this.messages = messages;
    }

    /** For the container's proxy. */
    protected WizardPlace() {
        this(null, null);
    }

    /**
     * A step as the page shows it.
     *
     * @param href where it is, or null as long as it cannot be reached
     * @param current {@code step} for the one that is shown, else null
     */
    public record StepLink(int number, String label, String href, String current) {}

    void open(MembershipRow newMembership, OnboardingStep newStep, String newKey) {
        membership = newMembership;
        step = newStep;
        key = newKey;
    }

    /** Whether the organisation is known, so that there is something to save to. */
    public boolean isBegun() {
        return membership != null;
    }

    /** Whether the caller may change the draft. */
    public boolean isEditable() {
        return membership == null || EDITORS.contains(membership.role());
    }

    /** Whether the caller may open the centre. */
    public boolean isOpener() {
        return OPENERS.contains(membership.role());
    }

    /** Whether the caller may give the whole draft up. */
    public boolean isDiscardable() {
        return membership != null && membership.role() == MemberRole.OWNER;
    }

    /** The caller's role in the tenant. */
    public MemberRole role() {
        return membership.role();
    }

    /** The tenant's slug. */
    public String slug() {
        return membership.slug();
    }

    /** The company's name. */
    public String name() {
        return membership.name();
    }

    /** The key that the address names. */
    public String key() {
        return key;
    }

    /** The draft, read once in a request. */
    public DraftRow draft() {
        if (draft == null) {
            draft = onboardings.draft();
        }
        return draft;
    }

    /** The address of a step. */
    public String link(OnboardingStep wanted) {
        return at(wanted.path());
    }

    /** The address of the step behind this one. */
    public String next() {
        return link(step.next());
    }

    /** The address of a step by its name; for pages. */
    public String to(String wanted) {
        return link(OnboardingStep.valueOf(wanted));
    }

    /** The address of something else in this draft. */
    public String at(String path) {
        return at(membership.slug(), path);
    }

    /** The same of another draft. */
    public static String at(String slug, String path) {
        return Audience.STAFF.path() + "/onboarding/" + slug + "/" + path;
    }

    /** All steps; those that need a document cannot be reached before there is one. */
    public List<StepLink> steps() {
        var links = new ArrayList<StepLink>();
        for (OnboardingStep one : OnboardingStep.values()) {
            boolean reachable = isBegun() && (one != OnboardingStep.REVIEW || draft().origin() != null);
            links.add(new StepLink(
                    one.ordinal() + 1,
                    messages.of("onboarding.step", one),
                    reachable && one != step ? link(one) : null,
                    one == step ? "step" : null));
        }
        return links;
    }
}
