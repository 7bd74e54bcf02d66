package io.candor.ejb.consent.ledger;

import io.candor.ejb.key.KeyRing;
import io.candor.persistence.shared.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * The pseudonym that a person's browser made, and what stands for it: something to find the person's rows by, which needs the tenant's key,
 * and the commitment in records, which needs a secret besides that is destroyed when the person is erased.
 */
public final class SubjectPseudonym {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{22,64}");

    private SubjectPseudonym() {}

    /** Whether a text has the form of a pseudonym. */
    public static boolean isWellFormed(String text) {
        return FORM.matcher(text).matches();
    }

    /** What a person's rows are found by. */
    public static byte[] lookup(KeyRing keys, String subject) {
        return Sha256.hmac(keys.lookup(), ("lookup:" + subject).getBytes(StandardCharsets.US_ASCII));
    }

    /** What stands in the person's records. */
    public static byte[] commitment(KeyRing keys, byte[] secret, String subject) {
        return Sha256.hmac(Sha256.hmac(keys.lookup(), secret), subject.getBytes(StandardCharsets.US_ASCII));
    }
}
