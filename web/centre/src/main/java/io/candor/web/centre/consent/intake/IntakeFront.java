package io.candor.web.centre.consent.intake;

import io.candor.ejb.consent.intake.ConsentIntake;
import io.candor.ejb.shared.CandorConfiguration;
import io.candor.ejb.tenant.TenantDirectory;
import io.candor.web.shared.security.FrontIntake;
import io.candor.web.shared.tenant.CentreLocator;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/** Puts the intake in front of the servlet chain when the WAR starts. */
@WebListener
public class IntakeFront implements ServletContextListener {

    private final CandorConfiguration configuration;
    private final CentreLocator locator;
    private final IntakeKnowledge knowledge;
    private final IntakeLimit limit;
    private final ConsentIntake ledger;

    @Inject
    IntakeFront(
            CandorConfiguration configuration,
            CentreLocator locator,
            TenantDirectory tenants,
            OriginDirectory origins,
            BrowserFamilies browsers,
            IntakeLimit limit,
            ConsentIntake ledger) {
        this.configuration = configuration;
        this.locator = locator;
        this.knowledge = new IntakeKnowledge(tenants, origins, browsers);
        this.limit = limit;
        this.ledger = ledger;
    }

    /** For the container. */
    protected IntakeFront() {
        this.configuration = null;
        this.locator = null;
        this.knowledge = null;
        this.limit = null;
        this.ledger = null;
    }

    @Override
    public void contextInitialized(ServletContextEvent event) {
        event.getServletContext()
                .setAttribute(
                        FrontIntake.ATTRIBUTE,
                        new IntakeHandler(
                                locator,
                                knowledge,
                                new CrossOrigin(configuration.publicUrl()),
                                limit,
                                ledger,
                                configuration.isDevelopment()));
    }
}
