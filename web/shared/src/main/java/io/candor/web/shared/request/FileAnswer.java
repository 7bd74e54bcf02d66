package io.candor.web.shared.request;

import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * Says of an answer that it is a file to be kept, and nothing to be shown: no browser may guess another type, run anything in it, or take
 * it for a page of the centre.
 *
 * @param name what it is called
 * @param mediaType what was found in it
 * @param size in bytes
 * @source RFC 6266 section 4.1
 */
public record FileAnswer(String name, String mediaType, long size) {

    /** Writes the head of the answer. */
    public void begin(HttpServletResponse response) {
        response.setContentType(mediaType);
        response.setContentLengthLong(size);
        response.setHeader("Content-Disposition", disposition());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Cache-Control", "private, no-store");
    }

    /** The name in both forms; nothing in it can end the header or leave the folder. */
    String disposition() {
        String plain = name.replaceAll("[^A-Za-z0-9._ -]", "_").replaceAll("\\.{2,}", "_");
        String whole = URLEncoder.encode(name.replaceAll("[\\p{Cntrl}/\\\\]", "_"), StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + whole;
    }
}
