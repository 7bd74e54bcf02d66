package io.candor.deadline.law;

import java.util.regex.Pattern;

/**
 * Where somebody lives or a company is established, as far as known: a country, or a region of one.
 *
 * @param country ISO 3166-1 alpha-2, or null if unknown
 * @param region ISO 3166-2 without the country, or null if unknown
 */
public record Place(String country, String region) {

    private static final Pattern FORM = Pattern.compile("([A-Z]{2})(?:-([A-Z0-9]{1,3}))?");

    /** Nothing is known. */
    public static final Place UNKNOWN = new Place(null, null);

    /**
     * @throws IllegalArgumentException if a code has the wrong form, or a region stands without its country
     */
    public Place {
        if (country == null && region != null
                || country != null && !FORM.matcher(code(country, region)).matches()) {
            throw new IllegalArgumentException("not a place: " + code(country, region));
        }
    }

    /**
     * Reads "CA" or "CA-QC".
     *
     * @throws IllegalArgumentException if the text has another form
     */
    public static Place parse(String text) {
        var form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException("not a place: '" + text + "' (write for instance \"CA\" or \"CA-QC\")");
        }
        return new Place(form.group(1), form.group(2));
    }

    /** Whether that place certainly lies in this one. */
    public boolean contains(Place that) {
        return country != null && country.equals(that.country) && (region == null || region.equals(that.region));
    }

    /** Whether that place may lie in this one, as far as known, but need not. */
    public boolean mayContain(Place that) {
        boolean silent = that.country == null || that.region == null && country != null && country.equals(that.country);
        return silent && !contains(that);
    }

    /** The form that {@link #parse} reads; a question mark if nothing is known. */
    @Override
    public String toString() {
        return country == null ? "?" : code(country, region);
    }

    private static String code(String country, String region) {
        return region == null ? country : country + "-" + region;
    }
}
