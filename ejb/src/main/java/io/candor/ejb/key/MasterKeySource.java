package io.candor.ejb.key;

import io.candor.ejb.shared.CandorConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import org.jboss.logging.Logger;

/** Has the platform's master key: from the configuration; in development without one, from a file in the server's data folder. */
@ApplicationScoped
public class MasterKeySource {

    private static final Logger LOG = Logger.getLogger(MasterKeySource.class);
    private static final String FILE = "candor-master.key";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final CandorConfiguration configuration;
    private MasterKey masterKey;

    @Inject
    MasterKeySource(CandorConfiguration configuration) {
        this.configuration = configuration;
    }

    /** For the container's proxy. */
    protected MasterKeySource() {
        this(null);
    }

    synchronized MasterKey get() {
        if (masterKey == null) {
            List<byte[]> configured = configuration.masterKeys();
            masterKey = new MasterKey(configured.isEmpty() ? List.of(developmentKey()) : configured);
        }
        return masterKey;
    }

    private byte[] developmentKey() {
        if (!configuration.isDevelopment()) {
            throw new IllegalStateException("CANDOR_MASTER_KEY is not set");
        }
        String folder = System.getProperty("jboss.server.data.dir", System.getProperty("java.io.tmpdir"));
        Path file = Path.of(folder).resolve(FILE);
        try {
            LOG.warnf(
                    "CANDOR_MASTER_KEY is not set: the tenants' keys are wrapped by %s, which is for development alone. Production does"
                            + " not start without it.",
                    file);
            return Base64.getDecoder().decode(written(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String written(Path file) throws IOException {
        var key = new byte[32];
        RANDOM.nextBytes(key);
        try {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, Base64.getEncoder().encodeToString(key), StandardOpenOption.WRITE);
        } catch (FileAlreadyExistsException madeBefore) {
            LOG.debug("the development key was made before");
        }
        return Files.readString(file).strip();
    }
}
