package io.candor.web.console.onboarding;

import io.candor.ejb.onboarding.OnboardingBeginning;
import io.candor.ejb.onboarding.OnboardingEditing;
import io.candor.ejb.tenant.MemberQueries;
import io.candor.ejb.tenant.MemberQueries.MembershipRow;
import io.candor.ejb.tenant.TenantRegistering;
import io.candor.persistence.onboarding.Organisation;
import io.candor.persistence.tenant.Slug;
import io.candor.web.console.shared.Forms;
import io.candor.web.console.shared.Overlap;
import io.candor.web.shared.text.Messages;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The first step: who the company is, and under which address its centre will be found. */
@Named
@RequestScoped
public class OrganisationPage {

    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("error.organisation-name", "name"),
            Map.entry("error.organisation-legal-name", "legalName"),
            Map.entry("error.organisation-address", "address"),
            Map.entry("error.organisation-website", "website"),
            Map.entry("error.slug-form", "slug"),
            Map.entry("error.slug-reserved", "slug"),
            Map.entry("error.slug-taken", "slug"),
            Map.entry("error.slug-alike", "slug"));

    private final OnboardingBeginning beginning;
    private final OnboardingEditing editing;
    private final TenantRegistering registering;
    private final MemberQueries members;
    private final WizardPlace place;
    private final Forms forms;
    private final Messages messages;
    private final OrganisationForm form = new OrganisationForm();
    private Overlap overlap;

    @Inject
    OrganisationPage(
            OnboardingBeginning beginning,
            OnboardingEditing editing,
            TenantRegistering registering,
            MemberQueries members,
            WizardPlace place,
            Forms forms,
            Messages messages) {
        this.beginning = beginning;
        this.editing = editing;
        this.registering = registering;
        this.members = members;
        this.place = place;
        this.forms = forms;
        this.messages = messages;
    }

    /** For the container's proxy. */
    protected OrganisationPage() {
        this(null, null, null, null, null, null, null);
    }

    @PostConstruct
    void load() {
        if (place.isBegun() && !FacesContext.getCurrentInstance().isPostback()) {
            form.fill(place.draft().version(), place.slug(), place.draft().organisation());
        } else if (!place.isBegun()) {
            form.setLanguage(messages.language());
        }
    }

    /** What is typed. */
    public OrganisationForm getForm() {
        return form;
    }

    /** Whether the caller may begin a privacy centre; who goes on with one always may. */
    public boolean isOpen() {
        return place.isBegun() || registering.isOpenToCaller();
    }

    /** Centres that the caller is preparing already; empty on the page of one of them. */
    public List<MembershipRow> getDrafts() {
        return place.isBegun() ? List.of() : members.myPreparations();
    }

    /** Where a draft goes on. */
    public String draft(String slug) {
        return WizardPlace.at(slug, "");
    }

    /** All countries in the reader's language. */
    public List<SelectItem> getCountries() {
        Locale reader = messages.wording().locale();
        var countries = new ArrayList<SelectItem>();
        countries.add(new SelectItem("", messages.get("onboarding.organisation.no-country")));
        Stream.of(Locale.getISOCountries())
                .map(code -> new SelectItem(
                        code, new Locale.Builder().setRegion(code).build().getDisplayCountry(reader)))
                .sorted(Comparator.comparing(SelectItem::getLabel, java.text.Collator.getInstance(reader)))
                .forEach(countries::add);
        return countries;
    }

    /** Zones by region and city. */
    public List<SelectItem> getTimeZones() {
        return Stream.concat(
                        Stream.of("UTC"),
                        new TreeSet<>(java.time.ZoneId.getAvailableZoneIds())
                                .stream()
                                        .filter(zone -> zone.matches(
                                                "(Africa|America|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+")))
                .map(zone -> new SelectItem(zone, zone.replace('_', ' ')))
                .toList();
    }

    /** Languages in the reader's language. */
    public List<SelectItem> getLanguages() {
        return Organisation.LANGUAGES.stream()
                .map(tag -> new SelectItem(
                        tag,
                        Locale.forLanguageTag(tag)
                                .getDisplayLanguage(messages.wording().locale())))
                .toList();
    }

    /** Laws that a company can name. */
    public List<SelectItem> getLaws() {
        return Organisation.JURISDICTIONS.stream()
                .map(law -> new SelectItem(law, messages.get("tenant.law." + law)))
                .toList();
    }

    /** What somebody else has changed meanwhile; null if nobody has. */
    public Overlap getOverlap() {
        return overlap;
    }

    /** Saves, and goes on to the policy. */
    public void save() {
        forms.submit("organisationForm", FIELDS, () -> {
            Organisation organisation = form.organisation();
            Slug slug = form.wantedSlug();
            if (place.isBegun()) {
                editing.describe(form.getVersion(), slug, organisation);
            } else {
                beginning.begin(slug, organisation);
            }
            forms.goOn(
                    WizardPlace.at(slug.value(), OnboardingStep.POLICY.path()),
                    messages.get("onboarding.organisation.saved"));
        });
        if (forms.isOverlapped()) {
            showOverlap();
        }
    }

    private void showOverlap() {
        Organisation now = place.draft().organisation();
        Organisation mine = form.organisation();
        overlap = new Overlap()
                .compare(messages.get("onboarding.organisation.name"), now.name(), mine.name())
                .compare(messages.get("onboarding.organisation.legal-name"), now.legalName(), mine.legalName())
                .compare(
                        messages.get("onboarding.organisation.address"),
                        String.join(", ", now.address()),
                        String.join(", ", mine.address()))
                .compare(messages.get("onboarding.organisation.country"), now.country(), mine.country())
                .compare(messages.get("onboarding.organisation.website"), now.website(), mine.website())
                .compare(messages.get("onboarding.organisation.slug"), place.slug(), form.getSlug())
                .compare(messages.get("onboarding.organisation.time-zone"), now.timeZone(), mine.timeZone())
                .compare(
                        messages.get("onboarding.organisation.language"),
                        String.join(", ", now.languages()),
                        String.join(", ", mine.languages()))
                .compare(
                        messages.get("onboarding.organisation.jurisdictions"),
                        String.join(", ", now.jurisdictions()),
                        String.join(", ", mine.jurisdictions()));
        form.setVersion(place.draft().version());
    }
}
