package io.candor.deadline.law;

import java.util.List;

/** The file of rules has faults. Nothing is computed with half of the law. */
public class BrokenLawBookException extends IllegalStateException {

    private final transient List<String> faults;

    /**
     * @param faults each names the rule and what is wrong with it
     */
    public BrokenLawBookException(List<String> faults) {
        super("legal rules: " + String.join("; ", faults));
        this.faults = List.copyOf(faults);
    }

    /** What is wrong, one sentence for each fault. */
    public List<String> faults() {
        return faults;
    }
}
