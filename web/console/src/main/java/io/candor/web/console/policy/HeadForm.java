package io.candor.web.console.policy;

import io.candor.ejb.policy.draft.PolicyDraftQueries.DeskRow;
import io.candor.ejb.policy.draft.PolicyDrafting;
import io.candor.web.console.shared.Translations;
import java.util.List;
import java.util.Map;

/** The fields of what a version says about itself. */
public class HeadForm {

    /** Keys of refusals to the ids of the fields at fault. */
    static final Map<String, String> FIELDS =
            Map.of("error.policy-label", "label", "error.policy-label-taken", "label");

    private int revision;
    private String label;
    private boolean material = true;
    private Map<String, String> summary = Translations.fields(null, List.of());

    void fill(DeskRow row, List<String> languages) {
        revision = row.revision();
        label = row.label();
        material = row.material();
        summary = Translations.fields(row.summary(), languages);
    }

    PolicyDrafting.Head head() {
        return new PolicyDrafting.Head(label, material, Translations.text(summary));
    }

    /** The revision that the change is made from. */
    public int getRevision() {
        return revision;
    }

    /** Comes back with the form. */
    public void setRevision(int revision) {
        this.revision = revision;
    }

    /** What people call it. */
    public String getLabel() {
        return label;
    }

    /** What people call it. */
    public void setLabel(String label) {
        this.label = label;
    }

    /** Whether it changes what people can expect. */
    public boolean isMaterial() {
        return material;
    }

    /** Whether it changes what people can expect. */
    public void setMaterial(boolean material) {
        this.material = material;
    }

    /** By language. */
    public Map<String, String> getSummary() {
        return summary;
    }
}
