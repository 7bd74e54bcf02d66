package io.candor.web.console.onboarding;

import io.candor.ejb.onboarding.GoingLive;
import io.candor.ejb.onboarding.OnboardingEditing;
import io.candor.ejb.onboarding.OnboardingQueries;
import io.candor.ejb.onboarding.OnboardingQueries.CheckRow;
import io.candor.ejb.onboarding.draft.GoLiveCheck;
import io.candor.ejb.onboarding.draft.GoLiveCheck.Code;
import io.candor.ejb.onboarding.draft.GoLiveCheck.State;
import io.candor.persistence.onboarding.Supplements;
import io.candor.web.console.shared.Forms;
import io.candor.web.shared.identity.Audience;
import io.candor.web.shared.text.Messages;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The last step: what is fine, what should be mended and what blocks; what only a person can answer is answered here. */
@Named
@RequestScoped
public class GoLivePage {

    private static final String FORM = "goLiveForm";
    private static final Map<String, String> FIELDS = Map.of(
            "error.supplement-title", "title",
            "error.supplement-date", "date",
            "error.supplement-mailbox", "mailbox",
            "error.blocked-title", "title",
            "error.blocked-date", "date",
            "error.blocked-mailbox", "mailbox");

    private final OnboardingQueries onboardings;
    private final OnboardingEditing editing;
    private final GoingLive goingLive;
    private final WizardPlace place;
    private final Forms forms;
    private final Messages messages;
    private CheckRow row;
    private int version;
    private String title;
    private String date;
    private String mailbox;

    @Inject
    GoLivePage(
            OnboardingQueries onboardings,
            OnboardingEditing editing,
            GoingLive goingLive,
            WizardPlace place,
            Forms forms,
            Messages messages) {
        this.onboardings = onboardings;
        this.editing = editing;
        this.goingLive = goingLive;
        this.place = place;
        this.forms = forms;
        this.messages = messages;
    }

    /** For the container's proxy. */
    protected GoLivePage() {
        this(null, null, null, null, null, null);
    }

    /**
     * A line of the list.
     *
     * @param badge how it looks
     * @param state how it stands, in a word
     * @param text what it says
     * @param href where it is mended, or null if it needs nothing
     */
    public record Line(String badge, String state, String text, String href) {}

    @PostConstruct
    void load() {
        row = onboardings.checks();
        version = row.version();
        Supplements given = row.supplements();
        title = Objects.requireNonNullElse(
                given.title(), isAsked(Code.TITLE) ? messages.get("onboarding.live.title-usual") : "");
        date = given.date();
        mailbox = given.mailbox();
    }

    /** The check list. */
    public List<Line> getLines() {
        return row.checks().stream().map(this::line).toList();
    }

    private Line line(GoLiveCheck check) {
        boolean fine = check.state() == State.PASSES;
        return new Line(
                switch (check.state()) {
                    case PASSES -> "badge good";
                    case MENDABLE -> "badge warn";
                    case BLOCKS -> "badge bad";
                },
                messages.of("onboarding.check-state", check.state()),
                messages.with("onboarding.check." + check.code() + "." + check.state(), check.argument()),
                fine ? null : href(check.code()));
    }

    private String href(Code code) {
        return switch (code) {
            case DOCUMENT -> place.link(OnboardingStep.POLICY);
            case COMPANY, ADDRESS -> place.link(OnboardingStep.ORGANISATION);
            case RIGHTS, REGULATOR, CONTRADICTIONS, UNSURE -> place.link(OnboardingStep.REVIEW);
            case BRAND -> place.link(OnboardingStep.BRAND);
            case TITLE -> "#" + FORM + ":title";
            case DATE -> "#" + FORM + ":date";
            case MAILBOX -> "#" + FORM + ":mailbox";
        };
    }

    /** Whether a title has to be given. */
    public boolean isTitleAsked() {
        return isAsked(Code.TITLE) || row.supplements().title() != null;
    }

    /** Whether a date has to be given, or can be. */
    public boolean isDateAsked() {
        return isAsked(Code.DATE) || row.supplements().date() != null;
    }

    /** Whether a mailbox has to be given. */
    public boolean isMailboxAsked() {
        return isAsked(Code.MAILBOX) || row.supplements().mailbox() != null;
    }

    /** Whether anything is asked. */
    public boolean isAnythingAsked() {
        return isTitleAsked() || isDateAsked() || isMailboxAsked();
    }

    private boolean isAsked(Code code) {
        return row.checks().stream().anyMatch(check -> check.code() == code && check.state() != State.PASSES);
    }

    /** What to write as the date. */
    public String getDateHelp() {
        return row.dateChoices().isEmpty()
                ? messages.get("onboarding.live.date-help")
                : messages.with(
                        "onboarding.live.date-choices",
                        row.dateChoices().stream().map(Object::toString).collect(Collectors.joining(", ")));
    }

    /** The version that the change is made from. */
    public int getVersion() {
        return version;
    }

    /** Comes back with the form. */
    public void setVersion(int version) {
        this.version = version;
    }

    /** Title of the policy. */
    public String getTitle() {
        return title;
    }

    /** Title of the policy. */
    public void setTitle(String title) {
        this.title = title;
    }

    /** ISO. */
    public String getDate() {
        return date;
    }

    /** ISO. */
    public void setDate(String date) {
        this.date = date;
    }

    /** For privacy matters. */
    public String getMailbox() {
        return mailbox;
    }

    /** For privacy matters. */
    public void setMailbox(String mailbox) {
        this.mailbox = mailbox;
    }

    /** Keeps the answers. */
    public void save() {
        forms.submit(FORM, FIELDS, () -> {
            editing.supplement(version, answers());
            forms.goOn(place.link(OnboardingStep.CHECK), messages.get("onboarding.live.answers-saved"));
        });
        keepUp();
    }

    /** Opens the centre. */
    public void open() {
        forms.submit(FORM, FIELDS, () -> {
            goingLive.goLive(version, answers());
            forms.goOn(
                    Audience.STAFF.path() + "/t/" + place.slug() + "/",
                    messages.with("onboarding.live.open", place.name()));
        });
        keepUp();
    }

    private Supplements answers() {
        Supplements before = row.supplements();
        return new Supplements(
                isTitleAsked() ? title : before.title(),
                isDateAsked() ? date : before.date(),
                isMailboxAsked() ? mailbox : before.mailbox());
    }

    private void keepUp() {
        if (forms.isOverlapped()) {
            version = row.version();
        }
    }
}
