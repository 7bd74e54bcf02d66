package io.candor.ejb.mail;

import io.candor.ejb.mail.form.MailText;
import io.candor.ejb.shared.CandorConfiguration;
import io.candor.ejb.task.TaskScheduling;
import io.candor.ejb.tenant.TenantQueries;
import io.candor.persistence.mail.EmailAddress;
import io.candor.persistence.shared.Ids;
import io.candor.persistence.tenancy.CurrentTenant;
import io.candor.persistence.tenant.Brand;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.UUID;

/**
 * Writes to somebody: composes the mail now, and hands it to the relay behind the commit of the caller's transaction. What is rolled
 * back writes to nobody. In a tenant it comes in the tenant's name and colour, otherwise in the platform's. Open to every caller: the
 * command that writes decides who may.
 */
@Stateless
@PermitAll
public class MailSending {

    private static final String PLATFORM = "Candor";
    private static final String ACCENT = "#2f5bd7";
    private static final String ACCENT_DARK = "#9db6ff";

    private TaskScheduling tasks;
    private MailTask kind;
    private TenantQueries tenants;
    private CurrentTenant currentTenant;
    private CandorConfiguration configuration;

    @Inject
    MailSending(
            TaskScheduling tasks,
            MailTask kind,
            TenantQueries tenants,
            CurrentTenant currentTenant,
            CandorConfiguration configuration) {
        this.tasks = tasks;
        this.kind = kind;
        this.tenants = tenants;
        this.currentTenant = currentTenant;
        this.configuration = configuration;
    }

    /** For the container's proxy. */
    protected MailSending() {}

    /**
     * Writes a letter.
     *
     * @param purpose why, such as {@code invitation}: a mail that cannot be delivered is told with it ({@link MailRefused})
     * @param subjectId what it is about; null for nothing in particular
     * @return names the mail, in its Message-ID, too
     */
    public UUID send(EmailAddress recipient, Letter letter, String purpose, UUID subjectId) {
        MailLayout.Sender sender = sender(letter.language());
        var mail = new Mail(
                Ids.next(),
                line(sender.name()),
                recipient.value(),
                letter.language(),
                line(letter.subject()),
                MailLayout.text(letter, sender),
                MailLayout.html(letter, sender),
                purpose,
                subjectId);
        tasks.now(kind, mail);
        return mail.id();
    }

    private MailLayout.Sender sender(String language) {
        LetterWording words = new LetterWording(language);
        String host = configuration.publicUrl().getHost();
        if (!currentTenant.isPresent()) {
            return new MailLayout.Sender(PLATFORM, ACCENT, ACCENT_DARK, words.text("letter.footer.platform", host));
        }
        String name = tenants.centre(language).name();
        Brand brand = tenants.brand();
        return new MailLayout.Sender(
                name, brand.accent(), brand.accentDark(), words.text("letter.footer.tenant", name, host));
    }

    /** Names that somebody typed may hold anything; a header is one line. */
    static String line(String text) {
        var line = new StringBuilder();
        text.codePoints().forEach(c -> line.appendCodePoint(MailText.endsLines(c) ? ' ' : c));
        return line.toString().strip();
    }
}
