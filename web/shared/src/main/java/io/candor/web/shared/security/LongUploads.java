package io.candor.web.shared.security;

import java.util.regex.Pattern;

/**
 * The few addresses that take more than the server's limit for a body: lists of a million people. They are read as they come, and kept in a
 * file.
 */
final class LongUploads {

    static final long MOST_BYTES = 100L * 1024 * 1024;

    private static final Pattern ADDRESSES =
            Pattern.compile("/api/v1/tenants/[^/]+/recipients|/console/t/[^/]+/subscribers");

    private LongUploads() {}

    static boolean isOne(String path) {
        return ADDRESSES.matcher(path).matches();
    }
}
