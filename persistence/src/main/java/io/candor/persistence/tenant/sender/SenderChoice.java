package io.candor.persistence.tenant.sender;

import io.candor.persistence.mail.EmailAddress;
import io.candor.persistence.mail.PrivateMailboxes;
import io.candor.persistence.shared.RefusedException;
import io.candor.persistence.tenant.domain.HostName;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/**
 * From whom a tenant's notices are to come, checked as far as that is possible without asking the DNS.
 *
 * @param name beside the address; null for the tenant's own name
 * @param localPart in front of the at sign
 * @param domain behind it
 * @param replyTo where answers go; null for the tenant's first contact
 */
public record SenderChoice(String name, String localPart, HostName domain, String replyTo) {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_LOCAL = 64;

    /** Mailboxes that belong to those who run a mail server, or from which nobody expects news. @source RFC 2142, RFC 5321 section 4.5.1 */
    private static final Set<String> RESERVED = Set.of(
            "abuse",
            "admin",
            "administrator",
            "bounce",
            "bounces",
            "dmarc",
            "hostmaster",
            "mailer-daemon",
            "noc",
            "null",
            "postmaster",
            "root",
            "security",
            "ssl-admin",
            "tls-admin",
            "usenet",
            "webmaster");

    /** Letters of the Cyrillic script that cannot be told from Latin ones. @source Unicode Technical Standard 39, confusables */
    private static final String LIKE_LATIN =
            "\u0430\u0441\u0501\u0435\u04bb\u0456\u0458\u04cf\u043e\u0440\u051b\u0455\u0443\u051d\u0445";

    /**
     * Checks it.
     *
     * @throws RefusedException {@code error.sender-name}, {@code error.sender-local}, {@code error.sender-private}, {@code
     *     error.sender-lookalike}, {@code error.sender-reply}
     */
    public SenderChoice {
        name = name == null || name.isBlank() ? null : name.strip();
        boolean odd = name != null
                && (name.length() > LONGEST_NAME
                        || name.codePoints()
                                .anyMatch(c -> Character.isISOControl(c) || "@<>\"\u2028\u2029".indexOf(c) >= 0));
        if (odd) {
            throw refused("error.sender-name", LONGEST_NAME);
        }
        localPart = localPart == null ? "" : localPart.strip().toLowerCase(Locale.ROOT);
        String whole = localPart + "@" + domain.value();
        if (localPart.length() > LONGEST_LOCAL || RESERVED.contains(localPart) || !EmailAddress.isOne(whole)) {
            throw refused("error.sender-local");
        }
        if (PrivateMailboxes.include(new EmailAddress(whole))) {
            throw refused("error.sender-private");
        }
        if (isLookalike(domain)) {
            throw refused("error.sender-lookalike");
        }
        replyTo = replyTo == null || replyTo.isBlank() ? null : replyTo.strip();
        if (replyTo != null && !EmailAddress.isOne(replyTo)) {
            throw refused("error.sender-reply");
        }
        replyTo = replyTo == null ? null : new EmailAddress(replyTo).value();
    }

    /** A label that is written in other letters from end to end, and reads as a Latin one. */
    private static boolean isLookalike(HostName domain) {
        return Arrays.stream(domain.shown().split("\\."))
                .filter(label -> label.chars().anyMatch(c -> c > 127))
                .anyMatch(label -> label.codePoints()
                        .filter(Character::isLetter)
                        .allMatch(c -> LIKE_LATIN.indexOf(Character.toLowerCase(c)) >= 0));
    }

    private static RefusedException refused(String key, Object... arguments) {
        return new RefusedException(RefusedException.Fault.INPUT, key, arguments);
    }
}
