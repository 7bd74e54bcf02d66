package io.candor.ejb.webhook;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Resolves names, and refuses every name that leads anywhere but to public addresses. What is connected to is what was checked here, so a
 * name that changes between check and connection gains nothing.
 *
 * @source OWASP ASVS 5.0, section 1.3.6
 */
final class PublicAddresses implements DnsResolver {

    private final DnsResolver names;

    PublicAddresses(DnsResolver names) {
        this.names = names;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] found = names.resolve(host);
        for (InetAddress address : found) {
            if (!isPublic(address)) {
                throw new UnknownHostException("the name leads to an address that is not public");
            }
        }
        return found;
    }

    @Override
    public String resolveCanonicalHostname(String host) throws UnknownHostException {
        return names.resolveCanonicalHostname(host);
    }

    static boolean isPublic(InetAddress address) {
        boolean special = address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress();
        byte[] bytes = address.getAddress();
        return !special && (address instanceof Inet4Address ? isPublicV4(bytes) : isPublicV6(bytes));
    }

    /** What the IANA registry of special-purpose addresses does not call globally reachable. */
    private static boolean isPublicV4(byte[] bytes) {
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        int third = bytes[2] & 0xff;
        return switch (first) {
            case 0, 10, 127 -> false;
            case 100 -> second < 64 || second > 127;
            case 169 -> second != 254;
            case 172 -> second < 16 || second > 31;
            case 192 -> second != 168 && (second != 0 || third != 0 && third != 2) && (second != 88 || third != 99);
            case 198 -> second != 18 && second != 19 && (second != 51 || third != 100);
            case 203 -> second != 0 || third != 113;
            default -> first < 224;
        };
    }

    /** Global unicast without documentation, and without those that carry an IPv4 address inside. */
    private static boolean isPublicV6(byte[] bytes) {
        boolean global = (bytes[0] & 0xe0) == 0x20;
        int head = (bytes[0] & 0xff) << 8 | bytes[1] & 0xff;
        int next = (bytes[2] & 0xff) << 8 | bytes[3] & 0xff;
        boolean teredoOrDocumentation = head == 0x2001 && (next == 0 || next == 0x0db8);
        boolean sixToFour = head == 0x2002;
        return global && !teredoOrDocumentation && !sixToFour;
    }
}
