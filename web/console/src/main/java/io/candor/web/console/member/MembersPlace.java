package io.candor.web.console.member;

import io.candor.persistence.tenant.MemberRole;
import io.candor.web.console.onboarding.OnboardingStep;
import io.candor.web.console.onboarding.WizardPlace;
import io.candor.web.console.shared.ConsolePlace;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** Where people are invited: in the console of a tenant, or in the wizard while the tenant is being prepared. */
@Dependent
class MembersPlace {

    private final ConsolePlace console;
    private final WizardPlace wizard;

    @Inject
    MembersPlace(ConsolePlace console, WizardPlace wizard) {
        this.console = console;
        this.wizard = wizard;
    }

    /** The address of the list of people. */
    String list() {
        return console.isInTenant() ? console.link("/members") : wizard.link(OnboardingStep.PEOPLE);
    }

    /** Whether the caller may invite. */
    boolean isEditable() {
        return console.isInTenant() ? console.isOpen("invite") : wizard.isOpener();
    }

    /** The caller's role. */
    MemberRole role() {
        return console.isInTenant() ? console.role() : wizard.role();
    }
}
