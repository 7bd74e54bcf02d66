package io.candor.web.console.brand;

import io.candor.persistence.tenant.MemberRole;
import io.candor.web.console.onboarding.OnboardingStep;
import io.candor.web.console.onboarding.WizardPlace;
import io.candor.web.console.shared.ConsolePlace;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Set;

/** Where the brand is chosen: in a tenant's console, or while its centre is being set up. */
@RequestScoped
class BrandPlace {

    private static final Set<MemberRole> EDITORS = Set.of(MemberRole.OWNER, MemberRole.PRIVACY_OFFICER);

    private final ConsolePlace console;
    private final WizardPlace wizard;

    @Inject
    BrandPlace(ConsolePlace console, WizardPlace wizard) {
        this.console = console;
        this.wizard = wizard;
    }

    /** For the container's proxy. */
    protected BrandPlace() {
        this(null, null);
    }

    /** Whether the centre is not open yet, so that its pages take a permit. */
    boolean isPrepared() {
        return !console.isInTenant();
    }

    /** The page of the brand. */
    String home() {
        return console.isInTenant() ? console.link("/brand") : wizard.link(OnboardingStep.BRAND);
    }

    /** Something behind that page. */
    String link(String part) {
        return console.isInTenant() ? console.link("/brand/" + part) : wizard.at("brand-" + part);
    }

    /** The tenant's slug. */
    String slug() {
        return console.isInTenant() ? console.membership().slug() : wizard.slug();
    }

    /** Address of the centre's own pages. */
    String centre() {
        return "/c/" + slug() + "/";
    }

    /** Whether the caller may change the brand. */
    boolean isEditable() {
        return EDITORS.contains(console.isInTenant() ? console.role() : wizard.role());
    }
}
