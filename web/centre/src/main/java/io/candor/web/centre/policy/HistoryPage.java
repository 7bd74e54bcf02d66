package io.candor.web.centre.policy;

import io.candor.ejb.change.TypedChange;
import io.candor.ejb.policy.PolicyQueries;
import io.candor.ejb.policy.PolicyQueries.HistoryRow;
import io.candor.persistence.policy.PolicyVersionState;
import io.candor.web.centre.change.ChangeLines;
import io.candor.web.centre.shared.PageKeeping;
import io.candor.web.shared.tenant.CentreAddress;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** All published versions, upcoming ones first. */
@Named
@RequestScoped
public class HistoryPage {

    private final PolicyQueries policies;
    private final CentreAddress address;
    private final ChangeLines changes;
    private final PageKeeping keeping;
    private List<HistoryRow> rows;

    @Inject
    HistoryPage(PolicyQueries policies, CentreAddress address, ChangeLines changes, PageKeeping keeping) {
        this.policies = policies;
        this.address = address;
        this.changes = changes;
        this.keeping = keeping;
    }

    /** For the container's proxy. */
    protected HistoryPage() {
        this(null, null, null, null);
    }

    @PostConstruct
    void open() {
        rows = policies.history(address.language(), address.defaultLanguage());
        keeping.keep();
    }

    /** The versions. */
    public List<HistoryRow> rows() {
        return rows;
    }

    /** Whether there are two versions that can be compared. */
    public boolean canCompare() {
        return rows.size() > 1;
    }

    /** Where a version can be read. */
    public String link(HistoryRow row) {
        return address.link("/policy/versions/" + row.number());
    }

    /** Whether another version was in force before this one. */
    public boolean hasPrevious(HistoryRow row) {
        return ChangeLines.outgoing(row, rows) != null;
    }

    /** Where a version is compared with the one before it. */
    public String comparePrevious(HistoryRow row) {
        return address.link("/policy/compare/" + ChangeLines.outgoing(row, rows).number() + "/" + row.number());
    }

    /** Message key of what stands before the date of effect. */
    public String effectiveKey(HistoryRow row) {
        return row.state() == PolicyVersionState.SCHEDULED
                ? "policy.facts.will-be-effective"
                : "policy.facts.effective";
    }

    /** Message key of whether a version changes what people can expect. */
    public String materialKey(HistoryRow row) {
        return row.material() ? "policy.material.yes" : "policy.material.no";
    }

    /** What a version changes for people, if they still have to know about it. */
    public List<TypedChange> changes(HistoryRow row) {
        return changes.significant(row, rows);
    }
}
