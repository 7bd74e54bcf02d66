package io.candor.persistence.tenant;

import com.fasterxml.jackson.core.type.TypeReference;
import io.candor.persistence.shared.JsonColumn;
import io.candor.persistence.shared.LocalizedText;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Embeddable;
import java.util.List;

/**
 * What a centre says about its company. A part that the company has not given is null or empty; the centre then shows the matching
 * {@link Gap} in its place and never invents anything.
 *
 * @param name as visitors know the company or product
 * @param byline what stands under the name, or null
 * @param tagline one sentence on what it is, or null
 * @param legalEntity registered name and postal address, or null
 * @param website the company's own site, or null
 * @param timeZone IANA zone in which its dates begin and end
 * @param dateFormat java.time pattern in which it writes dates
 * @param languages BCP 47 tags, the default first; never empty
 * @param jurisdictions the laws that it states to follow
 * @param contacts whom to write to
 * @param regulators whom to complain to
 * @param gaps what is missing, and what a visitor can do instead
 */
@Embeddable
public record TenantProfile(
        String name,
        LocalizedText byline,
        LocalizedText tagline,

        @Column(name = "legal_entity") @Convert(converter = LegalEntityColumn.class)
        LegalEntity legalEntity,

        String website,
        @Column(name = "time_zone") String timeZone,
        @Column(name = "date_format") String dateFormat,
        @Convert(converter = NamesColumn.class) List<String> languages,
        @Convert(converter = NamesColumn.class) List<String> jurisdictions,
        @Convert(converter = ContactsColumn.class) List<Contact> contacts,
        @Convert(converter = RegulatorsColumn.class) List<Regulator> regulators,
        @Convert(converter = GapsColumn.class) List<Gap> gaps) {

    /**
     * A company as the law knows it.
     *
     * @param name registered name
     * @param address lines of the postal address; empty if not given
     * @param country ISO 3166-1 alpha-2, or null if not given
     */
    public record LegalEntity(String name, List<String> address, String country) {}

    /**
     * A way to reach the company about privacy.
     *
     * @param kind what it is for
     * @param email the mailbox, or null if the company has given no usable one
     * @param subject the subject line that it asks for, or null
     * @param missing shown instead of a mailbox that is not there, or null
     */
    public record Contact(Kind kind, String email, String subject, LocalizedText missing) {

        /** What a contact is for. */
        public enum Kind {
            PRIVACY,
            /** Data protection officer. @source GDPR, Article 37 */
            DPO
        }
    }

    /**
     * A supervisory authority.
     *
     * @param name its name
     * @param url its site, or null
     * @param namedByPolicy whether the tenant's own policy names it; otherwise its place of establishment makes it certain
     */
    public record Regulator(LocalizedText name, String url, boolean namedByPolicy) {}

    /**
     * Something that people may expect and the company has not given.
     *
     * @param what the missing part
     * @param text what a visitor can do instead
     */
    public record Gap(Part what, LocalizedText text) {

        /** What can be missing. */
        public enum Part {
            LEGAL_ENTITY,
            POSTAL_ADDRESS,
            PRIVACY_MAILBOX,
            REGULATOR,
            DPO
        }
    }

    /** The default language. */
    public String defaultLanguage() {
        return languages.get(0);
    }

    @Converter
    static class LegalEntityColumn extends JsonColumn<LegalEntity> {
        LegalEntityColumn() {
            super(new TypeReference<>() {});
        }
    }

    @Converter
    static class NamesColumn extends JsonColumn<List<String>> {
        NamesColumn() {
            super(new TypeReference<>() {});
        }
    }

    @Converter
    static class ContactsColumn extends JsonColumn<List<Contact>> {
        ContactsColumn() {
            super(new TypeReference<>() {});
        }
    }

    @Converter
    static class RegulatorsColumn extends JsonColumn<List<Regulator>> {
        RegulatorsColumn() {
            super(new TypeReference<>() {});
        }
    }

    @Converter
    static class GapsColumn extends JsonColumn<List<Gap>> {
        GapsColumn() {
            super(new TypeReference<>() {});
        }
    }
}
