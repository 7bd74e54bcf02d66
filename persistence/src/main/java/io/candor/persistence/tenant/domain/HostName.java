package io.candor.persistence.tenant.domain;

import io.candor.persistence.shared.RefusedException;
import java.lang.Character.UnicodeScript;
import java.net.IDN;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The host name of a centre in the one form that browsers send: lower case, ASCII, no dot at the end. Letters of different scripts in one
 * label are refused, because such names are made to look like others.
 *
 * @param value for instance {@code privacy.example.com}
 * @source RFC 1123, section 2.1; RFC 5891; Unicode Technical Standard 39, section 5
 */
public record HostName(String value) {

    private static final Pattern LABEL = Pattern.compile("[a-z0-9-]{1,63}");
    private static final int LONGEST = 253;

    /** Ends of names that are no one's on the internet. @source RFC 2606, RFC 6761, RFC 6762, RFC 7686, RFC 8375 */
    private static final List<String> NOT_PUBLIC =
            List.of(".localhost", ".local", ".internal", ".intranet", ".lan", ".invalid", ".onion", ".arpa");

    /** Japanese, Chinese and Korean write with several scripts beside each other. */
    private static final List<Set<UnicodeScript>> TOGETHER = List.of(
            EnumSet.of(UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA),
            EnumSet.of(UnicodeScript.HAN, UnicodeScript.BOPOMOFO),
            EnumSet.of(UnicodeScript.HAN, UnicodeScript.HANGUL));

    /**
     * Reads a host name as a person writes it, in letters of any script or as punycode.
     *
     * @throws RefusedException {@code error.host-form} if it is none (an address with scheme, port or path, an IP address, a single word),
     *     {@code error.host-not-public} if it is no name of the internet, {@code error.host-mixed} if a label mixes scripts
     */
    public static HostName parse(String written) {
        String text = written == null ? "" : written.strip();
        if (text.endsWith(".")) {
            text = text.substring(0, text.length() - 1);
        }
        String ascii;
        try {
            ascii = IDN.toASCII(text, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            throw refused("error.host-form");
        }
        if (!isHostName(ascii)) {
            throw refused("error.host-form");
        }
        if (NOT_PUBLIC.stream().anyMatch(ascii::endsWith)) {
            throw refused("error.host-not-public");
        }
        var host = new HostName(ascii);
        host.checkScripts();
        return host;
    }

    /** As people read it; the same as {@link #value} for a name of ASCII letters. */
    public String shown() {
        return IDN.toUnicode(value);
    }

    /** Whether it is this host, or lies below it. */
    public boolean isWithin(String host) {
        return value.equals(host) || value.endsWith("." + host);
    }

    /** Two labels at least, none with a hyphen at an end, and a last one that begins with a letter. */
    private static boolean isHostName(String text) {
        String[] labels = text.split("\\.", -1);
        String last = labels[labels.length - 1];
        return text.length() <= LONGEST
                && labels.length > 1
                && last.length() > 1
                && !Character.isDigit(last.charAt(0))
                && Stream.of(labels)
                        .allMatch(label ->
                                LABEL.matcher(label).matches() && !label.startsWith("-") && !label.endsWith("-"));
    }

    private void checkScripts() {
        for (String label : shown().split("\\.")) {
            boolean unreadable = label.startsWith("xn--");
            Set<UnicodeScript> scripts = EnumSet.noneOf(UnicodeScript.class);
            label.codePoints().mapToObj(UnicodeScript::of).forEach(scripts::add);
            scripts.remove(UnicodeScript.COMMON);
            scripts.remove(UnicodeScript.INHERITED);
            boolean usual = scripts.size() < 2 || TOGETHER.stream().anyMatch(set -> set.containsAll(scripts));
            if (unreadable || !usual) {
                throw refused("error.host-mixed");
            }
        }
    }

    private static RefusedException refused(String key) {
        return new RefusedException(RefusedException.Fault.INPUT, key);
    }
}
