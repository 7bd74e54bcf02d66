package io.candor.ejb.onboarding.draft;

import io.candor.ejb.onboarding.draft.ReviewItem.Kind;
import io.candor.ejb.pack.TenantPack;
import io.candor.importer.finding.Facts;
import io.candor.importer.promise.Proofs;
import io.candor.persistence.policy.PolicyMarkdown;
import io.candor.persistence.processing.Processor;
import io.candor.persistence.processing.RetentionRow;
import io.candor.persistence.promise.Promise;
import io.candor.persistence.promise.PromiseLine;
import io.candor.persistence.promise.PromiseRule;
import io.candor.persistence.request.Right;
import io.candor.persistence.tenant.Slug;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Makes a whole tenant of a draft, in the form in which tenants are stored. */
public final class PreparedPack {

    private static final int LONGEST_NAME = 200;

    private final Draft draft;
    private final PreparedWording wording;

    private PreparedPack(Draft draft) {
        this.draft = draft;
        this.wording = new PreparedWording(draft.language());
    }

    /**
     * The tenant as it goes live.
     *
     * @param now the present instant, UTC
     */
    public static TenantPack of(Draft draft, Slug slug, Instant now) {
        var made = new PreparedPack(draft);
        return new TenantPack(
                "",
                slug,
                new PreparedProfile(draft).profile(),
                draft.brand(),
                List.of(),
                made.rights(),
                made.processors(),
                made.retention(),
                new PreparedStorage(draft).consent(),
                List.of(made.version(now)));
    }

    private List<Right> rights() {
        var rights = new ArrayList<Right>();
        draft.review()
                .values(Kind.RIGHT, Facts.Right.class)
                .filter(right -> !right.types().isEmpty())
                .forEach(right -> rights.add(new Right(
                        rights.size(), wording.of(right.label()), wording.of(right.detail()), right.types())));
        return rights;
    }

    private List<Processor> processors() {
        var processors = new ArrayList<Processor>();
        draft.review()
                .values(Kind.PROCESSOR, Facts.Processor.class)
                .filter(processor -> !processor.name().isBlank())
                .forEach(processor -> processors.add(new Processor(
                        processors.size(),
                        shortened(processor.name()),
                        processor.named(),
                        wording.or(processor.role(), "processor.role"),
                        null,
                        wording.of(processor.location()),
                        processor.url())));
        return processors;
    }

    private List<RetentionRow> retention() {
        var rows = new ArrayList<RetentionRow>();
        draft.review().accepted(Kind.RETENTION).forEach(item -> {
            var read = (Facts.Retention) item.value();
            RetentionRow.Rule rule = complete(read.rule());
            boolean same = rule.equals(read.rule());
            String note = same ? read.reason() : item.sentence();
            if (!read.category().isBlank()) {
                rows.add(new RetentionRow(
                        rows.size(), wording.of(read.category()), rule, item.soft(), wording.of(note)));
            }
        });
        return rows;
    }

    /** A rule that lacks what its kind needs says no figure; the sentence stands beside it then. */
    private static RetentionRow.Rule complete(RetentionRow.Rule rule) {
        boolean whole = switch (rule.kind()) {
            case FIXED -> rule.period() != null;
            case AFTER_EVENT -> rule.period() != null && rule.event() != null;
            case RANGE -> rule.shortest() != null || rule.longest() != null;
            case UNSPECIFIED -> true;
        };
        return whole ? rule : new RetentionRow.Rule(RetentionRow.Kind.UNSPECIFIED, null, null, null, null);
    }

    private TenantPack.Version version(Instant now) {
        Instant effective = draft.effectiveAt(now);
        return new TenantPack.Version(
                1,
                "1",
                effective,
                effective,
                true,
                wording.localized("version.summary"),
                Map.of(draft.language(), PolicyMarkdown.of(draft.policy().markdown(draft.title()))),
                promises());
    }

    private List<PromiseLine> promises() {
        var lines = new ArrayList<PromiseLine>();
        draft.review().accepted(Kind.PROMISE).forEach(item -> {
            var rule = (PromiseRule) item.value();
            lines.add(new PromiseLine(
                    "P-" + (lines.size() + 1),
                    rule,
                    Proofs.of(rule),
                    item.soft(),
                    new Promise.Source(item.anchor(), item.sentence())));
        });
        return lines;
    }

    private static String shortened(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME - 1) + "…";
    }
}
