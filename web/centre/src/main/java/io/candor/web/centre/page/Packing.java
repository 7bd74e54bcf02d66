package io.candor.web.centre.page;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.jboss.logging.Logger;

/**
 * Packs bodies once, so that time may be spent on it. Brotli needs a native library; where there is none for the machine, gzip alone is
 * offered, and that is said once in the log.
 */
final class Packing {

    private static final Logger LOG = Logger.getLogger(Packing.class);
    private static final int BROTLI_QUALITY = 9;
    /** For scripts, which stand in the way of other people's pages: tens of milliseconds for some tenth off. */
    private static final int BROTLI_BEST_QUALITY = 11;

    private static final int LEAST = 200;
    private static final boolean BROTLI = isBrotliThere();

    private Packing() {}

    /**
     * A body in one coding.
     *
     * @param contentType of the body; only text is packed
     * @return null if that coding is not offered for it or would not make it smaller
     */
    static byte[] pack(byte[] body, String contentType, ContentCoding coding) {
        if (coding == ContentCoding.IDENTITY) {
            return body;
        }
        if (body.length < LEAST || !isText(contentType) || coding == ContentCoding.BROTLI && !BROTLI) {
            return null;
        }
        try {
            byte[] packed = coding == ContentCoding.BROTLI
                    ? Encoder.compress(body, new Encoder.Parameters().setQuality(qualityFor(contentType)))
                    : gzip(body);
            return packed.length < body.length ? packed : null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int qualityFor(String contentType) {
        return contentType.contains("javascript") ? BROTLI_BEST_QUALITY : BROTLI_QUALITY;
    }

    private static byte[] gzip(byte[] body) throws IOException {
        var bytes = new ByteArrayOutputStream(body.length / 2);
        try (var out = new GZIPOutputStream(bytes) {
            {
                def.setLevel(Deflater.BEST_COMPRESSION);
            }
        }) {
            out.write(body);
        }
        return bytes.toByteArray();
    }

    private static boolean isText(String contentType) {
        String type = contentType == null ? "" : contentType.toLowerCase(Locale.ROOT);
        return type.startsWith("text/")
                || type.contains("json")
                || type.contains("xml")
                || type.startsWith("application/javascript");
    }

    private static boolean isBrotliThere() {
        boolean there = Brotli4jLoader.isAvailable();
        if (!there) {
            LOG.info("no brotli library for this machine: pages are offered in gzip");
        }
        return there;
    }
}
