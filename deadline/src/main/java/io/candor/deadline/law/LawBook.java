package io.candor.deadline.law;

import io.candor.persistence.request.RequestType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/**
 * All rules of law that are known here.
 *
 * @param rules in the order of the file; ids are unique
 */
public record LawBook(List<LawRule> rules) {

    /** Copies what it is given. */
    public LawBook {
        rules = List.copyOf(rules);
    }

    /**
     * The rules that come with the application.
     *
     * @throws BrokenLawBookException if the file has faults; a test sees to it that it has none
     */
    public static LawBook bundled() {
        return LawBookReader.bundled();
    }

    /** The rules of these laws for this type of request that were in force on the day of receipt, wherever the requester lives. */
    public List<LawRule> inForce(Collection<String> jurisdictions, RequestType type, LocalDate received) {
        return rules.stream()
                .filter(rule -> jurisdictions.contains(rule.jurisdiction()))
                .filter(rule -> rule.types().contains(type))
                .filter(rule -> rule.valid().includes(received))
                .toList();
    }
}
