package io.candor.web.console.consent;

import com.fasterxml.jackson.core.type.TypeReference;
import io.candor.ejb.consent.BannerSettingsEditing;
import io.candor.ejb.consent.ConsentNoticeQueries;
import io.candor.ejb.consent.ConsentPublishing.NoticeRenewal;
import io.candor.ejb.consent.ConsentSettingsQueries;
import io.candor.ejb.consent.ConsentSettingsQueries.SettingsRow;
import io.candor.persistence.consent.BannerSettings.Placement;
import io.candor.persistence.consent.BannerSettings.SameSite;
import io.candor.persistence.consent.ConsentSignal;
import io.candor.persistence.shared.Json;
import io.candor.persistence.shared.Span;
import io.candor.web.console.shared.ConsolePlace;
import io.candor.web.console.shared.Forms;
import io.candor.web.console.shared.Moments;
import io.candor.web.console.shared.Overlap;
import io.candor.web.console.shared.Translations;
import io.candor.web.console.undo.Undo;
import io.candor.web.console.undo.Undoing;
import io.candor.web.shared.text.Messages;
import io.candor.web.shared.text.Spans;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How the banner looks, what it says, and how it remembers a choice. */
@Named
@RequestScoped
public class BannerPage implements Undoing {

    private static final Map<String, String> FIELDS = Map.of(
            "error.cookie-name", "cookieName",
            "error.cookie-domain", "cookieDomain",
            "error.choice-life", "life");

    private final ConsentSettingsQueries settings;
    private final ConsentNoticeQueries notices;
    private final BannerSettingsEditing editing;
    private final ConsolePlace place;
    private final Forms forms;
    private final Undo undo;
    private final Messages messages;
    private final Moments moments;
    private final BannerForm form = new BannerForm();
    private List<SignalRow> signals = List.of();
    private Overlap overlap;

    @Inject
    BannerPage(
            ConsentSettingsQueries settings,
            ConsentNoticeQueries notices,
            BannerSettingsEditing editing,
            ConsolePlace place,
            Forms forms,
            Undo undo,
            Messages messages,
            Moments moments) {
        this.settings = settings;
        this.notices = notices;
        this.editing = editing;
        this.place = place;
        this.forms = forms;
        this.undo = undo;
        this.messages = messages;
        this.moments = moments;
    }

    /** For the container's proxy. */
    protected BannerPage() {
        this(null, null, null, null, null, null, null, null);
    }

    /** What a category means to Google's tags; the names are joined by comma. */
    public record SignalRow(String category, String names, String href) {}

    @PostConstruct
    void load() {
        if (!FacesContext.getCurrentInstance().isPostback()) {
            form.fill(settings.settings(), moments.languages());
        }
        signals = settings.inventory().stream()
                .map(category -> new SignalRow(
                        moments.words(category.profile().label()),
                        category.profile().signals().stream()
                                .map(ConsentSignal::tagName)
                                .collect(Collectors.joining(", ")),
                        place.link("/consents/inventory/" + category.key() + "/edit")))
                .toList();
    }

    /** What is typed. */
    public BannerForm getForm() {
        return form;
    }

    /** Whether the caller may change it. */
    public boolean isEditable() {
        return place.isOpen("entry");
    }

    /** Whether there is a notice that a banner could show. */
    public boolean isShowable() {
        return notices.latest().isPresent();
    }

    /** What categories mean to Google's tags, category by category. */
    public List<SignalRow> getSignals() {
        return signals;
    }

    /** Where the banner can stand. */
    public List<SelectItem> getPlacements() {
        return Stream.of(Placement.values())
                .map(one -> new SelectItem(one.name(), messages.of("consent.placement", one)))
                .toList();
    }

    /** Same-site rules. */
    public List<SelectItem> getSameSites() {
        return Stream.of(SameSite.values())
                .map(one -> new SelectItem(one.name(), messages.of("consent.same-site", one)))
                .toList();
    }

    /** Units in which a choice can last. */
    public List<SelectItem> getUnits() {
        return Stream.of(Span.Unit.DAYS, Span.Unit.WEEKS, Span.Unit.MONTHS, Span.Unit.YEARS)
                .map(unit -> new SelectItem(unit.name(), messages.of("consent.unit", unit)))
                .toList();
    }

    /** Address of the page in which the banner is tried out. */
    public String getPreview() {
        return place.link("/consents/banner/preview");
    }

    /** What somebody else has changed meanwhile; null if nobody has. */
    public Overlap getOverlap() {
        return overlap;
    }

    /** Stores what is typed. */
    public void save() {
        forms.submit("bannerForm", FIELDS, () -> {
            String before = Json.write(settings.settings());
            NoticeRenewal renewal = editing.change(
                    form.getVersion(),
                    form.cookie(),
                    form.chosenPlacement(),
                    Translations.text(form.getTitle()),
                    Translations.text(form.getBody()));
            undo.keep(
                    BannerPage.class,
                    place.here(),
                    before,
                    String.valueOf(settings.settings().version()));
            forms.goOn(place.link("/consents/banner"), new RenewalSentences(messages.wording()).of(renewal));
        });
        if (forms.isOverlapped()) {
            showOverlap();
        }
    }

    @Override
    public void undo(List<String> step) {
        SettingsRow before = Json.read(step.get(0), new TypeReference<>() {});
        editing.change(
                Integer.parseInt(step.get(1)), before.cookie(), before.placement(), before.title(), before.body());
    }

    private void showOverlap() {
        SettingsRow now = settings.settings();
        var spans = new Spans(messages.wording());
        overlap = new Overlap()
                .compare(
                        messages.get("consent.banner-page.placement"),
                        messages.of("consent.placement", now.placement()),
                        messages.of("consent.placement", form.chosenPlacement()))
                .compare(
                        messages.get("consent.banner-page.cookie-name"),
                        now.cookie().name(),
                        form.getCookieName())
                .compare(
                        messages.get("consent.banner-page.cookie-domain"),
                        now.cookie().domain(),
                        form.getCookieDomain())
                .compare(
                        messages.get("consent.banner-page.life"),
                        spans.text(now.cookie().life()),
                        spans.text(form.cookie().life()))
                .compare(
                        messages.get("consent.banner-page.same-site"),
                        messages.of("consent.same-site", now.cookie().sameSite()),
                        messages.of("consent.same-site", form.cookie().sameSite()));
        for (String language : moments.languages()) {
            String name = moments.languageName(language);
            overlap.compare(
                            messages.with("consent.banner-page.title", name),
                            Translations.in(now.title(), language),
                            form.getTitle().get(language))
                    .compare(
                            messages.with("consent.banner-page.body", name),
                            Translations.in(now.body(), language),
                            form.getBody().get(language));
        }
        form.setVersion(now.version());
    }
}
