package io.candor.ejb.access;

import io.candor.persistence.apikey.ApiScope;
import io.candor.persistence.tenant.MemberRole;
import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Which roles in the current tenant may call a command. Checked at each call against the stored membership, so that somebody who was
 * removed loses access at once. The table of all commands is in docs/roles.md.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface AllowedTo {

    /** The roles that may; nobody else. */
    @Nonbinding
    MemberRole[] value() default {};

    /** The scopes of API keys that may as well; a key without any of them may not. */
    @Nonbinding
    ApiScope[] keys() default {};
}
