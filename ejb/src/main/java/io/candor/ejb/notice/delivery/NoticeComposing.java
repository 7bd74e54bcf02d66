package io.candor.ejb.notice.delivery;

import io.candor.ejb.key.TenantSecrets;
import io.candor.ejb.mail.MailLines;
import io.candor.ejb.notice.bounce.ReturnPaths;
import io.candor.ejb.notice.story.NoticeLayout;
import io.candor.ejb.notice.story.NoticeStory;
import io.candor.ejb.tenant.TenantQueries;
import io.candor.ejb.tenant.TenantQueries.Centre;
import io.candor.ejb.tenant.domain.CentreLinks;
import io.candor.ejb.tenant.sender.SenderInUseQueries;
import io.candor.persistence.notice.delivery.Notice;
import io.candor.persistence.notice.delivery.NoticeMail;
import io.candor.persistence.notice.delivery.NoticeMailRepository;
import io.candor.persistence.tenancy.CurrentTenant;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.function.Function;

/**
 * Puts into words what people are told: in each of the tenant's languages, in its name and colours, with what changes highlighted. The words
 * are kept with the notice. For the service layer alone.
 */
@Stateless
@PermitAll
public class NoticeComposing {

    private TenantQueries tenants;
    private CentreLinks links;
    private NoticeMailRepository mails;
    private TenantSecrets secrets;
    private CurrentTenant currentTenant;
    private MailLines lines;
    private ReturnPaths returnPaths;
    private SenderInUseQueries senders;

    @Inject
    NoticeComposing(
            TenantQueries tenants,
            CentreLinks links,
            NoticeMailRepository mails,
            TenantSecrets secrets,
            CurrentTenant currentTenant,
            MailLines lines,
            ReturnPaths returnPaths,
            SenderInUseQueries senders) {
        this.tenants = tenants;
        this.links = links;
        this.mails = mails;
        this.secrets = secrets;
        this.currentTenant = currentTenant;
        this.lines = lines;
        this.returnPaths = returnPaths;
        this.senders = senders;
    }

    /** For the container's proxy. */
    protected NoticeComposing() {}

    /**
     * Writes the mails of a new notice, one in each language.
     *
     * @param stories what it says, by language
     */
    public void compose(Notice notice, Function<String, NoticeStory> stories) {
        for (String language : tenants.languages()) {
            NoticeStory story = stories.apply(language);
            mails.add(new NoticeMail(
                    notice.id(),
                    new NoticeMail.Content(
                            language,
                            line(story.brand().name()),
                            line(story.subject()),
                            NoticeLayout.text(story),
                            NoticeLayout.html(story))));
        }
    }

    /**
     * What makes the mails of a notice for one person after the other.
     *
     * @param lanes how many of the tenant's work at the moment
     */
    public NoticeWork.Letters letters(Notice notice, int lanes) {
        Centre centre = tenants.centre(tenants.languages().get(0));
        String replyTo = centre.contacts().stream()
                .map(TenantQueries.ContactLine::email)
                .filter(email -> email != null)
                .findFirst()
                .orElse(null);
        return new NoticeLetters(
                notice,
                lanes,
                mails.list(notice.id()).stream().map(NoticeMail::content).toList(),
                from(centre.slug(), replyTo),
                links.base(),
                lines.host());
    }

    /** The tenant's own sender as long as it is proved, otherwise the platform's. */
    private NoticeLetters.From from(String slug, String contact) {
        return senders.find()
                .map(own -> new NoticeLetters.From(
                        slug,
                        own.name(),
                        own.address(),
                        own.replyTo() == null ? contact : own.replyTo(),
                        own.selector(),
                        own.key(),
                        returnPaths.of(own.returnDomain())))
                .orElseGet(() -> new NoticeLetters.From(
                        slug,
                        null,
                        null,
                        contact,
                        "candor-" + slug,
                        secrets.mail(currentTenant.id()),
                        returnPaths.of(null)));
    }

    /** Names and labels that somebody typed may hold anything; a header is one line. */
    private static String line(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]", " ").strip();
    }
}
