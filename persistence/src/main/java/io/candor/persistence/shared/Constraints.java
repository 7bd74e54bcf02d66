package io.candor.persistence.shared;

import jakarta.persistence.PersistenceException;
import java.util.Locale;
import org.hibernate.exception.ConstraintViolationException;

/** Which named constraint of the schema a failed write has violated. Databases dress the name up differently. */
public final class Constraints {

    private Constraints() {}

    /** Whether a failure is the violation of this constraint. */
    public static boolean isViolated(String constraint, PersistenceException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String violated =
                    cause instanceof ConstraintViolationException violation ? violation.getConstraintName() : null;
            if (violated != null) {
                return violated.toLowerCase(Locale.ROOT).contains(constraint);
            }
        }
        return false;
    }
}
