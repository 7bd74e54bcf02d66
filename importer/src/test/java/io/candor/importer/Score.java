package io.candor.importer;

import io.candor.importer.finding.Finding;
import io.candor.persistence.promise.PromiseRule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** How well the importer's reading of a policy agrees with the answers. */
final class Score {

    private final String name;
    private final ImportedPolicy policy;
    private final Answers answers;
    private final List<String> faults = new ArrayList<>();
    private int right;
    private int wanted;
    private int given;

    Score(String name, ImportedPolicy policy, Answers answers) {
        this.name = name;
        this.policy = policy;
        this.answers = answers;
        promises();
    }

    private void promises() {
        Set<Finding<PromiseRule>> taken = new HashSet<>();
        for (String answer : answers.all("promise")) {
            var match = policy.promises().stream()
                    .filter(promise ->
                            !taken.contains(promise) && Answers.matches(answer, promise.value(), promise.soft()))
                    .findFirst();
            match.ifPresentOrElse(taken::add, () -> faults.add("missed    " + answer));
        }
        policy.promises().stream()
                .filter(promise -> !taken.contains(promise))
                .forEach(promise -> faults.add("not asked " + promise.value() + (promise.soft() ? " (soft)" : "")
                        + "  <" + promise.rule() + ">"));
        right = taken.size();
        wanted = answers.all("promise").size();
        given = policy.promises().size();
    }

    double recall() {
        return (double) right / wanted;
    }

    double precision() {
        return given == 0 ? 0 : (double) right / given;
    }

    int right() {
        return right;
    }

    int wanted() {
        return wanted;
    }

    int given() {
        return given;
    }

    /** What the facts differ in from the answers; empty if they are the same. */
    List<String> factFaults() {
        var faulty = new ArrayList<String>();
        var facts = policy.facts();
        compare("dialect", policy.dialect().name(), faulty);
        compare("title", policy.title(), faulty);
        compare(
                "date",
                facts.date() == null
                        ? ""
                        : facts.date().value().date() + " "
                                + facts.date().value().style(),
                faulty);
        compare("entity", facts.legalEntity() == null ? "" : facts.legalEntity().value(), faulty);
        compare("subject", facts.subject() == null ? "" : facts.subject().value(), faulty);
        String address =
                facts.address() == null ? "" : String.join(", ", facts.address().value());
        if (answers.one("address").isEmpty() != address.isEmpty() || !address.contains(answers.one("address"))) {
            faulty.add("address: " + address);
        }
        compare(
                "email",
                facts.mailboxes().stream()
                        .filter(box -> box.value().email() != null)
                        .map(box -> box.value().email() + " " + box.value().kind())
                        .collect(Collectors.toSet()),
                faulty);
        compare(
                "right",
                facts.rights().stream()
                        .map(right -> right.value().label() + " | "
                                + right.value().types().stream().map(Enum::name).collect(Collectors.joining(",")))
                        .collect(Collectors.toSet()),
                faulty);
        compare(
                "basis",
                facts.legalBases().stream().map(basis -> basis.value().name()).collect(Collectors.toSet()),
                faulty);
        compare(
                "processor",
                facts.processors().stream()
                        .filter(processor -> processor.value().named())
                        .map(processor -> processor.value().name())
                        .collect(Collectors.toSet()),
                faulty);
        compare(
                "storage",
                facts.storage().stream()
                        .filter(row -> !row.value().names().isEmpty())
                        .map(row -> String.join(", ", row.value().names()) + " | "
                                + (row.value().provider().isEmpty()
                                        ? "-"
                                        : row.value().provider()) + " | "
                                + lifetime(row.value().lifetime()))
                        .collect(Collectors.toSet()),
                faulty);
        if (!answers.all("category").isEmpty()) {
            compare(
                    "category",
                    facts.dataCategories().stream()
                            .map(item -> item.value().label())
                            .collect(Collectors.toSet()),
                    faulty);
            compare("purposes", String.valueOf(facts.purposes().size()), faulty);
            compare(
                    "storage-category",
                    facts.storageGroups().stream()
                            .filter(group -> group.rule().startsWith("group"))
                            .map(group -> group.value().label())
                            .collect(Collectors.toSet()),
                    faulty);
        }
        if (facts.regulators().isEmpty() != answers.one("regulator").isEmpty()
                || !facts.regulators().isEmpty()
                        && !facts.regulators().get(0).value().name().contains(answers.one("regulator"))) {
            faulty.add("regulator: " + facts.regulators());
        }
        return faulty;
    }

    private static String lifetime(io.candor.persistence.consent.Lifetime lifetime) {
        return (lifetime.kind()
                + (lifetime.period() == null ? "" : " " + lifetime.period())
                + (lifetime.longest() == null ? "" : " " + lifetime.longest()));
    }

    private void compare(String kind, String is, List<String> faulty) {
        if (!answers.one(kind).equals(is)) {
            faulty.add(kind + ": wanted '" + answers.one(kind) + "', is '" + is + "'");
        }
    }

    private void compare(String kind, Set<String> are, List<String> faulty) {
        var missed = new TreeSet<>(answers.all(kind));
        missed.removeAll(are);
        var invented = new TreeSet<>(are);
        invented.removeAll(answers.all(kind));
        missed.forEach(one -> faulty.add(kind + " missed: " + one));
        invented.forEach(one -> faulty.add(kind + " invented: " + one));
    }

    @Override
    public String toString() {
        return String.format(
                        Locale.ROOT,
                        "%-16s promises %2d of %2d, given %2d: recall %5.1f %%, precision %5.1f %%%n",
                        name,
                        right,
                        wanted,
                        given,
                        100 * recall(),
                        100 * precision())
                + faults.stream().map(fault -> "    " + fault + "\n").collect(Collectors.joining());
    }
}
