package io.candor.web.centre.page;

import io.candor.web.shared.page.PageLife;
import io.candor.web.shared.tenant.CentreAddress;
import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Holds a public page back until it is complete, so that an error in the middle never leaves half a page, and keeps it if it said that
 * it may be kept ({@link PageLife}), is a plain success, sets no cookie, and has a key.
 */
public class PageCaptureFilter implements Filter {

    private static final List<String> OWN_HEADERS = List.of(
            "Content-Language",
            "Content-Disposition",
            "Content-Security-Policy",
            "Link",
            "X-Robots-Tag",
            "Cross-Origin-Resource-Policy");
    private static final List<String> PASSED = List.of("/api/", "/dev/", "/assets/");

    private final PageStore store;
    private final PageLife life;
    private final CentreAddress address;

    @Inject
    PageCaptureFilter(PageStore store, PageLife life, CentreAddress address) {
        this.store = store;
        this.life = life;
        this.address = address;
    }

    /** For the container. */
    protected PageCaptureFilter() {
        this(null, null, null);
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var asked = (HttpServletRequest) request;
        var answer = (HttpServletResponse) response;
        boolean head = "HEAD".equals(asked.getMethod());
        boolean reading = head || "GET".equals(asked.getMethod());
        if (!reading || PASSED.stream().anyMatch(asked.getRequestURI()::startsWith)) {
            chain.doFilter(request, response);
            return;
        }
        Instant begin = store.now();
        var captured = new CapturedResponse(answer);
        chain.doFilter(head ? new AsGet(asked) : asked, captured);
        if (captured.error() != 0) {
            answer.sendError(captured.error());
            return;
        }
        byte[] body = captured.body();
        PageKey key = keyOf(asked, answer);
        if (key == null) {
            send(answer, body, head);
        } else {
            var page = new StoredPage(
                    body,
                    headersOf(key, answer),
                    answer.getHeader("Cache-Control"),
                    begin,
                    life.until().orElse(null));
            store.keep(key, page);
            send(asked, answer, page, head);
        }
    }

    private PageKey keyOf(HttpServletRequest asked, HttpServletResponse answer) {
        boolean kept = address.isInCentre()
                && life.isKept()
                && answer.getStatus() == HttpServletResponse.SC_OK
                && answer.getHeader("Set-Cookie") == null;
        return kept
                ? PageKey.of(
                        address.place(),
                        asked.getQueryString(),
                        asked.getHeader("Accept-Language"),
                        asked.getHeader("Accept"),
                        asked.getHeader("Sec-GPC"))
                : null;
    }

    private Map<String, String> headersOf(PageKey key, HttpServletResponse answer) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", answer.getContentType());
        headers.put("Vary", key.vary(address.languages().size()));
        for (String name : OWN_HEADERS) {
            String value = answer.getHeader(name);
            if (value != null) {
                headers.put(name, value);
            }
        }
        return headers;
    }

    private void send(HttpServletRequest asked, HttpServletResponse answer, StoredPage page, boolean head)
            throws IOException {
        StoredPage.Variant variant = page.variantFor(asked.getHeader("Accept-Encoding"));
        answer.setHeader("Cache-Control", page.cacheControlAt(store.now()));
        for (int i = 0; i < variant.names().length; i++) {
            answer.setHeader(variant.names()[i].toString(), variant.values()[i]);
        }
        if (Conditional.isKnown(asked.getHeader("If-None-Match"), variant.etag())) {
            answer.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        byte[] body = new byte[variant.body().remaining()];
        variant.body().duplicate().get(body);
        send(answer, body, head);
    }

    private static void send(HttpServletResponse answer, byte[] body, boolean head) throws IOException {
        answer.setContentLength(body.length);
        if (!head && body.length > 0) {
            answer.getOutputStream().write(body);
        }
    }

    /** A page does not know of HEAD: it is made as for GET, and its body is left out at the end. */
    private static final class AsGet extends HttpServletRequestWrapper {
        AsGet(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getMethod() {
            return "GET";
        }
    }
}
