package io.candor.persistence.shared;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.SQLNonTransientConnectionException;
import java.util.function.BooleanSupplier;

/**
 * Tells a row that is not there from a database that was not asked. Hibernate does not: if the connection breaks in a transaction of the
 * server, which is marked for rollback by that, its {@code find} logs the failure and answers null (HHH-12472). Then a tenant seems to be
 * gone, and whoever asked for its page would be told that there is none.
 */
final class FoundOrLost implements InvocationHandler {

    /** SQL state of a connection that was lost. */
    private static final String LOST = "08006";

    private final EntityManager entityManager;
    private final BooleanSupplier broken;

    private FoundOrLost(EntityManager entityManager, BooleanSupplier broken) {
        this.entityManager = entityManager;
        this.broken = broken;
    }

    /**
     * The same entity manager, whose {@code find} fails where it could not ask.
     *
     * @param broken whether the current transaction can only be rolled back: nothing is asked in it any more
     */
    static EntityManager guard(EntityManager entityManager, BooleanSupplier broken) {
        return (EntityManager) Proxy.newProxyInstance(
                EntityManager.class.getClassLoader(),
                new Class<?>[] {EntityManager.class},
                new FoundOrLost(entityManager, broken));
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        Object answer;
        try {
            answer = method.invoke(entityManager, arguments);
        } catch (InvocationTargetException failure) {
            throw failure.getTargetException();
        }
        if (answer == null && method.getName().equals("find") && broken.getAsBoolean()) {
            throw new PersistenceException(
                    "nothing was found in a transaction that is over",
                    new SQLNonTransientConnectionException("the connection was lost", LOST));
        }
        return answer;
    }
}
