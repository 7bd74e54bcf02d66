package io.candor.ejb.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Map;
import org.apache.hc.client5.http.DnsResolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.8.8.8",
                "0.0.0.0",
                "10.1.2.3",
                "100.64.0.1",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.8",
                "192.0.2.1",
                "192.168.1.1",
                "198.18.0.1",
                "198.19.255.1",
                "198.51.100.7",
                "203.0.113.9",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "fe80::1",
                "fc00::1",
                "fd12::1",
                "ff02::1",
                "2001:db8::1",
                "2001::1",
                "2002:7f00:1::1",
                "64:ff9b::7f00:1",
                "64:ff9b:1::1",
                "100::1"
            })
    void addressesThatAreNotPublicAreRefused(String address) throws UnknownHostException {
        assertThat(PublicAddresses.isPublic(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "8.8.8.8",
                "93.184.216.34",
                "100.63.255.255",
                "100.128.0.1",
                "172.15.0.1",
                "172.32.0.1",
                "192.0.1.1",
                "192.88.98.1",
                "198.17.0.1",
                "198.20.0.1",
                "203.0.112.1",
                "223.255.255.255",
                "2606:4700::1111",
                "2a00:1450::1"
            })
    void publicAddressesAreTaken(String address) throws UnknownHostException {
        assertThat(PublicAddresses.isPublic(InetAddress.getByName(address))).isTrue();
    }

    @Test
    void aNameIsRefusedIfOneOfItsAddressesIsNotPublic() throws UnknownHostException {
        var resolver = new PublicAddresses(names(Map.of(
                "good.example", new String[] {"93.184.216.34"},
                "both.example", new String[] {"93.184.216.34", "127.0.0.1"},
                "metadata.example", new String[] {"169.254.169.254"})));
        assertThat(resolver.resolve("good.example")).hasSize(1);
        for (String name : new String[] {"both.example", "metadata.example", "unknown.example"}) {
            assertThatThrownBy(() -> resolver.resolve(name)).as(name).isInstanceOf(UnknownHostException.class);
        }
    }

    @Test
    void theClientConnectsToNothingThatTheResolverRefuses() {
        var client =
                new WebhookClient(new PublicAddresses(names(Map.of("inside.example", new String[] {"127.0.0.1"}))));
        for (String url :
                new String[] {"http://inside.example/", "http://127.0.0.1/", "http://[::1]/", "http://localhost/"}) {
            WebhookClient.Result result = client.post(url, Map.of(), "{}");
            assertThat(result.arrived()).as(url).isFalse();
            assertThat(result.status()).as(url).isNull();
            assertThat(result.answer()).as(url).startsWith("UnknownHostException");
        }
        client.close();
    }

    /** Names as this test says, and addresses as themselves. */
    private static DnsResolver names(Map<String, String[]> known) {
        return new DnsResolver() {
            @Override
            public InetAddress[] resolve(String host) throws UnknownHostException {
                if (known.containsKey(host)) {
                    String[] addresses = known.get(host);
                    var found = new InetAddress[addresses.length];
                    for (int i = 0; i < addresses.length; i++) {
                        found[i] = InetAddress.getByAddress(
                                host, InetAddress.getByName(addresses[i]).getAddress());
                    }
                    return found;
                }
                if (host.matches("[0-9.]+|.*:.*|localhost")) {
                    return InetAddress.getAllByName(host);
                }
                throw new UnknownHostException(host);
            }

            @Override
            public String resolveCanonicalHostname(String host) {
                return host;
            }
        };
    }
}
