package io.candor.web.shared.security;

import io.candor.ejb.shared.ConfigurationException;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderMap;
import io.undertow.util.HttpString;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The proxies whose word counts: CANDOR_TRUSTED_PROXIES, networks or addresses separated by commas, none by default. Only if the
 * neighbour on the connection is one of them do its X-Forwarded-For, -Proto and -Host (with -Port) change who the client is, how it came
 * and under which name; from anybody else they are taken away before the application can see them. The standard Forwarded header is
 * always taken away.
 */
final class TrustedProxies {

    private static final HttpString FOR = new HttpString("X-Forwarded-For");
    private static final HttpString PROTO = new HttpString("X-Forwarded-Proto");
    private static final HttpString HOST = new HttpString("X-Forwarded-Host");
    private static final HttpString PORT = new HttpString("X-Forwarded-Port");
    private static final List<HttpString> ALL = List.of(
            FOR,
            PROTO,
            HOST,
            PORT,
            new HttpString("X-Forwarded-Server"),
            new HttpString("X-Forwarded-Prefix"),
            new HttpString("X-Forwarded-Ssl"),
            new HttpString("X-Original-URL"),
            new HttpString("X-Rewrite-URL"),
            new HttpString("Forwarded"));

    private final Network[] networks;

    private TrustedProxies(List<Network> networks) {
        this.networks = networks.toArray(Network[]::new);
    }

    /**
     * Reads the list.
     *
     * @param list networks ({@code 10.0.0.0/8}) or single addresses, comma separated; blank for none
     * @throws ConfigurationException if one of them is neither
     */
    static TrustedProxies of(String list) {
        List<Network> networks = new ArrayList<>();
        for (String part : list.split(",")) {
            String text = part.strip();
            if (!text.isEmpty()) {
                networks.add(network(text));
            }
        }
        return new TrustedProxies(networks);
    }

    private static Network network(String text) {
        return Network.parse(text)
                .orElseThrow(() -> new ConfigurationException(
                        "CANDOR_TRUSTED_PROXIES must list networks like 10.0.0.0/8, not '" + text + "'."));
    }

    boolean contains(InetAddress address) {
        for (Network network : networks) {
            if (address != null && network.contains(address)) {
                return true;
            }
        }
        return false;
    }

    /** Makes scheme, host and client of a request what they really are. */
    void settle(HttpServerExchange exchange) {
        HeaderMap headers = exchange.getRequestHeaders();
        if (networks.length > 0 && contains(exchange.getSourceAddress().getAddress())) {
            believe(exchange, headers);
        }
        for (HttpString name : ALL) {
            headers.remove(name);
        }
    }

    private void believe(HttpServerExchange exchange, HeaderMap headers) {
        String scheme = last(headers.getFirst(PROTO));
        if ("http".equals(scheme) || "https".equals(scheme)) {
            exchange.setRequestScheme(scheme);
        }
        String host = last(headers.getFirst(HOST));
        if (host != null) {
            String port = last(headers.getFirst(PORT));
            boolean named = host.indexOf(':', host.lastIndexOf(']') + 1) >= 0;
            boolean usual = port == null || port.equals("https".equals(exchange.getRequestScheme()) ? "443" : "80");
            headers.put(
                    new HttpString("Host"), named || usual || !port.matches("[0-9]{1,5}") ? host : host + ":" + port);
        }
        InetAddress client = client(headers.getFirst(FOR));
        if (client != null) {
            exchange.setSourceAddress(new InetSocketAddress(client, 0));
        }
    }

    /** The nearest address that is no proxy of ours: whatever stands before it, anybody may have written. */
    private InetAddress client(String chain) {
        if (chain == null) {
            return null;
        }
        String[] hops = chain.split(",");
        InetAddress nearest = null;
        for (int i = hops.length - 1; i >= 0; i--) {
            Optional<InetAddress> hop = Network.parseAddress(hops[i].strip());
            if (hop.isEmpty()) {
                return nearest;
            }
            nearest = hop.get();
            if (!contains(nearest)) {
                return nearest;
            }
        }
        return nearest;
    }

    private static String last(String list) {
        if (list == null) {
            return null;
        }
        String text = list.substring(list.lastIndexOf(',') + 1).strip();
        return text.isEmpty() ? null : text;
    }
}
