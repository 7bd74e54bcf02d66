package io.candor.web.centre.consent.intake;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import ua_parser.Parser;

/**
 * The family of a browser ("Firefox", "Mobile Safari"), which is all that a record keeps of the User-Agent header: the whole of it would
 * tell people apart.
 */
@ApplicationScoped
public class BrowserFamilies {

    private static final int MOST = 10_000;
    private static final int LONGEST_HEADER = 500;
    private static final int LONGEST_FAMILY = 40;
    private static final String UNKNOWN = "Other";

    private final Cache<String, Optional<String>> known =
            Caffeine.newBuilder().maximumSize(MOST).build();

    /** With an empty memory. */
    @Inject
    BrowserFamilies() {}

    /** Read at the first need; the container makes proxies of the class around it. */
    private static final class Known {
        static final Parser PARSER = new Parser();
    }

    /** The family from memory; null if the header was not met before. */
    Optional<String> peek(String header) {
        return header == null ? Optional.empty() : known.getIfPresent(cut(header));
    }

    /** The family; empty if nobody knows the program. Takes a millisecond or so for a header that was not met before. */
    public Optional<String> find(String header) {
        return header == null ? Optional.empty() : known.get(cut(header), BrowserFamilies::read);
    }

    private static Optional<String> read(String header) {
        return Optional.ofNullable(Known.PARSER.parseUserAgent(header).family)
                .filter(family -> !family.equals(UNKNOWN))
                .map(family -> family.length() > LONGEST_FAMILY ? family.substring(0, LONGEST_FAMILY) : family);
    }

    /** What is longer than any browser's is no browser's. */
    private static String cut(String header) {
        return header.length() > LONGEST_HEADER ? header.substring(0, LONGEST_HEADER) : header;
    }
}
