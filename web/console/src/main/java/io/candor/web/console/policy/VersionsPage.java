package io.candor.web.console.policy;

import io.candor.ejb.policy.draft.PolicyDraftQueries;
import io.candor.ejb.policy.draft.PolicyDraftQueries.DeskRow;
import io.candor.web.console.shared.ConsolePlace;
import io.candor.web.console.shared.Forms;
import io.candor.web.shared.text.Messages;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** All versions of the policy, and which two to compare. */
@Named
@RequestScoped
public class VersionsPage {

    private final PolicyDraftQueries drafts;
    private final VersionLines lines;
    private final ConsolePlace place;
    private final Forms forms;
    private final Messages messages;
    private List<DeskRow> rows = List.of();
    private String from;
    private String to;

    @Inject
    VersionsPage(PolicyDraftQueries drafts, VersionLines lines, ConsolePlace place, Forms forms, Messages messages) {
        this.drafts = drafts;
        this.lines = lines;
        this.place = place;
        this.forms = forms;
        this.messages = messages;
    }

    /** For the container's proxy. */
    protected VersionsPage() {
        this(null, null, null, null, null);
    }

    @PostConstruct
    void load() {
        rows = drafts.versions();
        if (rows.size() > 1) {
            to = String.valueOf(rows.get(0).number());
            from = lines.outgoing(rows.get(0), rows)
                    .map(row -> String.valueOf(row.number()))
                    .orElse(String.valueOf(rows.get(1).number()));
        }
    }

    /** The versions, the latest number first. */
    public List<DeskRow> getRows() {
        return rows;
    }

    /** Where a version's page is. */
    public String link(DeskRow row) {
        return place.link("/policy/" + row.number());
    }

    /** Whether the caller may begin a version. */
    public boolean isEditable() {
        return place.isOpen("begin-version");
    }

    /** Whether there are two to compare. */
    public boolean isComparable() {
        return rows.size() > 1;
    }

    /** Versions to choose from. */
    public List<SelectItem> getOptions() {
        return rows.stream()
                .map(row -> new SelectItem(
                        String.valueOf(row.number()),
                        messages.with("policy.desk.named", row.label(), messages.of("policy.state", row.state()))))
                .toList();
    }

    /** Number of the older version. */
    public String getFrom() {
        return from;
    }

    /** Number of the older version. */
    public void setFrom(String from) {
        this.from = from;
    }

    /** Number of the newer version. */
    public String getTo() {
        return to;
    }

    /** Number of the newer version. */
    public void setTo(String to) {
        this.to = to;
    }

    /** Leads to the comparison. */
    public void compare() {
        forms.goOn(place.link("/policy/compare/" + from + "/" + to), null);
    }
}
