package io.candor.ejb.notice.bounce;

import io.candor.ejb.mail.LetterReturns;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.UUID;

/** Lets letters return to the mailbox to which notices do. */
@Dependent
public class LetterReturnPaths implements LetterReturns {

    private final ReturnPaths paths;

    @Inject
    LetterReturnPaths(ReturnPaths paths) {
        this.paths = paths;
    }

    @Override
    public String path(UUID mail, UUID subject, String domain) {
        return paths.of(domain).ofLetter(mail, subject);
    }
}
