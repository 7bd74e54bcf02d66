package io.candor.ejb.onboarding.draft;

import io.candor.ejb.onboarding.draft.GoLiveCheck.Code;
import io.candor.ejb.onboarding.draft.GoLiveCheck.State;
import io.candor.ejb.onboarding.draft.ReviewItem.Kind;
import io.candor.importer.finding.Facts.Mailbox;
import io.candor.importer.report.ImportReport;
import io.candor.importer.report.ImportReport.Severity;
import io.candor.persistence.brand.NeutralBrand;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Goes through the check list. */
public final class GoLiveChecks {

    private final Draft draft;
    private final Instant now;
    private final List<GoLiveCheck> checks = new ArrayList<>();

    private GoLiveChecks(Draft draft, Instant now) {
        this.draft = draft;
        this.now = now;
    }

    /** The list of a draft that has no document yet. */
    public static List<GoLiveCheck> withoutDocument() {
        return List.of(new GoLiveCheck(Code.DOCUMENT, State.BLOCKS, ""));
    }

    /** The list of a draft. */
    public static List<GoLiveCheck> of(Draft draft, Instant now) {
        var list = new GoLiveChecks(draft, now);
        list.look();
        return List.copyOf(list.checks);
    }

    /** The first line that blocks; empty if the centre can go live. */
    public static Optional<GoLiveCheck> blocking(List<GoLiveCheck> checks) {
        return checks.stream().filter(check -> check.state() == State.BLOCKS).findFirst();
    }

    /** The address that people write to; empty if there is no usable one. */
    static Optional<String> mailbox(Draft draft) {
        Optional<String> found = draft.review()
                .values(Kind.MAILBOX, Mailbox.class)
                .map(Mailbox::email)
                .filter(email -> email != null && MailboxJudgement.isUsable(email))
                .findFirst();
        return found.or(() -> Optional.ofNullable(draft.supplements().mailbox()).filter(MailboxJudgement::isUsable));
    }

    private void look() {
        var review = draft.review();
        var organisation = draft.organisation();
        add(Code.DOCUMENT, State.PASSES, "");
        add(Code.TITLE, draft.title().isBlank() ? State.BLOCKS : State.PASSES, draft.title());
        date();
        Optional<String> mailbox = mailbox(draft);
        add(Code.MAILBOX, mailbox.isEmpty() ? State.BLOCKS : State.PASSES, mailbox.orElse(""));
        mendable(
                Code.COMPANY,
                organisation.legalName() != null
                        || review.accepted(Kind.COMPANY).findAny().isPresent());
        mendable(
                Code.ADDRESS,
                !organisation.address().isEmpty()
                        || review.accepted(Kind.ADDRESS).findAny().isPresent());
        mendable(Code.RIGHTS, review.accepted(Kind.RIGHT).findAny().isPresent());
        mendable(Code.REGULATOR, review.accepted(Kind.REGULATOR).findAny().isPresent());
        long contradictions = ImportReport.of(draft.policy()).points().stream()
                .filter(point -> point.severity() == Severity.CONTRADICTION)
                .count();
        count(Code.CONTRADICTIONS, contradictions);
        count(
                Code.UNSURE,
                review.items().stream()
                        .filter(item -> !item.sure() && !item.edited() && !item.rejected())
                        .count());
        mendable(Code.BRAND, !draft.brand().equals(NeutralBrand.get()));
    }

    private void date() {
        boolean ahead = draft.effectiveAt(now).isAfter(now);
        State state = draft.isDateAmbiguous() || ahead ? State.BLOCKS : State.PASSES;
        add(
                Code.DATE,
                state == State.PASSES && draft.date().isEmpty() ? State.MENDABLE : state,
                draft.date().map(Object::toString).orElse(""));
    }

    private void mendable(Code code, boolean fine) {
        add(code, fine ? State.PASSES : State.MENDABLE, "");
    }

    private void count(Code code, long found) {
        add(code, found == 0 ? State.PASSES : State.MENDABLE, String.valueOf(found));
    }

    private void add(Code code, State state, String argument) {
        checks.add(new GoLiveCheck(code, state, argument));
    }
}
