package io.candor.web.shared.request;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;

/**
 * Where a call comes from, for whoever counts calls: an address of IPv4, or the network of 64 bits that a household has in IPv6.
 *
 * @param digits in hexadecimal; empty if nothing is known
 */
public record CallerNetwork(String digits) {

    private static final int BYTES = 8;
    private static final int DIGITS_4 = 8;
    private static final int DIGITS_OF_24_BITS = 6;
    private static final int DIGITS_OF_48_BITS = 12;

    /** Of the caller's address, which the container gives as digits; nothing is looked up. */
    public static CallerNetwork of(HttpServletRequest request) {
        try {
            return of(InetAddress.getByName(request.getRemoteAddr()));
        } catch (UnknownHostException noDigits) {
            return new CallerNetwork("");
        }
    }

    /**
     * Of an address.
     *
     * @param address null if it is not known
     */
    public static CallerNetwork of(InetAddress address) {
        byte[] bytes = address == null ? new byte[0] : address.getAddress();
        return new CallerNetwork(HexFormat.of().formatHex(bytes, 0, Math.min(BYTES, bytes.length)));
    }

    /** Its neighbourhood: 24 bits of IPv4, 48 of IPv6. */
    public CallerNetwork neighbourhood() {
        int most = digits.length() <= DIGITS_4 ? DIGITS_OF_24_BITS : DIGITS_OF_48_BITS;
        return new CallerNetwork(digits.substring(0, Math.min(most, digits.length())));
    }
}
