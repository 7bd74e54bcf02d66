package io.candor.ejb.onboarding.draft;

import io.candor.ejb.onboarding.draft.ReviewItem.Authority;
import io.candor.ejb.onboarding.draft.ReviewItem.CompanyName;
import io.candor.ejb.onboarding.draft.ReviewItem.Kind;
import io.candor.ejb.onboarding.draft.ReviewItem.PostalAddress;
import io.candor.importer.finding.Facts.Mailbox;
import io.candor.persistence.onboarding.Organisation;
import io.candor.persistence.tenant.TenantProfile;
import io.candor.persistence.tenant.TenantProfile.Contact;
import io.candor.persistence.tenant.TenantProfile.Gap;
import io.candor.persistence.tenant.TenantProfile.LegalEntity;
import io.candor.persistence.tenant.TenantProfile.Regulator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a new centre says about its company: what the company typed comes before what its policy says, and nothing is invented. */
public final class PreparedProfile {

    private static final Map<String, String> DATES =
            Map.of("de", "d. MMMM yyyy", "fr", "d MMMM yyyy", "en", "d MMMM yyyy");

    private final Draft draft;
    private final PreparedWording wording;

    PreparedProfile(Draft draft) {
        this.draft = draft;
        this.wording = new PreparedWording(draft.language());
    }

    /** The profile of a tenant about which nothing is known but what it typed at the first step. */
    public static TenantProfile of(Organisation organisation) {
        return new TenantProfile(
                organisation.name(),
                null,
                null,
                entity(organisation.legalName(), organisation.address(), organisation.country()),
                organisation.website(),
                organisation.timeZone(),
                DATES.getOrDefault(organisation.language(), "d MMMM yyyy"),
                organisation.languages(),
                organisation.jurisdictions(),
                List.of(),
                List.of(),
                List.of());
    }

    /** The whole profile. */
    TenantProfile profile() {
        Organisation organisation = draft.organisation();
        TenantProfile typed = of(organisation);
        LegalEntity entity = entity();
        List<Contact> contacts = contacts();
        List<Regulator> regulators = draft.review()
                .values(Kind.REGULATOR, Authority.class)
                .map(authority -> new Regulator(wording.of(authority.name()), authority.url(), true))
                .toList();
        return new TenantProfile(
                typed.name(),
                null,
                null,
                entity,
                typed.website(),
                typed.timeZone(),
                dateFormat(typed.dateFormat()),
                typed.languages(),
                typed.jurisdictions(),
                contacts,
                regulators,
                gaps(entity, regulators));
    }

    private LegalEntity entity() {
        Organisation organisation = draft.organisation();
        String name = organisation.legalName();
        if (name == null) {
            name = draft.review()
                    .values(Kind.COMPANY, CompanyName.class)
                    .map(CompanyName::name)
                    .findFirst()
                    .orElse(null);
        }
        List<String> address = organisation.address();
        String country = organisation.country();
        if (address.isEmpty()) {
            address = draft.review()
                    .values(Kind.ADDRESS, PostalAddress.class)
                    .map(PostalAddress::lines)
                    .findFirst()
                    .orElse(List.of());
            var stated = draft.policy().facts().country();
            country = country == null && !address.isEmpty() && stated != null ? stated.value() : country;
        }
        return entity(name, address, country);
    }

    private static LegalEntity entity(String name, List<String> address, String country) {
        return name == null && address.isEmpty() && country == null ? null : new LegalEntity(name, address, country);
    }

    /** Usable mailboxes alone: a placeholder is never published. */
    private List<Contact> contacts() {
        var subject = draft.policy().facts().subject();
        String line = subject == null ? null : subject.value();
        var contacts = new ArrayList<Contact>();
        draft.review()
                .values(Kind.MAILBOX, Mailbox.class)
                .filter(mailbox -> mailbox.email() != null && MailboxJudgement.isUsable(mailbox.email()))
                .map(mailbox -> new Contact(
                        mailbox.kind(),
                        mailbox.email().toLowerCase(Locale.ROOT),
                        mailbox.kind() == Contact.Kind.PRIVACY ? line : null,
                        null))
                .filter(contact -> !contacts.contains(contact))
                .forEach(contacts::add);
        if (contacts.stream().noneMatch(contact -> contact.kind() == Contact.Kind.PRIVACY)) {
            GoLiveChecks.mailbox(draft)
                    .ifPresent(mailbox -> contacts.add(0, new Contact(Contact.Kind.PRIVACY, mailbox, line, null)));
        }
        return contacts;
    }

    private List<Gap> gaps(LegalEntity entity, List<Regulator> regulators) {
        var gaps = new ArrayList<Gap>();
        add(gaps, entity == null || entity.name() == null, Gap.Part.LEGAL_ENTITY);
        add(gaps, entity == null || entity.address().isEmpty(), Gap.Part.POSTAL_ADDRESS);
        add(gaps, regulators.isEmpty(), Gap.Part.REGULATOR);
        return gaps;
    }

    private void add(List<Gap> gaps, boolean missing, Gap.Part part) {
        if (missing) {
            gaps.add(new Gap(part, wording.localized("gap." + part)));
        }
    }

    private String dateFormat(String usual) {
        var stated = draft.policy().facts().date();
        String style = stated == null ? null : stated.value().style();
        return style == null || style.length() > 40 ? usual : style;
    }
}
