package io.candor.web.centre.policy;

import io.candor.ejb.policy.PolicyQueries;
import io.candor.ejb.policy.PolicyQueries.HistoryRow;
import io.candor.ejb.policy.PolicyQueries.VersionPage;
import io.candor.web.centre.change.ChangeLines;
import io.candor.web.centre.change.ChangesDocument;
import io.candor.web.centre.notice.NoticeDocument;
import io.candor.web.centre.notice.NoticeLines;
import io.candor.web.shared.tenant.CentreAddress;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Makes the documents of versions for programs: the text with its notice and its changes. */
@RequestScoped
class PolicyDocuments {

    private final PolicyQueries policies;
    private final NoticeLines notices;
    private final ChangeLines changes;
    private final CentreAddress address;

    @Inject
    PolicyDocuments(PolicyQueries policies, NoticeLines notices, ChangeLines changes, CentreAddress address) {
        this.policies = policies;
        this.notices = notices;
        this.changes = changes;
        this.address = address;
    }

    /** For the container's proxy. */
    protected PolicyDocuments() {
        this(null, null, null, null);
    }

    /** A version as a document. */
    PolicyDocument of(VersionPage version) {
        return PolicyDocument.of(version, address, notice(version.number()), changes(version.number()));
    }

    /** All published versions as a document. */
    PolicyDocument.Versions history(String language) {
        return PolicyDocument.of(
                policies.history(language, address.defaultLanguage()), address, row -> notice(row.number()));
    }

    private NoticeDocument notice(int number) {
        return NoticeDocument.of(notices.of(number));
    }

    /** What differs from the version that was in force before; nothing for the first. */
    private List<ChangesDocument.Change> changes(int number) {
        List<HistoryRow> rows = policies.history(address.defaultLanguage(), address.defaultLanguage());
        return rows.stream()
                .filter(row -> row.number() == number)
                .map(row -> ChangeLines.outgoing(row, rows))
                .filter(outgoing -> outgoing != null)
                .flatMap(outgoing -> changes.between(outgoing.number(), number).stream())
                .map(ChangesDocument::change)
                .toList();
    }
}
