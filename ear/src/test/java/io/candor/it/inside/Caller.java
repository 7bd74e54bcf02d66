package io.candor.it.inside;

import io.candor.ejb.shared.InTenant;
import io.candor.persistence.tenant.MemberRole;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.function.Supplier;
import org.wildfly.security.auth.server.SecurityDomain;

/** Calls the application as somebody who has signed in. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Caller {

    @Inject
    private InTenant inTenant;

    @Inject
    private Enrolment enrolment;

    /** A new account with a role in a tenant; its subject comes back. */
    public String enrol(UUID tenant, MemberRole role) {
        return enrolment.enrol(tenant, role);
    }

    /** Does something as an account, in a tenant. */
    public <T> T call(String subject, UUID tenant, Supplier<T> work) {
        var account = SecurityDomain.getCurrent().createAdHocIdentity(subject);
        return account.runAsSupplier(() -> inTenant.call(tenant, work));
    }

    /** Does something as an account, in no tenant. */
    public <T> T outside(String subject, Supplier<T> work) {
        return SecurityDomain.getCurrent().createAdHocIdentity(subject).runAsSupplier(work);
    }

    /** The same for what gives nothing back. */
    public void run(String subject, UUID tenant, Runnable work) {
        call(subject, tenant, () -> {
            work.run();
            return null;
        });
    }
}
