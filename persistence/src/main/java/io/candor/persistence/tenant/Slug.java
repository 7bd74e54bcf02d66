package io.candor.persistence.tenant;

import io.candor.persistence.shared.RefusedException;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A tenant's name in addresses: 2 to 40 characters of a-z, 0-9 and single hyphens, beginning with a letter. Nothing else can be
 * written, so no letters of other scripts, path tricks or encodings are possible, and equal slugs are equal bytes. What still looks
 * alike has the same {@link #likeness()}.
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

    private static final Set<String> RESERVED_LIKENESSES =
            RESERVED.stream().map(Slug::glance).collect(Collectors.toUnmodifiableSet());

    /**
     * @throws RefusedException {@code error.slug-form} if the text is not of the form, {@code error.slug-reserved} if it, or
     *     one that it is easily taken for, is kept for the platform
     */
    public Slug {
        if (!isWellFormed(value)) {
            throw new RefusedException(RefusedException.Fault.INPUT, "error.slug-form");
        }
        if (RESERVED_LIKENESSES.contains(glance(value))) {
            throw new RefusedException(RefusedException.Fault.INPUT, "error.slug-reserved");
        }
    }

    /**
     * What people see at a glance: equal for slugs that are easily taken for each other, such as {@code acme-1} and {@code acmel}.
     *
     * @source Unicode Technical Standard 39, section 4, whose skeletons treat 0 and o, 1, l and I, rn and m alike among the letters and
     *     digits of ASCII; hyphens, i, 5 and vv are our own addition
     */
    public String likeness() {
        return glance(value);
    }

    private static String glance(String text) {
        return text.replace("-", "")
                .replace('0', 'o')
                .replace('1', 'l')
                .replace('i', 'l')
                .replace('5', 's')
                .replace("rn", "m")
                .replace("vv", "w");
    }

    /** Whether a text could be a slug at all: what is not cannot be the name of any tenant. */
    public static boolean isWellFormed(String text) {
        return text != null && text.length() <= 40 && FORM.matcher(text).matches();
    }
}
