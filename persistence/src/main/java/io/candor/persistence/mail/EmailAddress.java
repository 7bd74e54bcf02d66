package io.candor.persistence.mail;

import io.candor.persistence.shared.RefusedException;
import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The address of a mailbox in the one form in which it is kept and compared: small letters, ASCII alone, the domain's name as the name
 * service writes it, and quotes only around a local part that needs them. So equal addresses are equal bytes, look-alike letters cannot
 * hide in one, and no address can end a header. Addresses whose local part has letters beyond ASCII are refused: hardly any exist, and
 * many servers refuse them, too.
 *
 * @param value the address
 */
public record EmailAddress(String value) {

    private static final int LONGEST = 254;
    private static final int LONGEST_LOCAL = 64;
    private static final Pattern ATOMS = Pattern.compile("[a-z0-9!#$%&'*+/=?^_`{|}~.-]+");

    /** Printable ASCII; a backslash and a quote stand behind a backslash, and everything else may. */
    private static final Pattern QUOTED = Pattern.compile("\"(?:[ !#-\\[\\]-~]|\\\\[ -~])+\"");

    private static final Pattern OF_ACCOUNTS = Pattern.compile("[a-z0-9'+._`-]+@.+");
    private static final Pattern ESCAPED = Pattern.compile("\\\\(.)");
    private static final Pattern TO_ESCAPE = Pattern.compile("[\"\\\\]");

    /**
     * What older and newer rules write as different names, so that a mailbox of one could pass for a mailbox of the other. Such a name can be
     * given in the form that the name service has.
     *
     * @source Unicode Technical Standard 46 section 7
     */
    private static final Pattern DEVIATION = Pattern.compile("[\\x{df}\\x{1e9e}\\x{3c2}\\x{200c}\\x{200d}]");

    private static final Pattern LABEL = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?");

    /**
     * Brings an address into its normal form.
     *
     * @throws RefusedException {@code error.email} if it is none, or one that cannot be written to
     * @source RFC 5321 section 4.1.2
     */
    public EmailAddress {
        value = normal(value).orElseThrow(() -> new RefusedException(RefusedException.Fault.INPUT, "error.email"));
    }

    /** Whether a text is an address that can be written to. */
    public static boolean isOne(String text) {
        return normal(text).isPresent();
    }

    /**
     * Makes sure that an account can be named by it: single sign-on does not take every sign that may stand in an address.
     *
     * @throws RefusedException {@code error.email-account} if it cannot
     */
    public void checkAccount() {
        if (!OF_ACCOUNTS.matcher(value).matches()) {
            throw new RefusedException(RefusedException.Fault.INPUT, "error.email-account");
        }
    }

    /** The part behind the at sign, in ASCII. */
    public String domain() {
        return value.substring(value.lastIndexOf('@') + 1);
    }

    @Override
    public String toString() {
        return value;
    }

    private static Optional<String> normal(String text) {
        if (text == null || text.length() > 2 * LONGEST) {
            return Optional.empty();
        }
        String stripped = text.strip();
        int at = stripped.lastIndexOf('@');
        if (at < 1) {
            return Optional.empty();
        }
        return local(stripped.substring(0, at))
                .flatMap(local -> domain(stripped.substring(at + 1)).map(domain -> local + "@" + domain))
                .filter(whole -> whole.length() <= LONGEST);
    }

    private static Optional<String> local(String typed) {
        // Before letters are made small: the sign of the kelvin, for one, becomes a k by that.
        if (!typed.chars().allMatch(c -> c < 128)) {
            return Optional.empty();
        }
        String small = typed.toLowerCase(Locale.ROOT);
        return (isDotString(small) ? Optional.of(small) : quoted(small))
                .filter(local -> local.length() <= LONGEST_LOCAL);
    }

    private static boolean isDotString(String text) {
        return ATOMS.matcher(text).matches() && !text.startsWith(".") && !text.endsWith(".") && !text.contains("..");
    }

    /** Quotes and backslashes are no part of the name: one that can do without them is written without them. */
    private static Optional<String> quoted(String text) {
        if (!QUOTED.matcher(text).matches()) {
            return Optional.empty();
        }
        String name = ESCAPED.matcher(text.substring(1, text.length() - 1)).replaceAll("$1");
        return Optional.of(
                isDotString(name) ? name : "\"" + TO_ESCAPE.matcher(name).replaceAll("\\\\$0") + "\"");
    }

    private static Optional<String> domain(String text) {
        if (DEVIATION.matcher(text).find()) {
            return Optional.empty();
        }
        String ascii;
        try {
            ascii = IDN.toASCII(text, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException noName) {
            return Optional.empty();
        }
        String[] labels = ascii.split("\\.", -1);
        boolean wellFormed = labels.length > 1;
        for (String label : labels) {
            wellFormed &= LABEL.matcher(label).matches();
        }
        // An address of numbers is no name, and the last label of a name is never a number.
        return wellFormed && !labels[labels.length - 1].matches("[0-9]+") ? Optional.of(ascii) : Optional.empty();
    }
}
