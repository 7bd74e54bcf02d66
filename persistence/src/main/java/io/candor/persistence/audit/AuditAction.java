package io.candor.persistence.audit;

import java.util.Locale;

/**
 * Something that was done, in the words of its feature. Implemented by an enumeration in the package of the commands that do it; its text
 * stands in the messages as {@code audit.action.} and its {@link #code}.
 */
public interface AuditAction {

    /** The feature's word, as everywhere: small letters. */
    String feature();

    /** The constant's name; an enumeration has it. */
    String name();

    /** How it is kept and filtered by, such as {@code policy.approved}; must never change. */
    default String code() {
        return feature() + "." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
