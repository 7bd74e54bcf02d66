package io.candor.importer.promise;

import io.candor.importer.finding.Facts;
import io.candor.importer.finding.Finding;
import io.candor.importer.finding.Reading;
import io.candor.importer.finding.Statement;
import io.candor.importer.finding.Statements;
import io.candor.importer.text.Words;
import io.candor.persistence.consent.Lifetime;
import io.candor.persistence.promise.PromiseRule;
import io.candor.persistence.promise.PromiseRule.Place;
import io.candor.persistence.request.RightType;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;

/** What happens only with consent, how long a choice holds, and where it can be changed. */
final class ConsentPromises {

    private final Reading reading;
    private final Facts facts;
    private final List<Finding<PromiseRule>> found = new ArrayList<>();

    ConsentPromises(Reading reading, Facts facts) {
        this.reading = reading;
        this.facts = facts;
    }

    List<Finding<PromiseRule>> read() {
        for (Statement statement : reading.statements()) {
            gate(statement);
            changeAt(statement);
        }
        groups();
        life();
        byRequest();
        return found;
    }

    private void gate(Statement statement) {
        var match = reading.lexicon().find("gate", statement.words(), 0).orElse(null);
        boolean none = match == null
                || reading.lexicon()
                        .find("no-gate", statement.words(), 0)
                        .filter(other -> other.first() <= match.last())
                        .isPresent()
                || statement.section().isAbout("rights");
        if (none) {
            return;
        }
        String gated = gated(statement, match.first());
        boolean known = gated.isEmpty()
                || found.stream()
                        .filter(other -> other.value() instanceof PromiseRule.ConsentGate)
                        .anyMatch(other -> sameThing(((PromiseRule.ConsentGate) other.value()).gated(), gated)
                                || sameThing(Statements.labelOf(other.sentence()), gated));
        if (!known) {
            String category =
                    reading.lexicon().which("gate-category.", Words.of(gated + " " + statement.text())).stream()
                            .findFirst()
                            .orElse(null);
            found.add(statement.finding(
                    new PromiseRule.ConsentGate(gated, category),
                    "only with consent",
                    reading.isSoft(statement)
                            || reading.lexicon().has("weak", statement.text())
                                    && !reading.lexicon().has("obligation-may", statement.text())));
        }
    }

    /** What is held back: the words before the condition; for "these", the label or heading; for "consent (for ...)", what it is for. */
    private String gated(Statement statement, int first) {
        String body = statement.body();
        int open = body.indexOf('(');
        String before =
                body.substring(0, statement.words().words().get(first).start()).strip();
        if (before.isEmpty() || Words.of(before).size() < 1) {
            if (open > 0 && body.indexOf(')', open) > 0) {
                return body.substring(open + 1, body.indexOf(')', open)).replaceFirst("^(?:for|für|pour) ", "");
            }
            return around(statement);
        }
        String cut = before.replaceFirst("[(,;\\s]+$", "")
                .replaceFirst("^(?:We|You|Wir|Nous) (?:may |will |only |can )?", "")
                .replaceFirst("\\s+(?:is|are|ne sont|sont|wird|werden)(?: only)?(?: \\w{2,14})?$", "")
                .replaceFirst("\\s+(?:when|if|only|nur|placed|set)$", "")
                .replaceFirst("[(,;\\s]+$", "");
        // "Diagnostics: crash reports, if you switch them on": a fragment is nothing without its label.
        boolean fragment = !statement.label().isEmpty() && !cut.isEmpty() && Character.isLowerCase(cut.charAt(0));
        String gated = fragment ? statement.label() + ": " + cut : cut;
        return cut.isEmpty() || reading.lexicon().has("pronoun", cut) ? around(statement) : gated;
    }

    private static String around(Statement statement) {
        return statement.label().isEmpty() || !statement.isItem()
                ? statement.section().name()
                : statement.label();
    }

    private static boolean sameThing(String one, String other) {
        var shorter = Words.of(one.length() < other.length() ? one : other).words().stream()
                .map(Words.Word::folded)
                .collect(Collectors.toSet());
        var longer = Words.of(one.length() < other.length() ? other : one).words().stream()
                .map(Words.Word::folded)
                .collect(Collectors.toSet());
        return !shorter.isEmpty() && longer.containsAll(shorter);
    }

    /** Groups of cookies that people can choose between: the text names them without saying that consent comes first. */
    private void groups() {
        var optional = facts.storageGroups().stream()
                .filter(group -> !group.value().essential() && group.rule().startsWith("group"))
                .toList();
        boolean choice = reading.about("cookies").anyMatch(statement -> reading.says("choice-change", statement));
        boolean gated = found.stream()
                .anyMatch(other -> other.value() instanceof PromiseRule.ConsentGate
                        && optional.stream().anyMatch(group -> group.anchor().equals(other.anchor())));
        if (!optional.isEmpty() && choice && !gated) {
            String labels =
                    optional.stream().map(group -> group.value().label()).collect(Collectors.joining(", "));
            var first = optional.get(0);
            found.add(new Finding<>(
                    new PromiseRule.ConsentGate(labels, null),
                    first.range(),
                    "groups of cookies to choose from",
                    first.anchor(),
                    first.sentence(),
                    true,
                    true));
        }
    }

    private void life() {
        for (var row : facts.storage()) {
            boolean own = row.value().lifetime().kind() == Lifetime.Kind.FIXED
                    && row.value().names().size() == 1
                    && reading.lexicon().has("choice-stored", row.value().purpose())
                    && reading.lexicon().has("remember", row.value().purpose());
            if (own) {
                found.add(row.with(new PromiseRule.ConsentLife(
                        row.value().lifetime().period(), row.value().names().get(0))));
                return;
            }
        }
        for (Statement statement : reading.about("cookies").toList()) {
            var periods = reading.periods().in(statement.words());
            if (!periods.isEmpty() && reading.says("choice-stored", statement) && reading.says("remember", statement)) {
                found.add(statement.finding(
                        new PromiseRule.ConsentLife(periods.get(0).span(), null),
                        "how long a choice holds",
                        reading.isSoft(statement)));
                return;
            }
        }
    }

    private void changeAt(Statement statement) {
        var places = EnumSet.noneOf(Place.class);
        for (Place place : Place.values()) {
            if (reading.says("place." + place, statement)) {
                places.add(place);
            }
        }
        if (places.contains(Place.COOKIE_CLEARING)) {
            places.remove(Place.BROWSER);
        }
        boolean retention = statement.section().isAbout("retention");
        boolean changes = reading.says("choice-change", statement) || places.contains(Place.UNSUBSCRIBE);
        boolean known = found.stream().anyMatch(other -> other.value() instanceof PromiseRule.ConsentChangeAt);
        if (!places.isEmpty() && changes && !retention && !known) {
            found.add(statement.finding(
                    new PromiseRule.ConsentChangeAt(List.copyOf(places)), "where a choice is changed", false));
        }
    }

    /** Withdrawal that stands among the things that people may ask for. */
    private void byRequest() {
        var withdrawal = facts.rights().stream()
                .filter(right -> right.value().types().contains(RightType.WITHDRAW_CONSENT))
                .findFirst();
        boolean asked = reading.about("rights")
                .anyMatch(statement -> statement.announces() && reading.says("you-may-request", statement));
        boolean known = found.stream().anyMatch(other -> other.value() instanceof PromiseRule.ConsentChangeAt);
        if (withdrawal.isPresent() && asked && !known) {
            found.add(withdrawal.get().with(new PromiseRule.ConsentChangeAt(List.of(Place.REQUEST))));
        }
    }
}
