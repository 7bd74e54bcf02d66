package io.candor.persistence.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;

/** Domains at which anybody gets a mailbox, so that an address there says nothing about a company. */
public final class PrivateMailboxes {

    private static final Set<String> DOMAINS = read();

    private PrivateMailboxes() {}

    /** Whether anybody could have this address. */
    public static boolean include(EmailAddress email) {
        String domain = email.domain();
        return DOMAINS.stream().anyMatch(known -> domain.equals(known) || domain.endsWith("." + known));
    }

    private static Set<String> read() {
        var in = PrivateMailboxes.class.getResourceAsStream("private-mailboxes.txt");
        try (var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
