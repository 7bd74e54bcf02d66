package io.candor.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.candor.ejb.access.AllowedTo;
import io.candor.ejb.tenant.TenantQueries;
import io.candor.it.inside.Caller;
import io.candor.it.inside.Operator;
import io.candor.persistence.tenant.MemberRole;
import io.candor.persistence.tenant.NoSuchTenantException;
import jakarta.annotation.Resource;
import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.inject.Inject;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Calls each command and query that asks for a role, as each role, as a stranger and as an owner of another tenant. What a role may is taken
 * from the declarations, which {@code RolesTableTest} compares with the table in the documents. Every call is taken back.
 */
@ExtendWith(ArquillianExtension.class)
class RolesTableIT {

    @Inject
    private TenantQueries tenants;

    @Inject
    private Operator operator;

    @Inject
    private Caller caller;

    /** Session beans that are in nobody's transaction may begin one by it alone. */
    @Resource(lookup = "java:jboss/TransactionManager")
    private TransactionManager transactions;

    private enum Answer {
        LET_IN,
        REFUSED,
        NO_SUCH_TENANT
    }

    @Test
    void theServicesLetInWhomTheTableNamesAndNobodyElse() {
        UUID here = tenant();
        UUID elsewhere = tenant();
        String stranger = UUID.randomUUID().toString();
        String foreign = caller.enrol(elsewhere, MemberRole.OWNER);
        List<Method> commands = commands();
        assertThat(commands).hasSizeGreaterThan(100);
        var wrong = new ArrayList<String>();
        for (MemberRole role : MemberRole.values()) {
            String member = caller.enrol(here, role);
            for (Method command : commands) {
                Answer expected = List.of(allowed(command).value()).contains(role) ? Answer.LET_IN : Answer.REFUSED;
                judge(wrong, role.name(), command, expected, answer(command, member, here));
            }
        }
        for (Method command : commands) {
            judge(wrong, "a stranger", command, Answer.NO_SUCH_TENANT, answer(command, stranger, here));
            judge(wrong, "another's owner", command, Answer.NO_SUCH_TENANT, answer(command, foreign, here));
        }
        assertThat(wrong).isEmpty();
    }

    private UUID tenant() {
        String slug = Packs.freshSlug();
        operator.importPack(Packs.copy("operno", slug));
        return tenants.findBySlug(slug).orElseThrow().id();
    }

    private static void judge(List<String> wrong, String who, Method command, Answer expected, Answer answer) {
        if (answer != expected) {
            wrong.add(who + " calls " + command.getDeclaringClass().getSimpleName() + "." + command.getName() + ": "
                    + answer + ", not " + expected);
        }
    }

    private Answer answer(Method command, String subject, UUID tenant) {
        Object bean = CDI.current().select(command.getDeclaringClass()).get();
        return caller.call(subject, tenant, () -> {
            try {
                transactions.begin();
                try {
                    return answer(command, bean);
                } finally {
                    transactions.rollback();
                }
            } catch (NotSupportedException | SystemException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static Answer answer(Method command, Object bean) {
        try {
            command.invoke(
                    bean,
                    Arrays.stream(command.getParameterTypes())
                            .map(RolesTableIT::nothing)
                            .toArray());
        } catch (InvocationTargetException e) {
            return answer(e.getCause());
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
        return Answer.LET_IN;
    }

    /** A transaction that is around the call hides the reason under another. */
    private static Answer answer(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof EJBAccessException) {
                return Answer.REFUSED;
            }
            if (cause instanceof NoSuchTenantException) {
                return Answer.NO_SUCH_TENANT;
            }
        }
        return Answer.LET_IN;
    }

    /** What a command gets that is only asked whether it lets the caller in. */
    private static Object nothing(Class<?> type) {
        if (type == boolean.class) {
            return false;
        }
        if (type == int.class) {
            return -1;
        }
        return type == long.class ? (Object) (-1L) : null;
    }

    private static List<Method> commands() {
        BeanManager beans = CDI.current().getBeanManager();
        return beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .map(bean -> (Class<?>) bean.getBeanClass())
                .filter(type -> type.getName().startsWith("io.candor.ejb."))
                .filter(type -> !type.isAnnotationPresent(jakarta.interceptor.Interceptor.class))
                .distinct()
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> Modifier.isPublic(method.getModifiers())
                        && !Modifier.isStatic(method.getModifiers())
                        && !method.isSynthetic())
                .filter(method -> allowed(method) != null)
                .sorted(Comparator.comparing(Method::toString))
                .toList();
    }

    private static AllowedTo allowed(Method method) {
        AllowedTo own = method.getAnnotation(AllowedTo.class);
        return own == null ? method.getDeclaringClass().getAnnotation(AllowedTo.class) : own;
    }
}
