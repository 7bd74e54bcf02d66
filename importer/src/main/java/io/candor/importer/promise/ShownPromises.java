package io.candor.importer.promise;

import io.candor.importer.finding.Facts;
import io.candor.importer.finding.Finding;
import io.candor.importer.finding.Reading;
import io.candor.importer.finding.Statement;
import io.candor.importer.outline.Outline;
import io.candor.importer.text.Passage;
import io.candor.importer.text.Words;
import io.candor.persistence.promise.PromiseRule;
import io.candor.persistence.promise.PromiseRule.ChildDuty;
import io.candor.persistence.promise.PromiseRule.ContactField;
import io.candor.persistence.promise.PromiseRule.NavigationKind;
import io.candor.persistence.tenant.TenantProfile.Contact;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

/** What a policy promises by showing it: date, navigation, contacts, authority, rights, storage table, age limit. */
final class ShownPromises {

    private final Reading reading;
    private final Facts facts;
    private final List<Finding<PromiseRule>> found = new ArrayList<>();

    ShownPromises(Reading reading, Facts facts) {
        this.reading = reading;
        this.facts = facts;
    }

    List<Finding<PromiseRule>> read() {
        date();
        navigation();
        contact();
        facts.regulators()
                .forEach(regulator -> found.add(regulator.with(new PromiseRule.NamedRegulator(
                        regulator.value().name(), regulator.value().url()))));
        rights();
        storageTable();
        child();
        return found;
    }

    /** A date that is shown, or one that the text speaks of and does not show. */
    private void date() {
        if (facts.date() != null) {
            found.add(facts.date()
                    .with(new PromiseRule.DateShown(facts.date().value().style())));
            return;
        }
        reading.statements().stream()
                .filter(statement -> reading.lexicon().has("date-promised", Words.of(statement.text())))
                .findFirst()
                .ifPresent(statement ->
                        found.add(statement.finding(new PromiseRule.DateShown(null), "date spoken of", false)));
    }

    private void navigation() {
        Outline outline = reading.outline();
        var sections = outline.sections();
        if (outline.navigation().length() > 0) {
            boolean quick = reading.lexicon()
                    .has("navigation.quick", outline.navigation().text());
            var kind = quick ? NavigationKind.QUICK_NAVIGATION : NavigationKind.CONTENTS;
            navigation(kind, outline.navigation(), "heading of a list of contents");
            return;
        }
        var numbered =
                sections.stream().filter(section -> !section.number().isEmpty()).toList();
        if (numbered.size() >= 3) {
            boolean two = numbered.stream().anyMatch(section -> section.number().matches(".*\\d\\.\\d.*"))
                    || outline.blocks()
                                    .filter(block -> block.text().matches("^\\d{1,2}\\.\\d{1,2}\\s.*"))
                                    .count()
                            >= 3;
            navigation(
                    two ? NavigationKind.NUMBERED_TWO_LEVELS : NavigationKind.NUMBERED,
                    numbered.get(0).heading(),
                    "numbered headings");
        }
    }

    private void navigation(NavigationKind kind, Passage words, String rule) {
        // Headings are made anew; the promise stands where the text begins.
        var first = reading.outline().sections().get(0);
        String sentence = first.blocks().isEmpty()
                ? first.heading().text()
                : first.blocks().get(0).text();
        found.add(new Finding<>(
                new PromiseRule.Navigation(kind), words.range(), rule, first.anchor(), sentence, false, true));
    }

    private void contact() {
        var fields = EnumSet.noneOf(ContactField.class);
        Finding<?> first = null;
        for (var mailbox : facts.mailboxes()) {
            if (mailbox.value().email() != null) {
                fields.add(mailbox.value().kind() == Contact.Kind.DPO ? ContactField.DPO_EMAIL : ContactField.EMAIL);
                first = first == null ? mailbox : first;
            }
        }
        if (facts.address() != null) {
            fields.add(ContactField.POSTAL_ADDRESS);
            first = first == null ? facts.address() : first;
        }
        if (facts.subject() != null) {
            fields.add(ContactField.SUBJECT_LINE);
            first = first == null ? facts.subject() : first;
        }
        if (first != null) {
            found.add(first.with(new PromiseRule.ContactOffered(List.copyOf(fields))));
        }
    }

    private void rights() {
        if (facts.rights().isEmpty()) {
            return;
        }
        var first = facts.rights().get(0);
        var labels = facts.rights().stream().map(right -> right.value().label()).toList();
        var last = facts.rights().get(facts.rights().size() - 1);
        found.add(new Finding<>(
                new PromiseRule.RightsSet(labels),
                first.range().to(last.range()),
                first.rule(),
                first.anchor(),
                first.sentence(),
                false,
                true));
    }

    /** Only a text that says that its table is whole promises one. */
    private void storageTable() {
        var rows = facts.storage().stream()
                .filter(row -> !row.value().names().isEmpty() || row.rule().startsWith("row"))
                .toList();
        var whole = reading.about("cookies")
                .filter(statement -> reading.says("complete", statement))
                .findFirst();
        if (rows.isEmpty() || whole.isEmpty()) {
            return;
        }
        int names = rows.stream().mapToInt(row -> row.value().names().size()).sum();
        var kinds = facts.storage().stream()
                .map(row -> row.value().kind().name())
                .distinct()
                .sorted()
                .toList();
        found.add(whole.get()
                .finding(new PromiseRule.StorageTable(rows.size(), names, kinds), "table said to be complete", false));
    }

    private void child() {
        for (Statement statement : reading.about("children").toList()) {
            Integer age = age(statement);
            if (age != null) {
                var duties = EnumSet.noneOf(ChildDuty.class);
                for (ChildDuty duty : ChildDuty.values()) {
                    if (reading.about("children").anyMatch(other -> reading.says("child." + duty, other))) {
                        duties.add(duty);
                    }
                }
                found.add(statement.finding(new PromiseRule.ChildLimit(age, List.copyOf(duties)), "age limit", false));
                return;
            }
        }
    }

    private Integer age(Statement statement) {
        Words words = statement.words();
        for (int from = 0; from < words.size(); ) {
            var under = reading.lexicon().find("under-age", words, from).orElse(null);
            if (under == null) {
                return null;
            }
            for (int i = under.last() + 1; i < Math.min(words.size(), under.last() + 5); i++) {
                if (words.at(i).matches("1[0-9]|2[01]|[6-9]")) {
                    return Integer.valueOf(words.at(i));
                }
            }
            from = under.last() + 1;
        }
        return null;
    }
}
