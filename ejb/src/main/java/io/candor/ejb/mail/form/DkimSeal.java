package io.candor.ejb.mail.form;

import com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import org.conscrypt.Conscrypt;
import org.jboss.logging.Logger;

/**
 * Signs mails in the name of a domain: rsa-sha256, headers relaxed, the body as it is, which is safe since our bodies hold nothing that
 * relays put right. By native code where there is some for this machine (Corretto's, otherwise Conscrypt's, which takes twice as long),
 * otherwise by the JDK's, which takes four times as long: a signature costs more than all the rest of a mail.
 *
 * @source RFC 6376 sections 3.4, 3.5 and 3.7
 */
final class DkimSeal {

    private static final Logger LOG = Logger.getLogger(DkimSeal.class);
    private static final Provider PROVIDER = provider();
    private static final String ALGORITHM = "SHA256withRSA";
    private static final int LINE = 70;

    private final String domain;
    private final String selector;
    private final PrivateKey key;

    /**
     * @param domain in whose name
     * @param selector names the key in the domain name system, before {@code ._domainkey}
     * @param pkcs8 the key, RSA
     */
    DkimSeal(String domain, String selector, byte[] pkcs8) {
        this.domain = domain;
        this.selector = selector;
        try {
            var spec = new PKCS8EncodedKeySpec(pkcs8);
            KeyFactory keys =
                    PROVIDER == null ? KeyFactory.getInstance("RSA") : KeyFactory.getInstance("RSA", PROVIDER);
            this.key = keys.generatePrivate(spec);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a tenant's key for mail cannot be used", e);
        }
    }

    /**
     * The value of the header that signs a mail.
     *
     * @param headers all that are signed, by name, with their values as they are sent
     * @param body as it is sent
     * @param at the present instant, UTC
     */
    String of(Map<String, String> headers, byte[] body, Instant at) {
        try {
            String value = "v=1; a=rsa-sha256; c=relaxed/simple; d=" + domain + ";\r\n\ts=" + selector + "; t="
                    + at.getEpochSecond() + ";\r\n\th="
                    + String.join(":", headers.keySet()).toLowerCase(Locale.ROOT) + ";\r\n\tbh="
                    + base64(MessageDigest.getInstance("SHA-256").digest(body)) + ";\r\n\tb=";
            var signed = new StringBuilder(1_500);
            headers.forEach((name, text) -> relaxed(signed, name, text).append("\r\n"));
            relaxed(signed, "DKIM-Signature", value);
            Signature signature =
                    PROVIDER == null ? Signature.getInstance(ALGORITHM) : Signature.getInstance(ALGORITHM, PROVIDER);
            signature.initSign(key);
            signature.update(signed.toString().getBytes(StandardCharsets.UTF_8));
            return value + folded(base64(signature.sign()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a mail could not be signed", e);
        }
    }

    /** The name in small letters, one line, one space where there was any white space, none at the ends. */
    private static StringBuilder relaxed(StringBuilder out, String name, String value) {
        out.append(name.toLowerCase(Locale.ROOT)).append(':');
        boolean space = false;
        boolean begun = false;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == ' ' || c == '\t' || c == '\r' || c == '\n') {
                space = begun;
            } else {
                if (space) {
                    out.append(' ');
                    space = false;
                }
                out.append(c);
                begun = true;
            }
        }
        return out;
    }

    private static String folded(String text) {
        var folded = new StringBuilder(text.length() + 20);
        for (int i = 0; i < text.length(); i += LINE) {
            folded.append(i == 0 ? "" : "\r\n\t").append(text, i, Math.min(i + LINE, text.length()));
        }
        return folded.toString();
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static Provider provider() {
        if (AmazonCorrettoCryptoProvider.INSTANCE.getLoadingError() == null) {
            return AmazonCorrettoCryptoProvider.INSTANCE;
        }
        if (Conscrypt.isAvailable()) {
            LOG.info("There is no native code of Corretto for this machine; Conscrypt's signs mails.");
            return Conscrypt.newProvider();
        }
        LOG.info("There is no native code for this machine that signs; the JDK's signs mails.");
        return null;
    }
}
