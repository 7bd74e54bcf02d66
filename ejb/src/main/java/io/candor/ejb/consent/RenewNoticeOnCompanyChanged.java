package io.candor.ejb.consent;

import io.candor.ejb.tenant.settings.CompanyChanged;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Makes a new consent notice if people are shown another company or other languages, in the transaction of the change. */
@Dependent
public class RenewNoticeOnCompanyChanged {

    private final ConsentPublishing publishing;

    @Inject
    RenewNoticeOnCompanyChanged(ConsentPublishing publishing) {
        this.publishing = publishing;
    }

    void renew(@Observes CompanyChanged change) {
        publishing.publish();
    }
}
