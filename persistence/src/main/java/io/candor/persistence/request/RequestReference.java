package io.candor.persistence.request;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What people call a request: {@code OPR-7K3M-Q9TX}. Three letters of the tenant's name in addresses, and forty random bits in letters and
 * digits that nobody takes for each other. It opens nothing by itself.
 *
 * @param value the one form in which it is kept
 */
public record RequestReference(String value) {

    /** Without I, L, O and U, as Crockford wrote them. */
    private static final String SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final Pattern FORM = Pattern.compile("[A-Z0-9]{3}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}");
    private static final int PREFIX = 3;
    private static final int HALF = 4;
    private static final int LONGEST = 40;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A new one. */
    public static RequestReference random(String slug) {
        return new RequestReference(prefix(slug) + "-" + signs() + "-" + signs());
    }

    /** Reads what somebody typed: small letters, blanks and missing hyphens do no harm. Empty if it cannot be one. */
    public static Optional<RequestReference> parse(String typed) {
        if (typed == null || typed.length() > LONGEST) {
            return Optional.empty();
        }
        String signs = typed.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        if (signs.length() != PREFIX + 2 * HALF) {
            return Optional.empty();
        }
        String rest =
                signs.substring(PREFIX).replace('O', '0').replace('I', '1').replace('L', '1');
        String value = signs.substring(0, PREFIX) + "-" + rest.substring(0, HALF) + "-" + rest.substring(HALF);
        return FORM.matcher(value).matches() ? Optional.of(new RequestReference(value)) : Optional.empty();
    }

    /** The first letter and the consonants after it, then whatever else there is. */
    static String prefix(String slug) {
        String letters = slug.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        String consonants = letters.substring(0, 1) + letters.substring(1).replaceAll("[AEIOU]", "");
        String chosen = consonants.length() >= PREFIX ? consonants : letters + "XX";
        return chosen.substring(0, PREFIX);
    }

    private static String signs() {
        var signs = new StringBuilder();
        for (int i = 0; i < HALF; i++) {
            signs.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        }
        return signs.toString();
    }

    @Override
    public String toString() {
        return value;
    }
}
