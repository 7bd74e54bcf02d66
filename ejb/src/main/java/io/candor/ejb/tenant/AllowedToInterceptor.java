package io.candor.ejb.tenant;

import io.candor.ejb.access.AllowedTo;
import io.candor.ejb.shared.CurrentCaller;
import jakarta.annotation.Priority;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.Arrays;
import java.util.List;

/**
 * Keeps {@link AllowedTo}: no member of the tenant, and it does not exist; a member in another role, or an API key without the scope, and
 * access is refused.
 */
@AllowedTo
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
public class AllowedToInterceptor {

    private final MemberQueries members;
    private final CurrentCaller caller;

    @Inject
    AllowedToInterceptor(MemberQueries members, CurrentCaller caller) {
        this.members = members;
        this.caller = caller;
    }

    @AroundInvoke
    Object check(InvocationContext call) throws Exception {
        AllowedTo allowed = call.getMethod().getAnnotation(AllowedTo.class);
        if (allowed == null) {
            allowed = call.getMethod().getDeclaringClass().getAnnotation(AllowedTo.class);
        }
        if (!isAllowed(allowed)) {
            throw new EJBAccessException("the member's role, or the key's scope, does not allow this");
        }
        return call.proceed();
    }

    private boolean isAllowed(AllowedTo allowed) {
        return caller.key()
                .map(key -> Arrays.stream(allowed.keys()).map(Enum::name).anyMatch(key.scopes()::contains))
                .orElseGet(
                        () -> List.of(allowed.value()).contains(members.here().role()));
    }
}
