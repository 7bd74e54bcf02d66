package io.candor.web.shared.identity;

import io.candor.ejb.shared.CandorConfiguration;
import io.undertow.servlet.ServletExtension;
import io.undertow.servlet.api.DeploymentInfo;
import jakarta.servlet.ServletContext;

/**
 * What a WAR with sign-in needs of the server before its own code runs: the cookies' names, and a content security policy that lets a
 * form's answer lead to Keycloak. Does nothing to the public WAR.
 */
public class IdentityExtension implements ServletExtension {

    @Override
    public void handleDeployment(DeploymentInfo deployment, ServletContext context) {
        if (!Audience.hasSignIn(deployment.getContextPath())) {
            return;
        }
        Audience audience = Audience.of(deployment.getContextPath());
        deployment.addInitialHandlerChainWrapper(next -> new ClientCookies(audience, next));
        deployment.addInitParameter("primefaces.CSP_POLICY", ContentPolicy.from(new CandorConfiguration()));
    }
}
