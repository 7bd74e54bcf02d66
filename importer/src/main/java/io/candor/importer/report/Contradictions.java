package io.candor.importer.report;

import io.candor.importer.ImportedPolicy;
import io.candor.importer.finding.Facts.Basis;
import io.candor.importer.finding.Finding;
import io.candor.importer.finding.Statement;
import io.candor.importer.finding.Statements;
import io.candor.importer.report.ImportReport.Code;
import io.candor.importer.report.ImportReport.Point;
import io.candor.importer.report.ImportReport.Severity;
import io.candor.importer.text.Lexicon;
import io.candor.importer.text.Words;
import io.candor.persistence.promise.PromiseRule;
import io.candor.persistence.promise.PromiseRule.Place;
import io.candor.persistence.request.RightType;
import java.util.ArrayList;
import java.util.List;

/** What a text says against itself, or against the law. */
final class Contradictions {

    private final ImportedPolicy policy;
    private final Lexicon lexicon;
    private final List<Statement> statements;
    private final List<Point> points;

    Contradictions(ImportedPolicy policy, List<Point> points) {
        this.policy = policy;
        this.lexicon = policy.outline().lexicon();
        this.statements = Statements.of(policy.outline());
        this.points = points;
    }

    void look() {
        responseTimes();
        date();
        mailbox();
        consentAsBasis();
        withdrawal();
        said("by-use", Code.CONSENT_BY_USE, Severity.CONTRADICTION);
        said("continued-use", Code.CONTINUED_USE, Severity.CONTRADICTION);
        said("strong-claim", Code.STRONG_CLAIM, Severity.HINT);
        weakWords();
    }

    private <T extends PromiseRule> List<Finding<PromiseRule>> promises(Class<T> kind) {
        return policy.promises().stream()
                .filter(promise -> kind.isInstance(promise.value()))
                .toList();
    }

    /** Two answers' times: nobody who writes knows which of them counts. */
    private void responseTimes() {
        var requests = promises(PromiseRule.RespondRequest.class);
        var inquiries = promises(PromiseRule.RespondInquiry.class);
        if (requests.isEmpty() || inquiries.isEmpty()) {
            return;
        }
        var request = ((PromiseRule.RespondRequest) requests.get(0).value()).period();
        var inquiry = ((PromiseRule.RespondInquiry) inquiries.get(0).value()).period();
        boolean confusable = request.amount() == inquiry.amount() && request.unit() != inquiry.unit();
        if (confusable) {
            points.add(ImportReport.about(
                    Code.RESPONSE_TIMES_DIFFER,
                    Severity.CONTRADICTION,
                    List.of(requests.get(0), inquiries.get(0)),
                    request.toString(),
                    inquiry.toString()));
        }
    }

    private void date() {
        var date = policy.facts().date();
        if (date != null && date.value().date() == null) {
            points.add(ImportReport.about(
                    Code.DATE_AMBIGUOUS,
                    Severity.BLOCKS,
                    List.of(date),
                    date.value().choices().get(0).toString(),
                    date.value().choices().get(1).toString()));
        }
        promises(PromiseRule.DateShown.class).stream()
                .filter(promise -> date == null)
                .forEach(promise -> points.add(
                        ImportReport.about(Code.DATE_PROMISED_NOT_SHOWN, Severity.CONTRADICTION, List.of(promise))));
    }

    private void mailbox() {
        var dead = policy.facts().mailboxes().stream()
                .filter(box -> box.value().email() == null)
                .toList();
        if (!dead.isEmpty()) {
            points.add(ImportReport.about(Code.MAILBOX_UNUSABLE, Severity.BLOCKS, dead));
        }
        for (var section : policy.outline().about("contact")) {
            var blocks = section.blocks();
            for (int i = 0; i < blocks.size(); i++) {
                boolean announces = blocks.get(i).text().endsWith(":")
                        && lexicon.has("contact-announced", blocks.get(i).text());
                boolean followed = i + 1 < blocks.size()
                        && (blocks.get(i + 1).isItem()
                                || blocks.get(i + 1).text().length() < 120
                                        && !blocks.get(i + 1).text().endsWith("."));
                boolean child = i + 1 == blocks.size()
                        && !policy.outline().below(section).isEmpty();
                if (announces && !followed && !child) {
                    points.add(new Point(
                            Code.EMPTY_CONTACT,
                            Severity.CONTRADICTION,
                            List.of(blocks.get(i).range()),
                            List.of(blocks.get(i).text()),
                            List.of()));
                }
            }
        }
    }

    /** Something runs on consent, but consent is not among the grounds that are listed. */
    private void consentAsBasis() {
        var bases = policy.facts().legalBases();
        boolean listed = bases.stream().anyMatch(basis -> basis.value() == Basis.CONSENT);
        var gates = promises(PromiseRule.ConsentGate.class);
        if (!bases.isEmpty() && !listed && !gates.isEmpty()) {
            var about = new ArrayList<Finding<?>>(gates.subList(0, 1));
            about.add(bases.get(0));
            points.add(ImportReport.about(Code.CONSENT_NOT_A_LEGAL_BASIS, Severity.CONTRADICTION, about));
        }
    }

    /** Consent is given by a click in a banner, but taken back by finding a cookie and deleting it. */
    private void withdrawal() {
        for (var promise : promises(PromiseRule.ConsentChangeAt.class)) {
            var places = ((PromiseRule.ConsentChangeAt) promise.value()).places();
            boolean easy = places.contains(Place.PREFERENCE_CENTRE)
                    || places.contains(Place.UNSUBSCRIBE)
                    || places.contains(Place.REQUEST);
            if (!easy && (places.contains(Place.COOKIE_CLEARING) || places.contains(Place.BROWSER))) {
                points.add(ImportReport.about(Code.WITHDRAWAL_HARDER, Severity.CONTRADICTION, List.of(promise)));
            }
        }
    }

    private void said(String concept, Code code, Severity severity) {
        var found = statements.stream()
                .filter(statement -> lexicon.has(concept, Words.of(statement.text()))
                        && !lexicon.has("no-guarantee", statement.text()))
                .map(statement -> statement.finding(code, concept, false))
                .toList();
        if (!found.isEmpty()) {
            points.add(ImportReport.about(code, severity, found));
        }
    }

    private void weakWords() {
        var soft = policy.promises().stream().filter(Finding::soft).toList();
        if (!soft.isEmpty()) {
            points.add(ImportReport.about(Code.WEAK_WORDS, Severity.HINT, soft, String.valueOf(soft.size())));
        }
        boolean objection = policy.facts().rights().stream()
                .anyMatch(right -> right.value().types().contains(RightType.OBJECTION));
        boolean interests =
                policy.facts().legalBases().stream().anyMatch(basis -> basis.value() == Basis.LEGITIMATE_INTERESTS);
        if (!policy.facts().rights().isEmpty() && !objection && interests) {
            var basis = policy.facts().legalBases().stream()
                    .filter(found -> found.value() == Basis.LEGITIMATE_INTERESTS)
                    .toList();
            points.add(ImportReport.about(Code.NO_OBJECTION, Severity.GAP, basis));
        }
    }
}
