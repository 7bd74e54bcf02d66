package io.candor.ejb.request.handling;

import io.candor.ejb.mail.Letter;
import io.candor.ejb.mail.LetterWording;
import io.candor.ejb.mail.MailSending;
import io.candor.ejb.request.handling.RequestRecipientQueries.Recipient;
import io.candor.ejb.shared.CandorConfiguration;
import io.candor.ejb.tenant.TenantQueries;
import io.candor.ejb.tenant.TenantQueries.Centre;
import io.candor.persistence.mail.EmailAddress;
import io.candor.persistence.request.RequestFacts;
import io.candor.persistence.tenant.MemberRole;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;

/** The mails to members about requests that are due: to whoever has the request, and once the date has passed to all who decide. */
@Dependent
public class RequestAlarms {

    private final RequestRecipientQueries members;
    private final MailSending mails;
    private final TenantQueries tenants;
    private final CandorConfiguration configuration;

    @Inject
    RequestAlarms(
            RequestRecipientQueries members,
            MailSending mails,
            TenantQueries tenants,
            CandorConfiguration configuration) {
        this.members = members;
        this.mails = mails;
        this.tenants = tenants;
        this.configuration = configuration;
    }

    /** Tells of a request that is due soon, or whose date has passed. */
    void tell(RequestFacts facts, boolean passed) {
        Centre centre = tenants.centre(tenants.languages().get(0));
        var words = new LetterWording(centre.languages().get(0));
        String key = passed ? "letter.request.overdue" : "letter.request.soon";
        String reference = facts.head().reference();
        var address = URI.create(configuration.publicUrl() + "/console/t/" + centre.slug() + "/requests/"
                + facts.head().id());
        var letter = new Letter(
                words.language(),
                words.text(key + ".subject", reference),
                List.of(words.text(key, reference)),
                new Letter.Action(words.text("letter.request.desk"), address),
                List.of());
        List<Recipient> all = members.all();
        boolean assigned = all.stream().anyMatch(member -> member.subject().equals(facts.assignee()));
        all.stream()
                .filter(member ->
                        member.subject().equals(facts.assignee()) || (passed || !assigned) && decides(member.role()))
                .map(Recipient::email)
                .filter(EmailAddress::isOne)
                .forEach(email -> mails.send(
                        new EmailAddress(email),
                        letter,
                        "request-due",
                        facts.head().id()));
    }

    private static boolean decides(MemberRole role) {
        return role == MemberRole.OWNER || role == MemberRole.PRIVACY_OFFICER;
    }
}
