package io.candor.web.console.policy;

import io.candor.ejb.policy.draft.PolicyDraftQueries;
import io.candor.ejb.policy.draft.PolicyDraftQueries.DeskRow;
import io.candor.ejb.policy.draft.PolicyDrafting;
import io.candor.persistence.policy.PolicyVersionState;
import io.candor.web.console.shared.ConsolePlace;
import io.candor.web.console.shared.Forms;
import io.candor.web.shared.text.Messages;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;

/** Begins a version, with the words of another one or with none. */
@Named
@RequestScoped
public class BeginPage {

    private final PolicyDraftQueries drafts;
    private final PolicyDrafting drafting;
    private final ConsolePlace place;
    private final Forms forms;
    private final Messages messages;
    private final HeadForm form = new HeadForm();
    private final List<SelectItem> sources = new ArrayList<>();
    private String from = "0";

    @Inject
    BeginPage(PolicyDraftQueries drafts, PolicyDrafting drafting, ConsolePlace place, Forms forms, Messages messages) {
        this.drafts = drafts;
        this.drafting = drafting;
        this.place = place;
        this.forms = forms;
        this.messages = messages;
    }

    /** For the container's proxy. */
    protected BeginPage() {
        this(null, null, null, null, null);
    }

    @PostConstruct
    void load() {
        for (DeskRow row : drafts.versions()) {
            String number = String.valueOf(row.number());
            sources.add(new SelectItem(
                    number, messages.with("policy.desk.named", row.label(), messages.of("policy.state", row.state()))));
            if (row.state() == PolicyVersionState.IN_FORCE) {
                from = number;
            }
        }
        sources.add(new SelectItem("0", messages.get("policy.begin.nothing")));
    }

    /** What is typed. */
    public HeadForm getForm() {
        return form;
    }

    /** Versions to begin with. */
    public List<SelectItem> getSources() {
        return sources;
    }

    /** Number of the version to begin with; 0 for none. */
    public String getFrom() {
        return from;
    }

    /** Number of the version to begin with; 0 for none. */
    public void setFrom(String from) {
        this.from = from;
    }

    /** Begins it. */
    public void begin() {
        forms.submit("beginForm", HeadForm.FIELDS, () -> {
            int number = drafting.begin(form.head(), Integer.parseInt(from));
            forms.goOn(place.link("/policy/" + number), messages.get("policy.begin.done"));
        });
    }
}
