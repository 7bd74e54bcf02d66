package io.candor.web.shared.layout;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;

/** Addresses of style sheets and scripts: they carry a mark of the content, so that browsers may keep a file for ever. */
@Named("assets")
@ApplicationScoped
public class Assets {

    private final ServletContext context;
    private final Map<String, String> links = new ConcurrentHashMap<>();

    @Inject
    Assets(ServletContext context) {
        this.context = context;
    }

    /** For the container's proxy. */
    protected Assets() {
        this(null);
    }

    /** Address of a file in the folder {@code assets}. */
    public String link(String file) {
        return links.computeIfAbsent(file, this::marked);
    }

    private String marked(String file) {
        String path = "/assets/" + file;
        try (InputStream content = context.getResourceAsStream(path)) {
            if (content == null) {
                throw new IllegalArgumentException("there is no asset " + file);
            }
            var checksum = new CRC32();
            checksum.update(content.readAllBytes());
            return context.getContextPath() + path + "?v=" + Long.toHexString(checksum.getValue());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
