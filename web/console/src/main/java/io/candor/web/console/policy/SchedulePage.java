package io.candor.web.console.policy;

import io.candor.ejb.notice.NoticePlanQueries;
import io.candor.ejb.notice.NoticePlanQueries.Opening;
import io.candor.ejb.policy.PolicyPublishing;
import io.candor.ejb.policy.draft.PolicyDraftQueries;
import io.candor.ejb.policy.draft.PolicyDraftQueries.DeskRow;
import io.candor.persistence.promise.PromiseRule.Channel;
import io.candor.persistence.shared.Reason;
import io.candor.persistence.tenant.MemberRole;
import io.candor.web.console.shared.ConsolePlace;
import io.candor.web.console.shared.Forms;
import io.candor.web.console.shared.Moments;
import io.candor.web.shared.text.Messages;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/** Publishes a version with the day on which it takes effect; says beforehand which promise forbids which days. */
@Named
@RequestScoped
public class SchedulePage {

    private static final Map<String, String> FIELDS = Map.of(
            "error.moment", "effectiveAt",
            "error.notice-too-short", "effectiveAt",
            "error.notice-override-needless", "effectiveAt",
            "error.policy-effective-early", "effectiveAt",
            "error.policy-effective-taken", "effectiveAt",
            "error.reason", "reason");

    private final PolicyDraftQueries drafts;
    private final PolicyPublishing publishing;
    private final NoticePlanQueries planning;
    private final ConsolePlace place;
    private final Forms forms;
    private final Messages messages;
    private final Moments moments;
    private DeskRow version;
    private List<Opening> openings = List.of();
    private String effectiveAt;
    private String soonerAt;
    private String reason;

    @Inject
    SchedulePage(
            PolicyDraftQueries drafts,
            PolicyPublishing publishing,
            NoticePlanQueries planning,
            ConsolePlace place,
            Forms forms,
            Messages messages,
            Moments moments) {
        this.drafts = drafts;
        this.publishing = publishing;
        this.planning = planning;
        this.place = place;
        this.forms = forms;
        this.messages = messages;
        this.moments = moments;
    }

    /** For the container's proxy. */
    protected SchedulePage() {
        this(null, null, null, null, null, null, null);
    }

    @PostConstruct
    void load() {
        version = drafts.version(place.number());
        openings = planning.openings(version.number());
        effectiveAt = openings.stream()
                .filter(Opening::isOpen)
                .findFirst()
                .map(opening -> proposal(opening.earliestAt()))
                .orElse(null);
    }

    /** The version. */
    public DeskRow getVersion() {
        return version;
    }

    /** Whether it can be published now. */
    public boolean isReady() {
        return version.state() == io.candor.persistence.policy.PolicyVersionState.APPROVED;
    }

    /** When it may take effect, in sentences. */
    public List<String> getOpenings() {
        return openings.stream().map(this::sentence).toList();
    }

    /** Sentences of the promises that forbid an earlier effect. */
    public List<NoticePlanQueries.Forbidding> getForbidding() {
        return openings.stream()
                .flatMap(opening -> opening.forbidding().stream())
                .distinct()
                .toList();
    }

    /** Whether the notice must highlight what changes. */
    public boolean isHighlighting() {
        return openings.stream().anyMatch(Opening::highlighting);
    }

    /** Whether the version has to wait until people were told in the company's product. */
    public boolean isPlatform() {
        return openings.stream().anyMatch(opening -> opening.awaited().contains(Channel.PLATFORM));
    }

    /** Whether the caller may break a promise in an emergency. */
    public boolean isOwner() {
        return place.role() == MemberRole.OWNER;
    }

    /** Day and time, in the tenant's zone. */
    public String getEffectiveAt() {
        return effectiveAt;
    }

    /** Day and time, in the tenant's zone. */
    public void setEffectiveAt(String effectiveAt) {
        this.effectiveAt = effectiveAt;
    }

    /** Day and time of an emergency, in the tenant's zone. */
    public String getSoonerAt() {
        return soonerAt;
    }

    /** Day and time of an emergency, in the tenant's zone. */
    public void setSoonerAt(String soonerAt) {
        this.soonerAt = soonerAt;
    }

    /** Why, in public. */
    public String getReason() {
        return reason;
    }

    /** Why, in public. */
    public void setReason(String reason) {
        this.reason = reason;
    }

    /** Publishes it. */
    public void schedule() {
        publish("scheduleForm", () -> publishing.schedule(version.number(), moments.typed(effectiveAt)));
    }

    /** Publishes it with an earlier effect than promised. */
    public void override() {
        publish(
                "overrideForm",
                () -> publishing.override(version.number(), moments.typed(soonerAt), new Reason(reason)));
    }

    private void publish(String form, Runnable command) {
        forms.submit(form, FIELDS, () -> {
            command.run();
            DeskRow published = drafts.version(version.number());
            forms.goOn(
                    place.link("/policy/" + version.number()),
                    messages.with("policy.said.scheduled", moments.text(published.effectiveAt())));
        });
    }

    private String sentence(Opening opening) {
        String outgoing = drafts.version(opening.outgoing()).label();
        if (!opening.isOpen()) {
            return messages.with(
                    "policy.schedule.closed",
                    outgoing,
                    moments.text(opening.until().orElseThrow()));
        }
        return opening.until()
                .map(until -> messages.with(
                        "policy.schedule.between",
                        outgoing,
                        moments.text(minute(opening.earliestAt())),
                        moments.text(until)))
                .orElseGet(() ->
                        messages.with("policy.schedule.from", outgoing, moments.text(minute(opening.earliestAt()))));
    }

    /** A full hour, with time left to press the button: the lead begins only then. */
    private String proposal(Instant earliest) {
        Instant hour = earliest.plus(2, ChronoUnit.HOURS).truncatedTo(ChronoUnit.HOURS);
        return moments.field(hour);
    }

    /** The minute in which an instant lies has begun already; the next one is the first that can be typed. */
    private static Instant minute(Instant instant) {
        Instant begun = instant.truncatedTo(ChronoUnit.MINUTES);
        return begun.equals(instant) ? instant : begun.plus(1, ChronoUnit.MINUTES);
    }
}
