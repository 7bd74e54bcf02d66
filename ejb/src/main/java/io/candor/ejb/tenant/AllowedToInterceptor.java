package io.candor.ejb.tenant;

import io.candor.ejb.access.AllowedTo;
import jakarta.annotation.Priority;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.List;

/** Keeps {@link AllowedTo}: no member of the tenant, and it does not exist; a member in another role, and access is refused. */
@AllowedTo
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
public class AllowedToInterceptor {

    private final MemberQueries members;

    @Inject
    AllowedToInterceptor(MemberQueries members) {
        this.members = members;
    }

    @AroundInvoke
    Object check(InvocationContext call) throws Exception {
        AllowedTo allowed = call.getMethod().getAnnotation(AllowedTo.class);
        if (allowed == null) {
            allowed = call.getMethod().getDeclaringClass().getAnnotation(AllowedTo.class);
        }
        if (!List.of(allowed.value()).contains(members.here().role())) {
            throw new EJBAccessException("the member's role does not allow this");
        }
        return call.proceed();
    }
}
