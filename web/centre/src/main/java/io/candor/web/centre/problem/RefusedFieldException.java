package io.candor.web.centre.problem;

import io.candor.persistence.shared.RefusedException;

/** A request whose form is wrong, before anybody has thought about what it says. */
public class RefusedFieldException extends RefusedException {

    private final ProblemType type;
    private final String field;

    /**
     * @param field of the body that it is about, or null for the body as a whole
     * @param arguments of the message
     */
    public RefusedFieldException(ProblemType type, String field, String messageKey, Object... arguments) {
        super(Fault.INPUT, messageKey, arguments);
        this.type = type;
        this.field = field;
    }

    /** What kind of problem it is. */
    public ProblemType type() {
        return type;
    }

    /** Of the body, as {@code choices.analytics}; null for the body as a whole. */
    public String field() {
        return field;
    }
}
