package io.candor.web.console.settings;

import io.candor.persistence.shared.LocalizedText;
import io.candor.persistence.tenant.TenantProfile;
import io.candor.persistence.tenant.TenantProfile.Contact;
import io.candor.persistence.tenant.TenantProfile.Gap;
import io.candor.persistence.tenant.TenantProfile.Regulator;
import io.candor.web.console.shared.Translations;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The fields of contacts, authorities and what is missing; the last of each kind is empty, for one more. */
public class ContactsForm {

    private static final int MOST = 10;

    private String state;
    private List<Row> contacts = empty(Row::new);
    private List<Row> regulators = empty(Row::new);
    private List<Row> gaps = gaps(null);

    void fill(TenantProfile profile, String newState) {
        state = newState;
        List<String> languages = profile.languages();
        contacts = new ArrayList<>(
                profile.contacts().stream().map(one -> Row.of(one, languages)).toList());
        contacts.add(new Row());
        regulators = new ArrayList<>(
                profile.regulators().stream().map(one -> Row.of(one, languages)).toList());
        regulators.add(new Row());
        gaps = gaps(profile);
    }

    /** A profile with contacts, authorities and gaps as they are typed; nothing else in it matters. */
    TenantProfile profile() {
        return new TenantProfile(
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                filled(contacts).map(Row::contact).toList(),
                filled(regulators).map(Row::regulator).toList(),
                filled(gaps).map(Row::gap).toList());
    }

    /** Leaves one empty row of each kind. */
    void trim() {
        contacts = trimmed(contacts);
        regulators = trimmed(regulators);
    }

    private static List<Row> trimmed(List<Row> rows) {
        var kept = new ArrayList<>(filled(rows).toList());
        kept.add(new Row());
        return kept;
    }

    private static Stream<Row> filled(List<Row> rows) {
        return rows.stream().filter(Predicate.not(Row::isEmpty));
    }

    private static List<Row> empty(Supplier<Row> row) {
        return new ArrayList<>(Stream.generate(row).limit(MOST).toList());
    }

    private static List<Row> gaps(TenantProfile profile) {
        return Stream.of(Gap.Part.values())
                .map(part -> {
                    var row = new Row();
                    row.kind = part.name();
                    if (profile != null) {
                        profile.gaps().stream()
                                .filter(gap -> gap.what() == part)
                                .findFirst()
                                .ifPresent(gap -> row.text = Translations.fields(gap.text(), profile.languages()));
                    }
                    return row;
                })
                .toList();
    }

    /** The state that the change is made from. */
    public String getState() {
        return state;
    }

    /** Comes back with the form. */
    public void setState(String state) {
        this.state = state;
    }

    /** Contacts. */
    public List<Row> getContacts() {
        return contacts;
    }

    /** Authorities. */
    public List<Row> getRegulators() {
        return regulators;
    }

    /** What is missing: a row for each part that can be. */
    public List<Row> getGaps() {
        return gaps;
    }

    /** A contact, an authority or a gap; which fields count depends on that. */
    public static class Row {

        private String kind = Contact.Kind.PRIVACY.name();
        private String address;
        private String subject;
        private Map<String, String> text = Translations.fields(null, List.of());
        private boolean named;

        static Row of(Contact contact, List<String> languages) {
            var row = new Row();
            row.kind = contact.kind().name();
            row.address = contact.email();
            row.subject = contact.subject();
            row.text = Translations.fields(contact.missing(), languages);
            return row;
        }

        static Row of(Regulator regulator, List<String> languages) {
            var row = new Row();
            row.address = regulator.url();
            row.text = Translations.fields(regulator.name(), languages);
            row.named = regulator.namedByPolicy();
            return row;
        }

        boolean isEmpty() {
            return strip(address) == null && strip(subject) == null && words() == null;
        }

        Contact contact() {
            return new Contact(Contact.Kind.valueOf(kind), strip(address), strip(subject), words());
        }

        Regulator regulator() {
            return new Regulator(words(), strip(address), named);
        }

        Gap gap() {
            return new Gap(Gap.Part.valueOf(kind), words());
        }

        private LocalizedText words() {
            return Translations.text(text);
        }

        private static String strip(String written) {
            return written == null || written.isBlank() ? null : written.strip();
        }

        /** What it is for, or what is missing. */
        public String getKind() {
            return kind;
        }

        /** What it is for. */
        public void setKind(String kind) {
            this.kind = kind;
        }

        /** Mailbox, or web address of an authority. */
        public String getAddress() {
            return address;
        }

        /** Mailbox, or web address of an authority. */
        public void setAddress(String address) {
            this.address = address;
        }

        /** Subject line asked for. */
        public String getSubject() {
            return subject;
        }

        /** Subject line asked for. */
        public void setSubject(String subject) {
            this.subject = subject;
        }

        /** By language: what to do without, or the name of an authority. */
        public Map<String, String> getText() {
            return text;
        }

        /** Whether the policy names the authority. */
        public boolean isNamed() {
            return named;
        }

        /** Whether the policy names the authority. */
        public void setNamed(boolean named) {
            this.named = named;
        }
    }
}
