package io.candor.web.shared.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.candor.ejb.shared.ConfigurationException;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderMap;
import io.undertow.util.HttpString;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrustedProxiesTest {

    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/8, 10.255.1.2, true",
        "10.0.0.0/8, 11.0.0.1, false",
        "192.168.1.0/28, 192.168.1.15, true",
        "192.168.1.0/28, 192.168.1.16, false",
        "127.0.0.1, 127.0.0.1, true",
        "127.0.0.1, 127.0.0.2, false",
        "fd00::/8, fd12::1, true",
        "fd00::/8, fe80::1, false",
        "0.0.0.0/0, 203.0.113.9, true",
        "0.0.0.0/0, 2001:db8::1, false"
    })
    void aProxyIsTrustedByItsNetwork(String network, String address, boolean trusted) throws UnknownHostException {
        assertThat(TrustedProxies.of(network).contains(InetAddress.getByName(address)))
                .isEqualTo(trusted);
    }

    @ParameterizedTest
    @ValueSource(strings = {"proxy.example", "10.0.0.0/33", "10.0.0/8", "::/129", "10.0.0.0/-1", "10.0.0.0/", "all"})
    void aListThatNamesNoNetworkStopsTheStart(String list) {
        assertThatThrownBy(() -> TrustedProxies.of(list))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("CANDOR_TRUSTED_PROXIES");
    }

    @Test
    void aStrangersWordChangesNothing() throws UnknownHostException {
        var exchange = request("203.0.113.9", "X-Forwarded-Proto", "https", "X-Forwarded-Host", "evil.example");
        TrustedProxies.of("10.0.0.0/8").settle(exchange);
        assertThat(exchange.getRequestScheme()).isEqualTo("http");
        assertThat(exchange.getRequestHeaders().getFirst("Host")).isEqualTo("candor.example");
        assertThat(exchange.getRequestHeaders().contains("X-Forwarded-Host")).isFalse();
    }

    @Test
    void aTrustedProxysWordCounts() throws UnknownHostException {
        var exchange = request("10.1.1.1", "X-Forwarded-Proto", "https", "X-Forwarded-Host", "privacy.acme.example");
        TrustedProxies.of("10.0.0.0/8").settle(exchange);
        assertThat(exchange.isSecure()).isTrue();
        assertThat(exchange.getRequestHeaders().getFirst("Host")).isEqualTo("privacy.acme.example");
    }

    @Test
    void theClientIsTheNearestAddressThatIsNoProxy() throws UnknownHostException {
        var exchange = request("10.1.1.1", "X-Forwarded-For", "1.1.1.1, 203.0.113.9, 10.2.2.2");
        TrustedProxies.of("10.0.0.0/8").settle(exchange);
        assertThat(exchange.getSourceAddress().getAddress()).isEqualTo(InetAddress.getByName("203.0.113.9"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"unknown", "evil.example", "'", ",,,", "1.1.1.1.1", "::1::"})
    void anAddressThatIsNoneIsNotBelieved(String chain) throws UnknownHostException {
        var exchange = request("10.1.1.1", "X-Forwarded-For", chain);
        TrustedProxies.of("10.0.0.0/8").settle(exchange);
        assertThat(exchange.getSourceAddress().getAddress()).isEqualTo(InetAddress.getByName("10.1.1.1"));
    }

    private static HttpServerExchange request(String from, String... headers) throws UnknownHostException {
        var exchange = new HttpServerExchange(null, new HeaderMap(), new HeaderMap(), 1_000_000);
        exchange.setRequestScheme("http");
        exchange.setSourceAddress(new InetSocketAddress(InetAddress.getByName(from), 40_000));
        exchange.getRequestHeaders().put(new HttpString("Host"), "candor.example");
        for (int i = 0; i < headers.length; i += 2) {
            exchange.getRequestHeaders().put(new HttpString(headers[i]), headers[i + 1]);
        }
        return exchange;
    }
}
