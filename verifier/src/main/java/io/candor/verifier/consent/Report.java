package io.candor.verifier.consent;

import java.io.PrintStream;

/** What a check found, written as it goes, one line each. Control characters from the files are not let through to the terminal. */
public final class Report {

    private final PrintStream out;
    private boolean faulty;
    private boolean incomplete;

    /** A report that is written there. */
    public Report(PrintStream out) {
        this.out = out;
    }

    /** Something was checked and holds. */
    public void holds(String what) {
        line("ok     ", what);
    }

    /** Something that the reader should know and that is no fault. */
    public void note(String what) {
        line("note   ", what);
    }

    /** Something that was asked for and could not be checked. */
    public void unchecked(String what) {
        incomplete = true;
        line("open   ", what);
    }

    /** Something does not hold. */
    public void fault(String what) {
        faulty = true;
        line("FAULT  ", what);
    }

    /** Whether anything did not hold. */
    public boolean faulty() {
        return faulty;
    }

    /** Whether something that was asked for could not be checked. */
    public boolean incomplete() {
        return incomplete;
    }

    private void line(String mark, String what) {
        out.println(mark + what.replaceAll("[\\p{Cc}\\p{Cf}]", "\uFFFD"));
    }
}
