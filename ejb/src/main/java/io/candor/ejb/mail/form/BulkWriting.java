package io.candor.ejb.mail.form;

import io.candor.persistence.mail.EmailAddress;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MailDateFormat;
import java.io.ByteArrayOutputStream;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Brings mails to many into the form in which they travel: headers, body, and the sender's signature over both. For one thread. */
public final class BulkWriting {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final Clock clock;
    private final String from;
    private final String domain;
    private final String host;
    private final MailDateFormat dates = new MailDateFormat();
    private final Map<Signatory, DkimSeal> seals = new HashMap<>();

    /** Whose seal it is; keys may follow one another under the same name. */
    private record Signatory(String domain, String selector, int key) {}

    /**
     * @param from the address that mail comes from unless its sender has one
     * @param domain in whose name it is signed then
     * @param host under whose name Message-IDs stand
     */
    public BulkWriting(Clock clock, String from, String domain, String host) {
        this.clock = clock;
        this.from = from;
        this.domain = domain;
        this.host = host;
    }

    /**
     * A mail, signed, as it goes to the relay.
     *
     * @throws AddressException if one of its addresses is none
     */
    public byte[] write(BulkMail mail) throws AddressException, UnsupportedEncodingException {
        Instant now = clock.instant();
        BulkMail.Sender sender = mail.sender();
        var headers = new LinkedHashMap<String, String>();
        String address = sender.address() == null ? from : sender.address();
        headers.put("From", new InternetAddress(address, sender.name(), UTF_8).toString());
        if (sender.replyTo() != null) {
            headers.put("Reply-To", new InternetAddress(sender.replyTo(), true).toString());
        }
        headers.put("To", mail.recipient());
        headers.put("Subject", mail.text().subject());
        headers.put("Date", dates.format(Date.from(now)));
        headers.put("Message-ID", "<" + mail.id() + "@" + host + ">");
        headers.put("MIME-Version", "1.0");
        headers.put("Content-Type", mail.text().type());
        headers.put("Content-Language", mail.text().language());
        // RFC 3834: no program shall answer it.
        headers.put("Auto-Submitted", "auto-generated");
        headers.put("X-Auto-Response-Suppress", "All");
        // RFC 8058, section 4: what mail programs act on must be signed; here everything is.
        headers.putAll(mail.headers());
        byte[] body = mail.text().body(mail.values());
        var written = new ByteArrayOutputStream(body.length + 2_000);
        line(written, "DKIM-Signature", seal(sender).of(headers, body, now));
        headers.forEach((name, value) -> line(written, name, value));
        line(written);
        written.writeBytes(body);
        return written.toByteArray();
    }

    private DkimSeal seal(BulkMail.Sender sender) {
        return seals.computeIfAbsent(
                new Signatory(domain(sender), sender.selector(), Arrays.hashCode(sender.key())),
                fresh -> new DkimSeal(fresh.domain(), sender.selector(), sender.key()));
    }

    private String domain(BulkMail.Sender sender) {
        return sender.address() == null ? domain : new EmailAddress(sender.address()).domain();
    }

    private static void line(ByteArrayOutputStream out, String name, String value) {
        out.writeBytes((name + ": " + value).getBytes(StandardCharsets.UTF_8));
        line(out);
    }

    private static void line(ByteArrayOutputStream out) {
        out.write('\r');
        out.write('\n');
    }
}
