package io.candor.web.console.consent;

import io.candor.ejb.consent.BannerQueries.OriginRow;
import io.candor.ejb.consent.ConsentSettingsQueries;
import io.candor.ejb.consent.origin.OriginRegistering;
import io.candor.ejb.shared.CandorConfiguration;
import io.candor.persistence.consent.WebOrigin;
import io.candor.web.console.shared.ConsolePlace;
import io.candor.web.console.shared.Forms;
import io.candor.web.console.undo.Undo;
import io.candor.web.console.undo.Undoing;
import io.candor.web.shared.text.Messages;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Where the banner stands: the line to copy, the registered websites, and when each of them last loaded it. */
@Named
@RequestScoped
public class OriginsPage implements Undoing {

    private static final String LIST = "/consents/websites";
    private static final Map<String, String> FIELDS = Map.of(
            "error.origin-form", "origin",
            "error.origin-taken", "origin",
            "error.origin-many", "origin");

    private final ConsentSettingsQueries settings;
    private final OriginRegistering registering;
    private final CandorConfiguration configuration;
    private final ConsolePlace place;
    private final Forms forms;
    private final Undo undo;
    private final Messages messages;
    private List<OriginRow> origins = List.of();
    private String origin;

    @Inject
    OriginsPage(
            ConsentSettingsQueries settings,
            OriginRegistering registering,
            CandorConfiguration configuration,
            ConsolePlace place,
            Forms forms,
            Undo undo,
            Messages messages) {
        this.settings = settings;
        this.registering = registering;
        this.configuration = configuration;
        this.place = place;
        this.forms = forms;
        this.undo = undo;
        this.messages = messages;
    }

    /** For the container's proxy. */
    protected OriginsPage() {
        this(null, null, null, null, null, null, null);
    }

    @PostConstruct
    void load() {
        origins = settings.origins();
    }

    /** The line that goes into the website's pages. */
    public String getSnippet() {
        return "<script src=\"" + configuration.publicUrl() + "/embed/"
                + place.membership().slug() + "/banner.js\" async></script>";
    }

    /** The registered websites, by name. */
    public List<OriginRow> getOrigins() {
        return origins;
    }

    /** The website that loaded the banner last; null if none ever has. */
    public OriginRow getLatest() {
        Optional<OriginRow> latest = origins.stream()
                .filter(row -> row.lastLoadedAt() != null)
                .max(Comparator.comparing(OriginRow::lastLoadedAt));
        return latest.orElse(null);
    }

    /** Whether the caller may change it. */
    public boolean isEditable() {
        return place.isOpen("entry");
    }

    /** The address that is typed. */
    public String getOrigin() {
        return origin;
    }

    /** The address that is typed. */
    public void setOrigin(String origin) {
        this.origin = origin;
    }

    /** Registers the website that is typed. */
    public void register() {
        forms.submit("registerForm", FIELDS, () -> {
            WebOrigin registered = registering.register(Objects.toString(origin, ""));
            goOn("consent.origins.registered", registered.value());
        });
    }

    /** Takes a website out. */
    public void remove(String registered) {
        forms.submit("originsForm", FIELDS, () -> {
            registering.remove(registered);
            undo.keep(OriginsPage.class, place.link(LIST), registered);
            goOn("consent.origins.removed", registered);
        });
    }

    @Override
    public void undo(List<String> step) {
        registering.register(step.get(0));
    }

    private void goOn(String key, String website) {
        forms.goOn(place.link(LIST), messages.with(key, website));
    }
}
