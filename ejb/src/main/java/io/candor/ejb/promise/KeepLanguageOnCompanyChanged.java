package io.candor.ejb.promise;

import io.candor.ejb.policy.PolicyQueries;
import io.candor.ejb.tenant.settings.CompanyChanged;
import io.candor.persistence.shared.RefusedException;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Refuses another default language once a version is published, since promises stand in the default language of its text. */
@Dependent
public class KeepLanguageOnCompanyChanged {

    private final PolicyQueries policies;

    @Inject
    KeepLanguageOnCompanyChanged(PolicyQueries policies) {
        this.policies = policies;
    }

    void keep(@Observes CompanyChanged change) {
        boolean same = change.languageBefore().equals(change.language());
        if (!same && !policies.publications().isEmpty()) {
            throw new RefusedException(RefusedException.Fault.STATE, "error.profile-default");
        }
    }
}
