package io.candor.ejb.mail.form;

import io.candor.persistence.mail.EmailAddress;
import java.util.Map;

/**
 * A mail that goes to many, to one of them.
 *
 * @param id names it in the Message-ID, in front of the at sign; the same however often it is handed over
 * @param sender who writes
 * @param recipient one address in its normal form
 * @param text what it says to all of them
 * @param values what stands in its places for this one, plain text
 * @param headers more of them, each one line of ASCII
 */
public record BulkMail(
        String id,
        Sender sender,
        String recipient,
        BulkText text,
        Map<String, String> values,
        Map<String, String> headers) {

    /**
     * Who writes.
     *
     * @param name beside the address
     * @param address that mail comes from, and in the name of whose domain it is signed; null for the platform's
     * @param replyTo where answers go; null for nowhere
     * @param selector names the key in the domain name system, before {@code ._domainkey}
     * @param key signs, RSA in PKCS #8
     */
    public record Sender(String name, String address, String replyTo, String selector, byte[] key) {

        /** Under the platform's address. */
        public Sender(String name, String replyTo, String selector, byte[] key) {
            this(name, null, replyTo, selector, key);
        }
    }

    /**
     * @throws IllegalArgumentException if the recipient is no address in its normal form, or a header's text is empty or holds a control
     *     character
     */
    public BulkMail {
        if (!EmailAddress.isOne(recipient)
                || !new EmailAddress(recipient).value().equals(recipient)) {
            throw new IllegalArgumentException("the recipient is no address in its normal form");
        }
        MailText.checkLine(id);
        MailText.checkLine(sender.name());
        headers.values().forEach(MailText::checkLine);
        values = Map.copyOf(values);
    }
}
