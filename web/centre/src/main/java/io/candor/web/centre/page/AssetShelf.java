package io.candor.web.centre.page;

import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;

/**
 * Style sheets, scripts and fonts: read once at the start, packed, and offered under an address with a mark of their content, which
 * may then be kept for ever. Without the mark, or with another one, they come with the duty to ask again.
 */
final class AssetShelf {

    private static final String FOLDER = "/assets/";
    private static final String VERSION = "v=";
    private static final String FOR_EVER = "public, max-age=31536000, immutable";
    private static final String ASK = "no-cache";

    private final Map<String, Asset> assets = new HashMap<>();

    private record Asset(String mark, StoredPage versioned, StoredPage plain) {}

    /**
     * Reads the assets of a WAR.
     *
     * @throws IOException if one of them cannot be read
     */
    static AssetShelf of(ServletContext context) throws IOException {
        var shelf = new AssetShelf();
        shelf.read(context, FOLDER);
        return shelf;
    }

    private void read(ServletContext context, String folder) throws IOException {
        Set<String> paths = context.getResourcePaths(folder);
        if (paths == null) {
            return;
        }
        for (String path : paths) {
            if (path.endsWith("/")) {
                read(context, path);
                continue;
            }
            try (InputStream content = context.getResourceAsStream(path)) {
                add(path, content.readAllBytes(), context.getMimeType(path));
            }
        }
    }

    void add(String path, byte[] content, String mediaType) {
        String type = mediaType == null ? "application/octet-stream" : mediaType;
        boolean text = type.startsWith("text/") || type.contains("javascript") || type.contains("svg");
        Map<String, String> headers =
                Map.of("Content-Type", text ? type + ";charset=UTF-8" : type, "Vary", "Accept-Encoding");
        assets.put(
                path,
                new Asset(
                        mark(content),
                        new StoredPage(content, headers, FOR_EVER, Instant.MIN, null),
                        new StoredPage(content, headers, ASK, Instant.MIN, null)));
    }

    /** The mark of a content, as it stands in addresses that may be kept for ever. */
    static String mark(byte[] content) {
        var checksum = new CRC32();
        checksum.update(content);
        return Long.toHexString(checksum.getValue());
    }

    /** Whether a path is for the shelf. */
    static boolean holds(String path) {
        return path.startsWith(FOLDER);
    }

    /**
     * The asset of a path.
     *
     * @param query raw, or null
     * @return null if there is none
     */
    StoredPage find(String path, String query) {
        Asset asset = assets.get(path);
        if (asset == null) {
            return null;
        }
        boolean named = query != null
                && query.length() == VERSION.length() + asset.mark().length()
                && query.startsWith(VERSION)
                && query.endsWith(asset.mark());
        return named ? asset.versioned() : asset.plain();
    }
}
