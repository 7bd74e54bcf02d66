package io.candor.ejb.notice.bounce;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;

/** Mails that came back, as servers of the usual kinds write them. */
final class Samples {

    static final UUID TENANT = UUID.fromString("0197b1d2-0000-7000-8000-00000000000a");
    static final UUID NOTICE = UUID.fromString("0197b1d2-1111-7111-8111-11111111111b");
    static final UUID PERSON = UUID.fromString("0197b1d2-2222-7222-8222-22222222222c");
    static final String LEAVE = "AZex0iIicmKCIiIiIiIiLAAAAAAAAAAAAAAAAAAAAAA";

    private Samples() {}

    static ReturnPath path(int key) {
        var secret = new byte[32];
        secret[0] = (byte) key;
        return new ReturnPath(TENANT, secret, "bounces@candor.example", null);
    }

    /** The token of {@link #NOTICE} to {@link #PERSON}. */
    static String token() {
        String address = path(1).of(NOTICE, PERSON);
        return address.substring(address.indexOf('+') + 1, address.indexOf('@'));
    }

    static byte[] mail(String name) {
        return text(name).replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1);
    }

    static String text(String name) {
        try (InputStream in = Samples.class.getResourceAsStream(name + ".eml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("{token}", token())
                    .replace("{TOKEN}", token().toUpperCase(Locale.ROOT))
                    .replace("{notice}", NOTICE.toString())
                    .replace("{person}", PERSON.toString())
                    .replace("{leave}", LEAVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
