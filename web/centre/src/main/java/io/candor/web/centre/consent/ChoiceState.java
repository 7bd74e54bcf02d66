package io.candor.web.centre.consent;

import io.candor.ejb.consent.NoticeContent.Category;
import io.candor.ejb.shared.ApplicationClock;
import io.candor.web.shared.layout.CentreFrame;
import io.candor.web.shared.tenant.CentreAddress;
import io.candor.web.shared.text.Dates;
import io.candor.web.shared.text.Messages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What the visitor has chosen, and what follows from it, in words. */
@Named
@RequestScoped
public class ChoiceState {

    private final AskedChoices askedChoices;
    private final ChoiceCookies cookies;
    private final CentreAddress address;
    private final CentreFrame frame;
    private final Messages messages;
    private final Dates dates;
    private final ApplicationClock clock;
    private Optional<AskedChoice> asked;
    private Optional<CookieChoice> choice;

    @Inject
    ChoiceState(
            AskedChoices askedChoices,
            ChoiceCookies cookies,
            CentreAddress address,
            CentreFrame frame,
            Messages messages,
            Dates dates,
            ApplicationClock clock) {
        this.askedChoices = askedChoices;
        this.cookies = cookies;
        this.address = address;
        this.frame = frame;
        this.messages = messages;
        this.dates = dates;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected ChoiceState() {
        this(null, null, null, null, null, null, null);
    }

    /** What the tenant asks; empty if it has no notice. */
    Optional<AskedChoice> asked() {
        if (asked == null) {
            asked = askedChoices.of(address.place().tenant(), address.language());
        }
        return asked;
    }

    /** The choice that the browser brought along, whether it still holds or not. */
    Optional<CookieChoice> choice() {
        if (choice == null) {
            choice = asked().flatMap(question -> cookies.read(question.cookie()));
        }
        return choice;
    }

    /** Whether the page may differ from the one that everybody gets. */
    boolean isPersonal() {
        return cookies.isPersonal();
    }

    /** Sees to it that nobody keeps the page. Does nothing outside of pages: servlets say it themselves. */
    void keepPrivate() {
        var faces = FacesContext.getCurrentInstance();
        if (faces != null) {
            faces.getExternalContext().setResponseHeader("Cache-Control", "private, no-store");
            faces.getExternalContext().setResponseHeader("Vary", "Cookie, Sec-GPC");
        }
    }

    /** Sees to it that browsers ask each time: what they bring along may be another thing than a moment ago. */
    void askEachTime() {
        FacesContext.getCurrentInstance().getExternalContext().setResponseHeader("Cache-Control", "no-cache");
    }

    /** Whether there is a category that can be refused. */
    public boolean canChoose() {
        return asked().isPresent() && !asked().get().refusable().isEmpty();
    }

    /** Whether a choice was made, by a person or by the signal, and still holds. */
    public boolean isChosen() {
        return choice().isPresent() && asked().get().isAnsweredBy(choice().get(), clock.instant());
    }

    /** Whether the choice that holds is still to be recorded. */
    public boolean isPending() {
        return isChosen() && !choice().orElseThrow().stored();
    }

    /** Whether the choice that holds is recorded, so that there is a receipt. */
    public boolean isRecorded() {
        return isChosen() && choice().orElseThrow().stored();
    }

    /** Whether the browser's signal decides, and is not recorded yet. */
    public boolean isSignalAlone() {
        return canChoose() && cookies.signals() && !isChosen();
    }

    /** Whether a category is allowed by the choice that holds. */
    boolean allows(String category) {
        return isChosen() && choice().orElseThrow().granted().contains(category);
    }

    /** Where the visitor stands, sentence by sentence. */
    public List<String> sentences() {
        if (!canChoose()) {
            String reason = asked().isPresent() ? "consent.state.necessary" : "consent.state.nothing";
            return List.of(messages.with(reason, frame.centre().name()));
        }
        var sentences = new ArrayList<String>();
        if (isChosen()) {
            describe(choice().orElseThrow(), sentences);
        } else if (cookies.signals()) {
            sentences.add(messages.get("consent.state.signal"));
        } else {
            sentences.add(choice().map(this::outdated).orElseGet(() -> messages.get("consent.state.open")));
        }
        return sentences;
    }

    private void describe(CookieChoice made, List<String> sentences) {
        sentences.add(messages.with(
                "consent.made." + made.method().name(),
                dates.text(made.givenAt()),
                frame.centre().name()));
        addLabels("consent.state.allowed", made.granted()::contains, sentences);
        addLabels("consent.state.refused", key -> !made.granted().contains(key), sentences);
        if (cookies.signals()) {
            boolean overruled = made.isExplicit() && !made.granted().isEmpty();
            sentences.add(messages.get(overruled ? "consent.state.overruled" : "consent.state.honoured"));
        }
        sentences.add(messages.with(
                "consent.state.again", dates.text(asked().orElseThrow().asksAgainAt(made.givenAt()))));
        if (!made.stored()) {
            sentences.add(messages.get("consent.state.pending"));
        }
    }

    private void addLabels(String key, Predicate<String> wanted, List<String> sentences) {
        List<String> labels = asked().orElseThrow().notice().categories().stream()
                .filter(category -> !category.locked() && wanted.test(category.key()))
                .map(Category::label)
                .toList();
        if (!labels.isEmpty()) {
            sentences.add(messages.with(key, messages.wording().and(labels)));
        }
    }

    private String outdated(CookieChoice old) {
        boolean changed = old.notice() < asked().orElseThrow().askingSince();
        return messages.with(changed ? "consent.state.changed" : "consent.state.expired", dates.text(old.givenAt()));
    }
}
