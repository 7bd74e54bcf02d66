package io.candor.ejb.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * The application's configuration, from environment variables {@code CANDOR_...}; docs/operations.md lists them. Read and checked once:
 * a wrong value stops the start with one sentence that names the variable.
 */
@ApplicationScoped
public class CandorConfiguration {

    private final Environment environment;
    private final boolean development;
    private final URI publicUrl;
    private final Set<String> platformHosts;
    private final Path tenantPacks;

    /** Reads the environment. */
    @Inject
    public CandorConfiguration() {
        this(ConfigProvider.getConfig());
    }

    CandorConfiguration(Config config) {
        this.environment = new Environment(config);
        this.development = environment.flag("CANDOR_DEV_MODE");
        this.publicUrl = environment.address("CANDOR_PUBLIC_URL", "http://localhost:8080");
        if (!development && environment.text("CANDOR_PUBLIC_URL").isEmpty()) {
            throw new ConfigurationException("CANDOR_PUBLIC_URL must say under which address people reach Candor.");
        }
        this.platformHosts = new LinkedHashSet<>(environment.list("CANDOR_PLATFORM_HOSTS"));
        this.platformHosts.add(publicUrl.getHost().toLowerCase(Locale.ROOT));
        this.tenantPacks = environment.text("CANDOR_TENANT_PACKS").map(Path::of).orElse(null);
        if (tenantPacks != null && !Files.isDirectory(tenantPacks)) {
            throw new ConfigurationException(
                    "CANDOR_TENANT_PACKS must name a folder, and '" + tenantPacks + "' is none.");
        }
    }

    /** Whether this is a local run for development: movable clock, example accounts, {@code slug.localhost} hosts. */
    public boolean isDevelopment() {
        return development;
    }

    /** Whether everybody with an account of the realm {@code staff} may begin a privacy centre, {@code CANDOR_SELF_SERVICE}. */
    public boolean isSelfService() {
        return environment.flag("CANDOR_SELF_SERVICE");
    }

    /** The platform's own address, without a path, as people reach it. */
    public URI publicUrl() {
        return publicUrl;
    }

    /** Host names (lower case, without port) on which centres live under {@code /c/slug}. */
    public Set<String> platformHosts() {
        return Set.copyOf(platformHosts);
    }

    /** Folder of tenant packs to load at the start; empty for none. */
    public Optional<Path> tenantPacks() {
        return Optional.ofNullable(tenantPacks);
    }

    /**
     * The keys by which tenants' keys are wrapped, from {@code CANDOR_MASTER_KEY} or the file that {@code CANDOR_MASTER_KEY_FILE} names:
     * one, or several divided by commas, of which the first wraps and all unwrap. Empty if none is set.
     *
     * @throws ConfigurationException if one of them is not 32 bytes in base64, or the file cannot be read
     */
    public List<byte[]> masterKeys() {
        return environment.keys("CANDOR_MASTER_KEY");
    }

    /** A variable as text; empty if it is not set or blank. */
    public Optional<String> text(String variable) {
        return environment.text(variable);
    }

    /** A variable as a comma-separated list, lower case; empty if it is not set. */
    public List<String> list(String variable) {
        return environment.list(variable);
    }

    /**
     * A variable as a whole number.
     *
     * @throws ConfigurationException if it is set to something else, or is out of bounds
     */
    public int number(String variable, int fallback, int least, int most) {
        return environment.number(variable, fallback, least, most);
    }

    /**
     * A variable as an http or https address without a path.
     *
     * @throws ConfigurationException if it is something else
     */
    public URI address(String variable, String fallback) {
        return environment.address(variable, fallback);
    }
}
