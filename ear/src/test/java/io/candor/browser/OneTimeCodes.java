package io.candor.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Locale;
import java.util.Properties;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The second factor of the accounts: an authenticator for all of them. Keeps their secrets beside the stack's data, since an account is
 * set up once. Never gives the same code twice, because Keycloak takes each but once; it looks one step ahead, so two codes can be had
 * within one step. RFC 6238, 30 seconds, 6 digits, SHA-1.
 */
final class OneTimeCodes {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final long STEP_MILLIS = 30_000;

    private OneTimeCodes() {}

    static synchronized boolean isSetUp(String account) {
        return read().containsKey(account);
    }

    static synchronized void setUp(String account, String secret) {
        Properties all = read();
        all.setProperty(account, secret.replace(" ", "").toUpperCase(Locale.ROOT));
        all.setProperty(account + ".used", "0");
        write(all);
    }

    /** A code that has not been used yet. */
    static synchronized String next(String account) {
        Properties all = read();
        long step = System.currentTimeMillis() / STEP_MILLIS;
        long next = Math.max(step, Long.parseLong(all.getProperty(account + ".used")) + 1);
        if (next > step + 1) {
            throw new IllegalStateException(
                    "the account " + account + " has used up its codes: take another one in this test");
        }
        all.setProperty(account + ".used", String.valueOf(next));
        write(all);
        return code(all.getProperty(account), next);
    }

    private static String code(String secret, long step) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(decoded(secret), "HmacSHA1"));
            byte[] hash = mac.doFinal(ByteBuffer.allocate(8).putLong(step).array());
            int at = hash[hash.length - 1] & 0xf;
            int number = ByteBuffer.wrap(hash, at, 4).getInt() & 0x7fffffff;
            return String.format(Locale.ROOT, "%06d", number % 1_000_000);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] decoded(String base32) {
        var bytes = ByteBuffer.allocate(base32.length() * 5 / 8);
        int bits = 0;
        int held = 0;
        for (char letter : base32.toCharArray()) {
            held = held << 5 | ALPHABET.indexOf(letter);
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes.put((byte) (held >> bits));
                held &= (1 << bits) - 1;
            }
        }
        return bytes.array();
    }

    private static Path file() {
        return Stack.folder().resolve("one-time-codes.properties");
    }

    private static Properties read() {
        var all = new Properties();
        if (Files.exists(file())) {
            try (var in = Files.newBufferedReader(file())) {
                all.load(in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return all;
    }

    private static void write(Properties all) {
        try (var out = Files.newBufferedWriter(file())) {
            all.store(out, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
