package io.candor.web.shared.security;

import io.undertow.util.NetworkUtils;
import java.io.IOException;
import java.net.InetAddress;
import java.util.Optional;

/**
 * A network of addresses, such as {@code 10.0.0.0/8} or {@code fd00::/8}; a single address is a network of one. No name is ever looked up.
 *
 * @param address its first bytes
 * @param bits how many of them count
 */
record Network(InetAddress address, int bits) {

    /** A network from its text; empty if it is none. */
    static Optional<Network> parse(String text) {
        int slash = text.indexOf('/');
        Optional<InetAddress> address = parseAddress(slash < 0 ? text : text.substring(0, slash));
        if (address.isEmpty() || slash < 0) {
            return address.map(single -> new Network(single, single.getAddress().length * Byte.SIZE));
        }
        String bits = text.substring(slash + 1);
        int most = address.get().getAddress().length * Byte.SIZE;
        return bits.matches("[0-9]{1,3}") && Integer.parseInt(bits) <= most
                ? Optional.of(new Network(address.get(), Integer.parseInt(bits)))
                : Optional.empty();
    }

    /** An address from its digits, never from a name; empty if it is none. */
    static Optional<InetAddress> parseAddress(String text) {
        try {
            String plain = text.startsWith("[") && text.endsWith("]") ? text.substring(1, text.length() - 1) : text;
            return Optional.of(
                    plain.contains(":") ? NetworkUtils.parseIpv6Address(plain) : NetworkUtils.parseIpv4Address(plain));
        } catch (IOException | IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }

    boolean contains(InetAddress other) {
        byte[] mine = address.getAddress();
        byte[] theirs = other.getAddress();
        if (mine.length != theirs.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> bit % Byte.SIZE;
            if ((mine[bit / Byte.SIZE] & mask) != (theirs[bit / Byte.SIZE] & mask)) {
                return false;
            }
        }
        return true;
    }
}
