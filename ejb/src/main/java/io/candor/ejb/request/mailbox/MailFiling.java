package io.candor.ejb.request.mailbox;

import io.candor.ejb.request.RequestContent;
import io.candor.ejb.request.RightQueries;
import io.candor.ejb.request.RightQueries.RightRow;
import io.candor.ejb.request.intake.NewRequest;
import io.candor.ejb.request.intake.RequestFiling;
import io.candor.ejb.tenant.TenantQueries;
import io.candor.persistence.request.RequestType;
import io.candor.persistence.request.intake.AskedFor;
import io.candor.persistence.request.intake.OnBehalf;
import io.candor.persistence.request.intake.RequestChannel;
import io.candor.persistence.shared.LocalizedText;
import io.candor.persistence.shared.Sha256;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Makes a request of a mail: an inquiry if its subject is the one that the tenant asks for, or names nothing; otherwise what it names of the
 * tenant's rights. An inquiry has the shortest promises, so nobody waits for longer than they would with the right kind. The same mail makes one.
 */
@Dependent
public class MailFiling {

    private final RequestFiling filing;
    private final RightQueries rights;
    private final TenantQueries tenants;

    @Inject
    MailFiling(RequestFiling filing, RightQueries rights, TenantQueries tenants) {
        this.filing = filing;
        this.rights = rights;
        this.tenants = tenants;
    }

    /** Files it; who wrote it is known when the mailbox is proved, as with the form. */
    public void file(ArrivedMail mail) {
        String language = tenants.languages().get(0);
        Optional<RightRow> right = isInquiry(mail.subject(), language) ? Optional.empty() : named(mail.subject());
        List<RequestType> types = right.map(
                        row -> row.types().stream().map(RequestType::of).toList())
                .orElse(List.of(RequestType.INQUIRY));
        LocalizedText label = right.map(RightRow::label).orElse(null);
        var asked = new AskedFor(types, label, RequestChannel.MAIL, language, null, null, OnBehalf.SELF);
        var content = new RequestContent(mail.name(), mail.email(), mail.text(), "", "", "", "");
        byte[] key =
                Sha256.of("mail:".getBytes(StandardCharsets.UTF_8), mail.id().getBytes(StandardCharsets.UTF_8));
        filing.file(new NewRequest(asked, content, key, mail.files()), mail.receivedAt());
    }

    private boolean isInquiry(String subject, String language) {
        return tenants.centre(language).contacts().stream()
                .map(TenantQueries.ContactLine::subject)
                .filter(Objects::nonNull)
                .anyMatch(wanted -> folded(subject).contains(folded(wanted)));
    }

    private Optional<RightRow> named(String subject) {
        return rights.rights().stream()
                .filter(row -> tenants.languages().stream()
                        .flatMap(tag -> Stream.of(row.label().in(tag, tag)))
                        .anyMatch(label -> folded(subject).contains(folded(label))))
                .findFirst();
    }

    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").strip();
    }
}
