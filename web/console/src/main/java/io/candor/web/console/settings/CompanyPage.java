package io.candor.web.console.settings;

import com.fasterxml.jackson.core.type.TypeReference;
import io.candor.ejb.tenant.settings.ProfileEditing;
import io.candor.ejb.tenant.settings.ProfileQueries;
import io.candor.ejb.tenant.settings.ProfileQueries.ProfileRow;
import io.candor.ejb.tenant.settings.ProfileRules;
import io.candor.persistence.shared.Json;
import io.candor.web.console.shared.ConsolePlace;
import io.candor.web.console.shared.Forms;
import io.candor.web.console.shared.Moments;
import io.candor.web.console.shared.Overlap;
import io.candor.web.console.undo.Undo;
import io.candor.web.console.undo.Undoing;
import io.candor.web.shared.text.Messages;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Who the company is: names, address, laws, zone, dates and languages. */
@Named
@RequestScoped
public class CompanyPage implements Undoing {

    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("error.profile-name", "name"),
            Map.entry("error.profile-entity", "entity"),
            Map.entry("error.profile-address", "address"),
            Map.entry("error.profile-country", "country"),
            Map.entry("error.profile-website", "website"),
            Map.entry("error.profile-zone", "timeZone"),
            Map.entry("error.profile-date", "dateFormat"),
            Map.entry("error.profile-languages", "languages"),
            Map.entry("error.profile-default", "languages"));

    private final ProfileQueries queries;
    private final ProfileEditing editing;
    private final ConsolePlace place;
    private final Forms forms;
    private final Undo undo;
    private final Messages messages;
    private final Moments moments;
    private final CompanyForm form = new CompanyForm();
    private Overlap overlap;

    @Inject
    CompanyPage(
            ProfileQueries queries,
            ProfileEditing editing,
            ConsolePlace place,
            Forms forms,
            Undo undo,
            Messages messages,
            Moments moments) {
        this.queries = queries;
        this.editing = editing;
        this.place = place;
        this.forms = forms;
        this.undo = undo;
        this.messages = messages;
        this.moments = moments;
    }

    /** For the container's proxy. */
    protected CompanyPage() {
        this(null, null, null, null, null, null, null);
    }

    @PostConstruct
    void load() {
        if (!FacesContext.getCurrentInstance().isPostback()) {
            ProfileRow row = queries.profile();
            form.fill(row.profile(), row.state());
        }
    }

    /** What is typed. */
    public CompanyForm getForm() {
        return form;
    }

    /** Whether the caller may change it. */
    public boolean isEditable() {
        return place.isOpen("brand-check");
    }

    /** Laws to choose from. */
    public List<SelectItem> getLaws() {
        return ProfileRules.JURISDICTIONS.stream()
                .map(law -> new SelectItem(law, messages.get("tenant.law." + law)))
                .toList();
    }

    /** Zones to choose from. */
    public List<SelectItem> getZones() {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(zone -> zone.contains("/") && !zone.startsWith("Etc/") && !zone.startsWith("SystemV/")
                        || zone.equals("UTC")
                        || zone.equals(form.getTimeZone()))
                .sorted()
                .map(zone -> new SelectItem(zone, zone.replace('_', ' ')))
                .toList();
    }

    /** Countries to choose from, by name in the reader's language. */
    public List<SelectItem> getCountries() {
        Locale reader = messages.wording().locale();
        Stream<SelectItem> all = Stream.of(Locale.getISOCountries())
                .map(code -> new SelectItem(code, new Locale("", code).getDisplayCountry(reader)))
                .sorted((one, other) -> one.getLabel().compareToIgnoreCase(other.getLabel()));
        return Stream.concat(Stream.of(new SelectItem("", "–")), all).toList();
    }

    /** What somebody else has changed meanwhile; null if nobody has. */
    public Overlap getOverlap() {
        return overlap;
    }

    /** Stores what is typed. */
    public void save() {
        forms.submit("companyForm", FIELDS, () -> {
            String before = Json.write(queries.profile().profile());
            editing.changeCompany(form.getState(), form.profile());
            undo.keep(CompanyPage.class, place.here(), before, queries.profile().state());
            forms.goOn(place.link("/settings"), messages.get("settings.said.saved"));
        });
        if (forms.isOverlapped()) {
            showOverlap();
        }
    }

    @Override
    public void undo(List<String> step) {
        editing.changeCompany(step.get(1), Json.read(step.get(0), new TypeReference<>() {}));
    }

    private void showOverlap() {
        ProfileRow row = queries.profile();
        var stored = new CompanyForm();
        stored.fill(row.profile(), row.state());
        overlap = new Overlap()
                .compare(messages.get("settings.company.name"), stored.getName(), form.getName())
                .compare(messages.get("settings.company.entity"), stored.getEntity(), form.getEntity())
                .compare(messages.get("settings.company.address"), stored.getAddress(), form.getAddress())
                .compare(messages.get("settings.company.country"), stored.getCountry(), form.getCountry())
                .compare(messages.get("settings.company.website"), stored.getWebsite(), form.getWebsite())
                .compare(messages.get("settings.company.zone"), stored.getTimeZone(), form.getTimeZone())
                .compare(messages.get("settings.company.date"), stored.getDateFormat(), form.getDateFormat())
                .compare(messages.get("settings.company.languages"), stored.getLanguages(), form.getLanguages())
                .compare(messages.get("settings.company.laws"), List.of(stored.getLaws()), List.of(form.getLaws()));
        for (String language : moments.languages()) {
            String name = moments.languageName(language);
            overlap.compare(
                            messages.with("settings.company.byline", name),
                            stored.getByline().get(language),
                            form.getByline().get(language))
                    .compare(
                            messages.with("settings.company.tagline", name),
                            stored.getTagline().get(language),
                            form.getTagline().get(language));
        }
        form.setState(row.state());
    }
}
