package io.candor.ejb.notice.bounce;

import io.candor.ejb.mail.box.ImapAccess;
import io.candor.ejb.mail.box.ImapAccess.Protection;
import io.candor.ejb.shared.CandorConfiguration;
import io.candor.ejb.shared.ConfigurationException;
import io.candor.persistence.mail.EmailAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Function;

/** Where mail returns to, and the mailbox in which it lies then, from the environment. Both are off unless they are set. */
@ApplicationScoped
public class BounceSettings {

    /** So much fits in front of the token and the sign between. */
    private static final int LONGEST_LOCAL = 64 - 1 - BounceToken.LETTERS;

    private static final int USUAL_PORT = 993;
    private static final int USUAL_PLAIN_PORT = 143;

    private final String address;
    private final ImapAccess mailbox;

    @Inject
    BounceSettings(CandorConfiguration configuration) {
        this(configuration::text, configuration.isDevelopment());
    }

    /**
     * @param variables the environment
     * @param local whether a way without protection will do, as in development
     * @throws ConfigurationException with the first thing that is wrong
     */
    BounceSettings(Function<String, Optional<String>> variables, boolean local) {
        this.address = variables.apply("CANDOR_BOUNCE_ADDRESS").orElse(null);
        if (address != null && (!EmailAddress.isOne(address) || address.lastIndexOf('@') > LONGEST_LOCAL)) {
            throw new ConfigurationException("CANDOR_BOUNCE_ADDRESS must be a mail address with at most "
                    + LONGEST_LOCAL + " letters in front of the at sign, not '" + address + "'.");
        }
        String host = variables.apply("CANDOR_BOUNCE_IMAP_HOST").orElse(null);
        if (host != null && address == null) {
            throw new ConfigurationException("CANDOR_BOUNCE_IMAP_HOST needs CANDOR_BOUNCE_ADDRESS.");
        }
        this.mailbox = host == null ? null : mailbox(variables, host, local);
    }

    /** For the container's proxy. */
    protected BounceSettings() {
        this(variable -> Optional.empty(), false);
    }

    private static ImapAccess mailbox(Function<String, Optional<String>> variables, String host, boolean local) {
        Protection protection =
                switch (variables.apply("CANDOR_BOUNCE_IMAP_TLS").orElse("implicit")) {
                    case "implicit" -> Protection.IMPLICIT;
                    case "starttls" -> Protection.STARTTLS;
                    case "off" -> Protection.OFF;
                    default -> null;
                };
        if (protection == null || protection == Protection.OFF && !local) {
            throw new ConfigurationException(
                    "CANDOR_BOUNCE_IMAP_TLS must be implicit or starttls" + (local ? ", or off." : "."));
        }
        return new ImapAccess(
                host,
                port(variables, protection),
                protection,
                needed(variables, "CANDOR_BOUNCE_IMAP_USER"),
                needed(variables, "CANDOR_BOUNCE_IMAP_PASSWORD"),
                variables.apply("CANDOR_BOUNCE_IMAP_FOLDER").orElse("INBOX"));
    }

    private static int port(Function<String, Optional<String>> variables, Protection protection) {
        String text = variables
                .apply("CANDOR_BOUNCE_IMAP_PORT")
                .orElse(String.valueOf(protection == Protection.IMPLICIT ? USUAL_PORT : USUAL_PLAIN_PORT));
        if (!text.matches("[0-9]{1,5}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > 65_535) {
            throw new ConfigurationException("CANDOR_BOUNCE_IMAP_PORT must be a port, not '" + text + "'.");
        }
        return Integer.parseInt(text);
    }

    private static String needed(Function<String, Optional<String>> variables, String variable) {
        return variables
                .apply(variable)
                .orElseThrow(() -> new ConfigurationException("CANDOR_BOUNCE_IMAP_HOST needs " + variable + "."));
    }

    /** To which mail returns, with a token of each delivery behind its local part; empty if it is not set. */
    public Optional<String> address() {
        return Optional.ofNullable(address);
    }

    /** In which it lies then; empty if nobody reads it. */
    public Optional<ImapAccess> mailbox() {
        return Optional.ofNullable(mailbox);
    }
}
