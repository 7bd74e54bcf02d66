package io.candor.web.shared.tenant;

import io.candor.ejb.shared.CandorConfiguration;
import io.candor.ejb.tenant.TenantDirectory;
import io.candor.ejb.tenant.TenantQueries.TenantRef;
import io.candor.persistence.tenant.Slug;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Finds the centre that a host name and a path point at: a tenant's verified host, {@code /c/slug} on the platform's host, and in
 * development {@code slug.localhost}. The banner's address, {@code /embed/slug/banner.js}, is the same on all of them. Strict: addresses of Candor consist of a few harmless characters, and whatever holds others
 * (escapes, path parameters, dot segments, doubled slashes) points at nothing.
 */
@ApplicationScoped
public class CentreLocator {

    /** Where the centres lie on the platform's hosts. */
    static final String CENTRES = "/c/";

    /** Folders that name the tenant in the address whatever the host is; inside the centre the name is left out. */
    private static final List<String> NAMED = List.of("/embed/", "/demo/");

    private static final String LOCAL = ".localhost";
    private static final int LONGEST_PATH = 300;

    private final TenantDirectory directory;
    private final boolean development;
    private final Set<String> platformHosts;

    @Inject
    CentreLocator(TenantDirectory directory, CandorConfiguration configuration) {
        this(directory, configuration.isDevelopment(), configuration.platformHosts());
    }

    CentreLocator(TenantDirectory directory, boolean development, Set<String> platformHosts) {
        this.directory = directory;
        this.development = development;
        this.platformHosts = platformHosts;
    }

    /** For the container's proxy. */
    protected CentreLocator() {
        this(null, false, Set.of());
    }

    /**
     * The centre of an address.
     *
     * @param host as {@link #hostOf} gives it
     * @param path raw, as it came
     * @return empty if it points at no tenant's centre
     */
    public Optional<Place> find(String host, String path) {
        return locate(host, path, directory::findBySlug, directory::findByHost);
    }

    /** The same, but from memory alone; empty also if it is not known yet. For callers that must not wait for the database. */
    public Optional<Place> peek(String host, String path) {
        return locate(host, path, directory::peekBySlug, directory::peekByHost);
    }

    /** Whether a host is the platform's own. */
    public boolean isPlatformHost(String host) {
        return platformHosts.contains(host)
                || development && (host.equals("localhost") || host.equals("127.0.0.1") || host.equals("[::1]"));
    }

    /** The host of a Host header, in lower case and without port; empty if there is none or it is no host name. */
    public static String hostOf(String header) {
        if (header == null || header.length() > 260) {
            return "";
        }
        int colon = header.indexOf(':', header.startsWith("[") ? Math.max(0, header.indexOf(']')) : 0);
        String host = colon < 0 ? header : header.substring(0, colon);
        for (int i = 0; i < host.length(); i++) {
            char c = host.charAt(i);
            boolean plain =
                    c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-' || c == '.';
            if (!plain && c != '[' && c != ']' && c != ':') {
                return "";
            }
        }
        return host.toLowerCase(Locale.ROOT);
    }

    /** Whether a raw path holds nothing but the characters and the form that addresses of Candor have. */
    public static boolean isPlain(String path) {
        if (path.isEmpty() || path.charAt(0) != '/' || path.length() > LONGEST_PATH) {
            return false;
        }
        char before = 0;
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
            boolean other = c == '-' || c == '_' || c == '.' || c == '/';
            if (!letter && !other || c == '/' && before == '/' || c == '.' && before == '.') {
                return false;
            }
            before = c;
        }
        return !path.contains("/./") && !path.endsWith("/.");
    }

    private Optional<Place> locate(
            String host,
            String path,
            Function<String, Optional<TenantRef>> bySlug,
            Function<String, Optional<TenantRef>> byHost) {
        if (host.isEmpty() || !isPlain(path)) {
            return Optional.empty();
        }
        if (isPlatformHost(host)) {
            return path.startsWith(CENTRES) ? underPlatform(path, bySlug) : named(path, bySlug);
        }
        Optional<TenantRef> tenant = development && host.endsWith(LOCAL)
                ? ofSlug(host.substring(0, host.length() - LOCAL.length()), bySlug)
                : known(byHost.apply(host));
        return tenant.map(found -> new Place(found, true, withoutName(path, found.slug())));
    }

    private static Optional<Place> named(String path, Function<String, Optional<TenantRef>> bySlug) {
        for (String folder : NAMED) {
            int end = path.indexOf('/', folder.length());
            if (path.startsWith(folder) && end > 0) {
                String slug = path.substring(folder.length(), end);
                return ofSlug(slug, bySlug).map(tenant -> new Place(tenant, false, withoutName(path, slug)));
            }
        }
        return Optional.empty();
    }

    private static String withoutName(String path, String slug) {
        for (String folder : NAMED) {
            if (path.startsWith(folder + slug + '/')) {
                return folder + path.substring(folder.length() + slug.length() + 1);
            }
        }
        return path;
    }

    private static Optional<Place> underPlatform(String path, Function<String, Optional<TenantRef>> bySlug) {
        int end = path.indexOf('/', CENTRES.length());
        String slug = path.substring(CENTRES.length(), end < 0 ? path.length() : end);
        String rest = end < 0 ? "" : path.substring(end);
        return ofSlug(slug, bySlug).map(found -> new Place(found, false, rest));
    }

    private static Optional<TenantRef> ofSlug(String slug, Function<String, Optional<TenantRef>> bySlug) {
        return Slug.isWellFormed(slug) ? known(bySlug.apply(slug)) : Optional.empty();
    }

    // What is not known yet comes as null from the directory's memory.
    @SuppressWarnings("OptionalAssignedToNull")
    private static Optional<TenantRef> known(Optional<TenantRef> found) {
        return found == null ? Optional.empty() : found;
    }
}
