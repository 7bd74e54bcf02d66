package io.candor.ejb.notice.delivery;

import io.candor.ejb.change.ChangeQueries;
import io.candor.ejb.change.TypedChange;
import io.candor.ejb.key.TenantSecrets;
import io.candor.ejb.mail.LetterWording;
import io.candor.ejb.mail.MailLines;
import io.candor.ejb.notice.delivery.NoticeStory.Change;
import io.candor.ejb.notice.delivery.NoticeStory.Link;
import io.candor.ejb.policy.PolicyComparison.SectionChange;
import io.candor.ejb.policy.PolicyQueries;
import io.candor.ejb.policy.PolicyQueries.VersionPage;
import io.candor.ejb.tenant.TenantQueries;
import io.candor.ejb.tenant.TenantQueries.Centre;
import io.candor.ejb.tenant.domain.CentreLinks;
import io.candor.persistence.notice.delivery.Notice;
import io.candor.persistence.notice.delivery.NoticeMail;
import io.candor.persistence.notice.delivery.NoticeMailRepository;
import io.candor.persistence.tenancy.CurrentTenant;
import io.candor.persistence.tenant.Brand;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Puts into words what people are told about a version: in each of the tenant's languages, in its name and colours, with what changes
 * highlighted. The words are kept with the notice. For the service layer alone.
 */
@Stateless
@PermitAll
public class NoticeComposing {

    private static final int MOST_CHANGES = 12;

    private PolicyQueries policies;
    private ChangeQueries changes;
    private TenantQueries tenants;
    private CentreLinks links;
    private NoticeMailRepository mails;
    private TenantSecrets secrets;
    private CurrentTenant currentTenant;
    private MailLines lines;

    @Inject
    NoticeComposing(
            PolicyQueries policies,
            ChangeQueries changes,
            TenantQueries tenants,
            CentreLinks links,
            NoticeMailRepository mails,
            TenantSecrets secrets,
            CurrentTenant currentTenant,
            MailLines lines) {
        this.policies = policies;
        this.changes = changes;
        this.tenants = tenants;
        this.links = links;
        this.mails = mails;
        this.secrets = secrets;
        this.currentTenant = currentTenant;
        this.lines = lines;
    }

    /** For the container's proxy. */
    protected NoticeComposing() {}

    /** Writes the mails of a new notice, one in each language. */
    public void compose(Notice notice) {
        List<TypedChange> significant = changes.between(notice.outgoing(), notice.number()).stream()
                .filter(change -> change.type().isSignificant())
                .toList();
        for (String language : tenants.languages()) {
            NoticeStory story = story(notice, language, significant);
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

    /** What makes the mails of a notice for one person after the other. */
    public NoticeWork.Letters letters(Notice notice) {
        Centre centre = tenants.centre(tenants.languages().get(0));
        String replyTo = centre.contacts().stream()
                .map(TenantQueries.ContactLine::email)
                .filter(email -> email != null)
                .findFirst()
                .orElse(null);
        byte[] key = secrets.mail(currentTenant.id());
        return new NoticeLetters(
                notice,
                mails.list(notice.id()).stream().map(NoticeMail::content).toList(),
                new NoticeLetters.From(centre.slug(), replyTo, key),
                links.base(),
                lines.host());
    }

    private NoticeStory story(Notice notice, String language, List<TypedChange> significant) {
        String fallback = tenants.languages().get(0);
        var words = new LetterWording(language);
        Centre centre = tenants.centre(language);
        Brand brand = tenants.brand();
        VersionPage version = policies.version(notice.number(), language, fallback);
        VersionPage before = policies.version(notice.outgoing(), language, fallback);
        String day = day(version.effectiveAt(), centre, words);
        List<Change> listed = listed(notice, language, fallback, words, significant);
        var paragraphs = new ArrayList<String>();
        paragraphs.add(words.text("letter.notice.text", centre.name(), version.label(), day, before.label()));
        paragraphs.add(version.summary());
        paragraphs.add(words.text(version.material() ? "letter.notice.material" : "letter.notice.editorial"));
        String base = links.base();
        String in = "?lang=" + language;
        return new NoticeStory(
                language,
                new NoticeStory.Brand(centre.name(), brand.accent(), brand.accentDark()),
                words.text("letter.notice.subject", centre.name(), day),
                paragraphs,
                listed.stream().limit(MOST_CHANGES).toList(),
                Math.max(0, listed.size() - MOST_CHANGES),
                List.of(
                        new Link(
                                words.text("letter.notice.compare"),
                                base + "/policy/compare/" + notice.outgoing() + "/" + notice.number() + in),
                        new Link(
                                words.text("letter.notice.new", version.label()),
                                base + "/policy/versions/" + notice.number() + in),
                        new Link(
                                words.text("letter.notice.old", before.label()),
                                base + "/policy/versions/" + notice.outgoing() + in)));
    }

    /** Significant changes by section, in the order of the newer text. */
    private List<Change> listed(
            Notice notice, String language, String fallback, LetterWording words, List<TypedChange> significant) {
        Map<String, SectionChange> sections =
                policies.compare(notice.outgoing(), notice.number(), language, fallback).sections().stream()
                        .collect(Collectors.toMap(SectionChange::anchor, section -> section, (one, other) -> one));
        Map<String, List<TypedChange>> byAnchor = significant.stream()
                .collect(Collectors.groupingBy(TypedChange::anchor, LinkedHashMap::new, Collectors.toList()));
        var listed = new ArrayList<Change>();
        byAnchor.forEach((anchor, found) -> {
            String types = found.stream()
                    .map(change -> words.text("letter.change." + change.type()))
                    .distinct()
                    .collect(Collectors.joining(", "));
            SectionChange section = sections.get(anchor);
            listed.add(new Change(
                    types,
                    found.get(0).heading().isEmpty()
                            ? words.text("letter.notice.opening")
                            : found.get(0).heading(),
                    section == null ? List.of() : NoticePassages.of(section)));
        });
        return listed;
    }

    private static String day(Instant at, Centre centre, LetterWording words) {
        return DateTimeFormatter.ofPattern(centre.dateFormat(), words.locale())
                .withZone(ZoneId.of(centre.timeZone()))
                .format(at);
    }

    /** Names and labels that somebody typed may hold anything; a header is one line. */
    private static String line(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]", " ").strip();
    }
}
