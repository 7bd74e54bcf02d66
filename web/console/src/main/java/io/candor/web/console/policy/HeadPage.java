package io.candor.web.console.policy;

import io.candor.ejb.policy.draft.PolicyDraftQueries;
import io.candor.ejb.policy.draft.PolicyDraftQueries.DeskRow;
import io.candor.ejb.policy.draft.PolicyDrafting;
import io.candor.web.console.shared.ConsolePlace;
import io.candor.web.console.shared.Forms;
import io.candor.web.console.shared.Moments;
import io.candor.web.console.shared.Overlap;
import io.candor.web.console.shared.Translations;
import io.candor.web.shared.text.Messages;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Changes what a draft says about itself. */
@Named
@RequestScoped
public class HeadPage {

    private final PolicyDraftQueries drafts;
    private final PolicyDrafting drafting;
    private final ConsolePlace place;
    private final Forms forms;
    private final Messages messages;
    private final Moments moments;
    private final HeadForm form = new HeadForm();
    private Overlap overlap;

    @Inject
    HeadPage(
            PolicyDraftQueries drafts,
            PolicyDrafting drafting,
            ConsolePlace place,
            Forms forms,
            Messages messages,
            Moments moments) {
        this.drafts = drafts;
        this.drafting = drafting;
        this.place = place;
        this.forms = forms;
        this.messages = messages;
        this.moments = moments;
    }

    /** For the container's proxy. */
    protected HeadPage() {
        this(null, null, null, null, null, null);
    }

    @PostConstruct
    void load() {
        DeskRow row = drafts.version(place.number());
        if (!FacesContext.getCurrentInstance().isPostback()) {
            form.fill(row, moments.languages());
        }
    }

    /** What is typed. */
    public HeadForm getForm() {
        return form;
    }

    /** What somebody else has changed meanwhile; null if nobody has. */
    public Overlap getOverlap() {
        return overlap;
    }

    /** Where the version's page is. */
    public String getBack() {
        return place.link("/policy/" + place.number());
    }

    /** Stores what is typed. */
    public void save() {
        forms.submit("headForm", HeadForm.FIELDS, () -> {
            drafting.describe(place.number(), form.getRevision(), form.head());
            forms.goOn(getBack(), messages.get("policy.said.saved"));
        });
        if (forms.isOverlapped()) {
            showOverlap();
        }
    }

    private void showOverlap() {
        DeskRow stored = drafts.version(place.number());
        overlap = new Overlap()
                .compare(messages.get("policy.head.label"), stored.label(), form.getLabel())
                .compare(messages.get("policy.facts.kind"), kind(stored.material()), kind(form.isMaterial()));
        for (String language : moments.languages()) {
            overlap.compare(
                    messages.with("policy.head.summary", moments.languageName(language)),
                    Translations.in(stored.summary(), language),
                    form.getSummary().get(language));
        }
        form.setRevision(stored.revision());
    }

    private String kind(boolean material) {
        return messages.get(material ? "policy.material.yes" : "policy.material.no");
    }
}
