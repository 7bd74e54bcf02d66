package io.candor.persistence.tenant;

import io.candor.persistence.shared.RefusedException;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A tenant's name in addresses: 2 to 40 characters of a-z, 0-9 and single hyphens, beginning with a letter. Nothing else can be
 * written, so no look-alike letters, path tricks or encodings are possible, and equal slugs are equal bytes.
 *
 * @param value the slug
 */
public record Slug(String value) {

    private static final Pattern FORM = Pattern.compile("[a-z](?:-?[a-z0-9]){1,39}");

    private static final Set<String> RESERVED = Set.of(
            "account",
            "admin",
            "api",
            "assets",
            "auth",
            "c",
            "candor",
            "console",
            "demo",
            "dev",
            "docs",
            "embed",
            "health",
            "help",
            "login",
            "mail",
            "metrics",
            "platform",
            "privacy",
            "root",
            "security",
            "staff",
            "start",
            "status",
            "support",
            "system",
            "well-known",
            "www");

    /**
     * @throws RefusedException {@code error.slug-form} if the text is not of the form, {@code error.slug-reserved} if it is kept
     *     for the platform
     */
    public Slug {
        if (!isWellFormed(value)) {
            throw new RefusedException(RefusedException.Fault.INPUT, "error.slug-form");
        }
        if (RESERVED.contains(value)) {
            throw new RefusedException(RefusedException.Fault.INPUT, "error.slug-reserved");
        }
    }

    /** What people see at a glance: equal for slugs that are easily taken for each other, such as {@code acme-1} and {@code acmel}. */
    public String likeness() {
        return value.replace("-", "")
                .replace('0', 'o')
                .replace('1', 'l')
                .replace('i', 'l')
                .replace("rn", "m")
                .replace("vv", "w");
    }

    /** Whether a text could be a slug at all: what is not cannot be the name of any tenant. */
    public static boolean isWellFormed(String text) {
        return text != null && text.length() <= 40 && FORM.matcher(text).matches();
    }
}
