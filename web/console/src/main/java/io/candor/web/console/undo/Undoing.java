package io.candor.web.console.undo;

import java.util.List;

/** Knows how to take one kind of step back. Called with the rights of whoever presses the button, like every command. */
public interface Undoing {

    /**
     * Takes the step back.
     *
     * @param step what was kept of it
     * @throws io.candor.persistence.shared.DomainException if it cannot be taken back any more
     */
    void undo(List<String> step);
}
