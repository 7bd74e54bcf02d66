package io.candor.ejb.mail;

import io.candor.ejb.mail.form.BulkMail;
import io.candor.ejb.mail.form.BulkText;
import io.candor.ejb.mail.form.MailText;
import io.candor.persistence.mail.EmailAddress;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * A mail as it is handed to the relay, with everything that its headers are made of. No header can be added or ended by what stands
 * in it: texts of headers with a control character cannot be made into a mail.
 *
 * @param id names it in the Message-ID, the same however often it is handed over
 * @param sender the name beside the address
 * @param recipient one address in its normal form
 * @param language BCP 47 tag of the texts
 * @param subject one line
 * @param text the words alone
 * @param html the same words with a layout
 * @param purpose why it was written, such as {@code invitation}: told when it cannot be delivered
 * @param subjectId what it is about; null for nothing in particular
 */
public record Mail(
        UUID id,
        String sender,
        String recipient,
        String language,
        String subject,
        String text,
        String html,
        String purpose,
        UUID subjectId) {

    /**
     * @throws IllegalArgumentException if the recipient is no address in its normal form, or a header's text is empty or holds a control
     *     character
     */
    public Mail {
        if (!EmailAddress.isOne(recipient)
                || !new EmailAddress(recipient).value().equals(recipient)) {
            throw new IllegalArgumentException("the recipient is no address in its normal form");
        }
        MailText.checkLine(sender);
        MailText.checkLine(subject);
        MailText.checkLine(language);
        MailText.checkLine(purpose);
    }

    /** What it is about, and itself if it is about nothing in particular. */
    UUID about() {
        return subjectId == null ? id : subjectId;
    }

    /** The same from a sender of its own. */
    BulkMail from(BulkMail.Sender own) {
        return new BulkMail(
                id.toString(),
                own,
                recipient,
                new BulkText(language, subject, text, html, Set.of()),
                Map.of(),
                Map.of());
    }
}
