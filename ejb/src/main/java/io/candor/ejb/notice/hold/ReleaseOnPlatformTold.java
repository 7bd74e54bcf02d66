package io.candor.ejb.notice.hold;

import io.candor.ejb.notice.sight.PlatformTold;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Lets a version go that waited for nothing but people to be told in the tenant's product. */
@Dependent
public class ReleaseOnPlatformTold {

    private final NoticeHolding holding;

    @Inject
    ReleaseOnPlatformTold(NoticeHolding holding) {
        this.holding = holding;
    }

    void release(@Observes PlatformTold told) {
        holding.releaseIfTold(told.number());
    }
}
