package io.candor.ejb.tenant.domain;

import io.candor.ejb.shared.CandorConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.ExtendedResolver;
import org.xbill.DNS.Lookup;
import org.xbill.DNS.Record;
import org.xbill.DNS.Resolver;
import org.xbill.DNS.SimpleResolver;
import org.xbill.DNS.TXTRecord;
import org.xbill.DNS.TextParseException;
import org.xbill.DNS.Type;

/**
 * Looks TXT and CNAME records up, in the DNS itself and not in a memory of earlier answers. Asks the machine's own name servers, or the one that {@code
 * CANDOR_DNS_SERVER} names as {@code host:port}.
 */
@ApplicationScoped
public class TxtRecords {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(3);

    private final String server;

    @Inject
    TxtRecords(CandorConfiguration configuration) {
        this(configuration.text("CANDOR_DNS_SERVER").orElse(null));
    }

    /**
     * @param server {@code host:port}, or null for the machine's own name servers
     */
    TxtRecords(String server) {
        this.server = server;
    }

    /** For the container's proxy. */
    protected TxtRecords() {
        this((String) null);
    }

    /**
     * The texts of a name's TXT records, each as a whole; an empty list if the name is not there or has none.
     *
     * @return empty if no name server has answered, so that nothing is known
     */
    public Optional<List<String>> of(String name) {
        return found(name, Type.TXT);
    }

    /**
     * For which names a name stands, lower case and without a dot at the end; an empty list if it stands for itself or is not there.
     *
     * @return empty if no name server has answered, so that nothing is known
     */
    public Optional<List<String>> aliases(String name) {
        return found(name, Type.CNAME);
    }

    private Optional<List<String>> found(String name, int type) {
        try {
            var lookup = new Lookup(name, type);
            lookup.setCache(null);
            lookup.setResolver(resolver());
            Record[] found = lookup.run();
            return switch (lookup.getResult()) {
                case Lookup.SUCCESSFUL -> Optional.of(texts(found));
                case Lookup.HOST_NOT_FOUND, Lookup.TYPE_NOT_FOUND -> Optional.of(List.of());
                default -> Optional.empty();
            };
        } catch (TextParseException e) {
            return Optional.of(List.of());
        } catch (UnknownHostException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> texts(Record[] found) {
        var texts = new ArrayList<String>();
        for (Record one : found) {
            if (one instanceof TXTRecord text) {
                texts.add(String.join("", text.getStrings()));
            } else if (one instanceof CNAMERecord alias) {
                texts.add(alias.getTarget().toString(true).toLowerCase(Locale.ROOT));
            }
        }
        return texts;
    }

    private Resolver resolver() throws UnknownHostException {
        Resolver resolver;
        if (server == null) {
            resolver = new ExtendedResolver();
        } else {
            int colon = server.lastIndexOf(':');
            resolver = new SimpleResolver(
                    new InetSocketAddress(server.substring(0, colon), Integer.parseInt(server.substring(colon + 1))));
        }
        resolver.setTimeout(LONGEST_WAIT);
        return resolver;
    }
}
