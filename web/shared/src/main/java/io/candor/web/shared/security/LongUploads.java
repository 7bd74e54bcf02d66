package io.candor.web.shared.security;

import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * The few addresses that take more than the server's limit for a body: lists of a million people, which are read as they come, and kept in a
 * file; and messages of members with files for a person.
 */
final class LongUploads {

    static final long MOST_BYTES = 100L * 1024 * 1024;

    static final long MOST_BYTES_WITH_FILES = 16L * 1024 * 1024;

    private static final Pattern LISTS =
            Pattern.compile("/api/v1/tenants/[^/]+/recipients|/console/t/[^/]+/subscribers");

    private static final Pattern WITH_FILES = Pattern.compile("/console/t/[^/]+/requests/[0-9a-f-]{36}");

    private LongUploads() {}

    /** How many bytes an address takes that takes more than others; empty if it does not. */
    static OptionalLong most(String path) {
        if (LISTS.matcher(path).matches()) {
            return OptionalLong.of(MOST_BYTES);
        }
        return WITH_FILES.matcher(path).matches() ? OptionalLong.of(MOST_BYTES_WITH_FILES) : OptionalLong.empty();
    }
}
