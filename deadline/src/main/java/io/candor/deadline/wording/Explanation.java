package io.candor.deadline.wording;

import java.util.List;

/**
 * Why a date is what it is.
 *
 * @param clauses what each law and each promise says
 * @param verdict which date follows
 * @param remarks what else matters: pauses, moved days, facts that are not verified
 */
public record Explanation(List<Phrase> clauses, Phrase verdict, List<Phrase> remarks) {

    /** Copies what it is given. */
    public Explanation {
        clauses = List.copyOf(clauses);
        remarks = List.copyOf(remarks);
    }
}
