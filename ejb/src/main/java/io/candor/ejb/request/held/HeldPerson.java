package io.candor.ejb.request.held;

import io.candor.ejb.request.RequestContent;
import io.candor.persistence.mail.EmailAddress;
import io.candor.persistence.request.intake.AskedFor;
import io.candor.persistence.request.intake.OnBehalf;
import java.util.Optional;

/**
 * By what a person is found.
 *
 * @param email their own address; null if somebody else asks for them, since the address is the other's then
 * @param subject the pseudonym that their browser has made; null if the request names none
 */
public record HeldPerson(EmailAddress email, String subject) {

    /** Whom a request is about. */
    static HeldPerson of(AskedFor asked, RequestContent content) {
        boolean own = asked.onBehalf() == OnBehalf.SELF;
        String subject = content.subject();
        return new HeldPerson(
                own ? new EmailAddress(content.email()) : null, subject == null || subject.isEmpty() ? null : subject);
    }

    /** The address; empty if it is not theirs. */
    Optional<EmailAddress> address() {
        return Optional.ofNullable(email);
    }

    /** Never who it is. */
    @Override
    public String toString() {
        return "HeldPerson";
    }
}
