package io.candor.web.centre.page;

import io.candor.web.shared.security.AnswerHeaders;
import io.candor.web.shared.security.FrontPages;
import io.candor.web.shared.tenant.CentreLocator;
import io.candor.web.shared.tenant.CentreRoutes;
import io.candor.web.shared.tenant.Place;
import io.undertow.io.IoCallback;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import io.undertow.util.Methods;
import io.undertow.util.StatusCodes;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;

/**
 * Answers from the store on the I/O thread: a few look-ups in memory, prepared headers, one buffer. Everything that needs a thought (a
 * tenant not yet known, a page not yet made, another method) is left to the servlet chain.
 */
final class KeptPages implements FrontPages {

    private static final HttpString GET = Methods.GET;
    private static final HttpString HEAD = Methods.HEAD;
    private static final HttpString SIGNAL = new HttpString("Sec-GPC");

    private final CentreLocator locator;
    private final PageStore store;
    private final AssetShelf assets;
    private final PageWitness witness;
    private final LongAdder hits = new LongAdder();
    private final LongAdder misses = new LongAdder();

    KeptPages(CentreLocator locator, PageStore store, AssetShelf assets, PageWitness witness) {
        this.locator = locator;
        this.store = store;
        this.assets = assets;
        this.witness = witness;
    }

    @Override
    public boolean answer(HttpServerExchange exchange, AnswerHeaders headers, boolean https) {
        HttpString method = exchange.getRequestMethod();
        boolean head = method.equals(HEAD);
        if (!head && !method.equals(GET) || exchange.isHostIncludedInRequestURI()) {
            return false;
        }
        Instant now = store.now();
        String path = exchange.getRequestURI();
        String query = exchange.getQueryString();
        StoredPage page;
        if (AssetShelf.holds(path)) {
            page = assets.find(path, query);
        } else {
            page = find(exchange.getRequestHeaders(), path, query, now);
        }
        if (page == null) {
            misses.increment();
            return false;
        }
        hits.increment();
        send(exchange, page, headers, https, head, now);
        return true;
    }

    private StoredPage find(HeaderMap asked, String path, String query, Instant now) {
        String host = CentreLocator.hostOf(asked.getFirst(Headers.HOST));
        Optional<Place> place = locator.peek(host, path);
        if (place.isEmpty() || isPersonal(place.get(), asked)) {
            return null;
        }
        PageKey key = PageKey.of(
                place.get(),
                query,
                asked.getFirst(Headers.ACCEPT_LANGUAGE),
                asked.getFirst(Headers.ACCEPT),
                asked.getFirst(SIGNAL));
        StoredPage page = key == null ? null : store.find(key, now);
        if (page != null) {
            witness.answered(place.get(), asked.getFirst(Headers.ORIGIN), asked.getFirst(Headers.REFERER));
        }
        return page;
    }

    /** Whoever brings along something that the page may depend on gets a page of their own. */
    private static boolean isPersonal(Place place, HeaderMap asked) {
        return CentreRoutes.isPersonal(place.path()) && (asked.contains(Headers.COOKIE) || asked.contains(SIGNAL));
    }

    private static void send(
            HttpServerExchange exchange,
            StoredPage page,
            AnswerHeaders common,
            boolean https,
            boolean head,
            Instant now) {
        HeaderMap asked = exchange.getRequestHeaders();
        StoredPage.Variant variant = page.variantFor(asked.getFirst(Headers.ACCEPT_ENCODING));
        HeaderMap headers = exchange.getResponseHeaders();
        common.set(headers, https);
        headers.put(Headers.CACHE_CONTROL, page.cacheControlAt(now));
        for (int i = 0; i < variant.names().length; i++) {
            headers.put(variant.names()[i], variant.values()[i]);
        }
        if (Conditional.isKnown(asked.getFirst(Headers.IF_NONE_MATCH), variant.etag())) {
            exchange.setStatusCode(StatusCodes.NOT_MODIFIED);
            headers.remove(Headers.CONTENT_TYPE);
            headers.remove(Headers.CONTENT_ENCODING);
            exchange.endExchange();
            return;
        }
        exchange.setResponseContentLength(variant.body().remaining());
        if (head) {
            exchange.endExchange();
        } else {
            exchange.getResponseSender().send(variant.body().duplicate(), IoCallback.END_EXCHANGE);
        }
    }

    /** Requests answered from memory since the start. */
    long hits() {
        return hits.sum();
    }

    /** Requests left to the servlet chain since the start. */
    long misses() {
        return misses.sum();
    }
}
