package io.candor.ejb.mail.relay;

import io.candor.ejb.shared.CandorConfiguration;
import io.candor.ejb.shared.ConfigurationException;
import io.candor.persistence.mail.EmailAddress;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;

/**
 * How mail is handed over, from the environment.
 *
 * @param from the address that mail comes from, and to which undeliverable mail returns
 * @param user the account at the relay; null for none
 * @param password its password; null for none
 * @param properties what Jakarta Mail wants to know
 */
public record MailSettings(String from, String user, String password, Properties properties) {

    private static final String CONNECT_MILLIS = "10000";
    private static final String ANSWER_MILLIS = "30000";
    private static final List<String> PROTECTIONS = List.of("off", "starttls", "implicit");

    /** The domain that mail comes from. */
    public String domain() {
        return new EmailAddress(from).domain();
    }

    /**
     * @throws ConfigurationException with the first thing that is wrong
     */
    public static MailSettings of(CandorConfiguration configuration) {
        return of(
                configuration::text,
                configuration.isDevelopment() ? "off" : "starttls",
                configuration.publicUrl().getHost());
    }

    /**
     * @param variables the environment
     * @param usual how the way is protected if nothing is said
     * @param host this application's name
     */
    public static MailSettings of(Function<String, Optional<String>> variables, String usual, String host) {
        String protection = variables.apply("CANDOR_SMTP_TLS").orElse(usual);
        if (!PROTECTIONS.contains(protection)) {
            throw new ConfigurationException(
                    "CANDOR_SMTP_TLS must be off, starttls or implicit, not '" + protection + "'.");
        }
        String from = variables.apply("CANDOR_MAIL_FROM").orElse("no-reply@candor.example");
        if (!EmailAddress.isOne(from)) {
            throw new ConfigurationException("CANDOR_MAIL_FROM must be a mail address, not '" + from + "'.");
        }
        String user = variables.apply("CANDOR_SMTP_USER").orElse(null);
        String password = variables.apply("CANDOR_SMTP_PASSWORD").orElse(null);
        if ((user == null) != (password == null)) {
            throw new ConfigurationException("CANDOR_SMTP_USER and CANDOR_SMTP_PASSWORD must be set together.");
        }
        return new MailSettings(from, user, password, properties(variables, protection, from, user != null, host));
    }

    private static Properties properties(
            Function<String, Optional<String>> variables,
            String protection,
            String from,
            boolean signsIn,
            String host) {
        var properties = new Properties();
        properties.put("mail.transport.protocol", "smtp");
        properties.put("mail.smtp.host", variables.apply("CANDOR_SMTP_HOST").orElse("localhost"));
        properties.put("mail.smtp.port", variables.apply("CANDOR_SMTP_PORT").orElse("25"));
        // Said in the greeting; otherwise this machine's name would be looked up and told.
        properties.put("mail.smtp.localhost", host);
        properties.put("mail.smtp.from", from);
        properties.put("mail.smtp.auth", String.valueOf(signsIn));
        properties.put("mail.smtp.starttls.enable", String.valueOf(protection.equals("starttls")));
        properties.put("mail.smtp.starttls.required", String.valueOf(protection.equals("starttls")));
        properties.put("mail.smtp.ssl.enable", String.valueOf(protection.equals("implicit")));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        // None for ever: without these a silent relay would hold a thread.
        properties.put("mail.smtp.connectiontimeout", CONNECT_MILLIS);
        properties.put("mail.smtp.timeout", ANSWER_MILLIS);
        properties.put("mail.smtp.writetimeout", ANSWER_MILLIS);
        return properties;
    }
}
