package io.candor.web.console.brand;

import io.candor.ejb.tenant.brand.BrandEditing;
import io.candor.ejb.tenant.brand.BrandQueries;
import io.candor.ejb.tenant.brand.BrandQueries.BrandRow;
import io.candor.persistence.brand.BrandColours;
import io.candor.persistence.brand.Legibility;
import io.candor.persistence.shared.RefusedException;
import io.candor.persistence.tenant.Brand;
import io.candor.web.console.shared.Forms;
import io.candor.web.console.shared.Overlap;
import io.candor.web.shared.text.Messages;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The centre's colours and logo: measured, tried out on the real pages, stored, taken back. */
@Named
@RequestScoped
public class BrandPage {

    private static final String FORM = "brandForm";
    private static final Map<String, String> FIELDS = Map.of(
            "error.brand-accent", "accent",
            "error.brand-accent-dark", "accentDark",
            "error.brand-surface", "surface",
            "error.brand-surface-dark", "surfaceDark",
            "error.logo-too-long", "logo",
            "error.logo-type", "logo",
            "error.logo-broken", "logo",
            "error.logo-pixels", "logo",
            "error.logo-no-svg", "logo",
            "error.logo-not-allowed", "logo");

    private final BrandQueries queries;
    private final BrandEditing editing;
    private final BrandBefore before;
    private final BrandPlace place;
    private final Forms forms;
    private final Messages messages;
    private final BrandForm form = new BrandForm();
    private Overlap overlap;

    @Inject
    BrandPage(
            BrandQueries queries,
            BrandEditing editing,
            BrandBefore before,
            BrandPlace place,
            Forms forms,
            Messages messages) {
        this.queries = queries;
        this.editing = editing;
        this.before = before;
        this.place = place;
        this.forms = forms;
        this.messages = messages;
    }

    /** For the container's proxy. */
    protected BrandPage() {
        this(null, null, null, null, null, null);
    }

    @PostConstruct
    void load() {
        if (!FacesContext.getCurrentInstance().isPostback()) {
            form.fill(queries.brand());
        }
    }

    /** What is typed. */
    public BrandForm getForm() {
        return form;
    }

    /** Whether the caller may change it. */
    public boolean isEditable() {
        return place.isEditable();
    }

    /** What was measured of the colours in the form; empty as long as one of them is none. */
    public List<ContrastRows.Row> getContrasts() {
        try {
            return ContrastRows.of(form.colours(), messages);
        } catch (RefusedException noColour) {
            return List.of();
        }
    }

    /** Address of the page in which the brand is tried out. */
    public String getPreview() {
        return place.link("preview");
    }

    /** Address of the logo as it is stored. */
    public String getLogo() {
        return place.link("logo");
    }

    /** Whether the centre is not open yet. */
    public boolean isPrepared() {
        return place.isPrepared();
    }

    /** Address of the centre's own pages. */
    public String getCentre() {
        return place.centre();
    }

    /** Address that measures colours. */
    public String getCheck() {
        return place.link("check");
    }

    /** Whether the last change of this session can be taken back. */
    public boolean isUndoable() {
        return isEditable() && before.isThere(place.slug());
    }

    /** What somebody else has changed meanwhile; null if nobody has. */
    public Overlap getOverlap() {
        return overlap;
    }

    /** Stores what is typed. */
    public void save() {
        change("brand.said.saved", () -> editing.change(form.getState(), form.colours(), form.file()));
    }

    /** Puts the neutral brand in its place. */
    public void reset() {
        change("brand.said.reset", () -> editing.reset(form.getState()));
    }

    /** Takes the last change back; doing it again takes that back. */
    public void undo() {
        Brand earlier = before.get(place.slug());
        if (earlier != null) {
            change("brand.said.undone", () -> editing.takeBack(form.getState(), earlier));
        }
    }

    /** Puts the nearest colours that pass into the fields; stores nothing. */
    public void useNearest() {
        forms.submit(FORM, FIELDS, () -> form.fill(Legibility.nearest(form.colours())));
    }

    private void change(String said, Supplier<Brand> command) {
        forms.submit(FORM, FIELDS, () -> {
            before.keep(place.slug(), command.get());
            forms.goOn(place.home(), messages.get(said));
        });
        if (forms.isOverlapped()) {
            showOverlap();
        }
    }

    private void showOverlap() {
        BrandRow now = queries.brand();
        BrandColours stored = now.colours();
        overlap = new Overlap()
                .compare(messages.get("brand.part.ACCENT"), stored.accent(), form.getAccent())
                .compare(messages.get("brand.part.SURFACE"), stored.surface(), form.getSurface())
                .compare(messages.get("brand.part.ACCENT_DARK"), stored.accentDark(), form.getAccentDark())
                .compare(messages.get("brand.part.SURFACE_DARK"), stored.surfaceDark(), form.getSurfaceDark());
        form.setState(now.state());
    }
}
