package io.candor.importer.report;

import io.candor.importer.ImportedPolicy;
import io.candor.importer.ImportedPolicy.Missing;
import io.candor.importer.report.ImportReport.Code;
import io.candor.importer.report.ImportReport.Point;
import io.candor.importer.report.ImportReport.Severity;
import io.candor.persistence.promise.PromiseRule;
import io.candor.persistence.tenant.TenantProfile.Contact;
import java.util.List;
import java.util.Map;

/** What people or the law expect of a policy and this one does not hold. */
final class Gaps {

    private static final Map<Missing, Code> SIMPLE = Map.of(
            Missing.LEGAL_ENTITY, Code.NO_LEGAL_ENTITY,
            Missing.POSTAL_ADDRESS, Code.NO_POSTAL_ADDRESS,
            Missing.REGULATOR, Code.NO_REGULATOR,
            Missing.LEGAL_BASES, Code.NO_LEGAL_BASES,
            Missing.RIGHTS, Code.NO_RIGHTS,
            Missing.RESPONSE_TIME, Code.NO_RESPONSE_TIME,
            Missing.RETENTION, Code.NO_RETENTION,
            Missing.CHILDREN, Code.NO_CHILD_LIMIT);

    private final ImportedPolicy policy;
    private final List<Point> points;

    Gaps(ImportedPolicy policy, List<Point> points) {
        this.policy = policy;
        this.points = points;
    }

    void look() {
        for (Missing missing : policy.missing()) {
            if (SIMPLE.containsKey(missing)) {
                boolean hint = missing == Missing.CHILDREN;
                points.add(ImportReport.missing(SIMPLE.get(missing), hint ? Severity.HINT : Severity.GAP));
            }
        }
        mailbox();
        date();
        notice();
        processors();
    }

    private void mailbox() {
        var boxes = policy.facts().mailboxes();
        if (boxes.isEmpty()) {
            points.add(ImportReport.missing(Code.NO_MAILBOX, Severity.BLOCKS));
        }
        boolean officer = boxes.stream().anyMatch(box -> box.value().kind() == Contact.Kind.DPO);
        if (!officer) {
            points.add(ImportReport.missing(Code.NO_DPO, Severity.HINT));
        }
    }

    private void date() {
        boolean promised =
                policy.promises().stream().anyMatch(promise -> promise.value() instanceof PromiseRule.DateShown);
        if (policy.facts().date() == null && !promised) {
            points.add(ImportReport.missing(Code.NO_DATE, Severity.GAP));
        }
    }

    private void notice() {
        boolean told =
                policy.promises().stream().anyMatch(promise -> promise.value() instanceof PromiseRule.NotifyChange);
        if (!told) {
            points.add(ImportReport.missing(Code.NO_NOTICE_PROMISE, Severity.GAP));
        }
    }

    private void processors() {
        var unnamed = policy.facts().processors().stream()
                .filter(processor -> !processor.value().named())
                .toList();
        if (!unnamed.isEmpty()) {
            points.add(
                    ImportReport.about(Code.PROCESSORS_UNNAMED, Severity.GAP, unnamed, String.valueOf(unnamed.size())));
        }
    }
}
