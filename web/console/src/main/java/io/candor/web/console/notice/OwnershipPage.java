package io.candor.web.console.notice;

import io.candor.ejb.notice.ownership.OwnershipPlanQueries;
import io.candor.ejb.notice.ownership.OwnershipPlanQueries.Plan;
import io.candor.ejb.notice.ownership.OwnershipTelling;
import io.candor.ejb.promise.PromiseQueries.PromiseRow;
import io.candor.persistence.notice.ownership.OwnershipNews;
import io.candor.persistence.shared.RefusedException;
import io.candor.web.console.shared.ConsolePlace;
import io.candor.web.console.shared.Forms;
import io.candor.web.console.shared.Translations;
import io.candor.web.shared.text.Messages;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Tells people of a new owner: what it says, and whom it reaches. */
@Named("ownershipNoticePage")
@RequestScoped
public class OwnershipPage {

    private static final Map<String, String> FIELDS = Map.of(
            "error.ownership-owner", "owner",
            "error.ownership-told", "owner",
            "error.ownership-day", "from",
            "error.ownership-unread", "read");

    private final OwnershipPlanQueries plans;
    private final OwnershipTelling telling;
    private final ConsolePlace place;
    private final Forms forms;
    private final Messages messages;
    private final Map<String, String> words = Translations.fields(null, List.of());
    private String owner;
    private String from;
    private boolean read;
    private Plan plan;

    @Inject
    OwnershipPage(
            OwnershipPlanQueries plans, OwnershipTelling telling, ConsolePlace place, Forms forms, Messages messages) {
        this.plans = plans;
        this.telling = telling;
        this.place = place;
        this.forms = forms;
        this.messages = messages;
    }

    /** For the container's proxy. */
    protected OwnershipPage() {
        this(null, null, null, null, null);
    }

    @PostConstruct
    void load() {
        plan = plans.plan();
    }

    /** What is promised about it. */
    public List<PromiseRow> getPromises() {
        return plan.promised();
    }

    /** Whom it reaches, in a sentence. */
    public String getAudience() {
        return messages.with(
                plan.promised().isEmpty() ? "notice.ownership.voluntary" : "notice.ownership.promised", plan.people());
    }

    /** What it means for people, by language. */
    public Map<String, String> getWords() {
        return words;
    }

    /** The new owner's name. */
    public String getOwner() {
        return owner;
    }

    /** The new owner's name. */
    public void setOwner(String owner) {
        this.owner = owner;
    }

    /** Since when, as browsers send a day. */
    public String getFrom() {
        return from;
    }

    /** Since when, as browsers send a day. */
    public void setFrom(String from) {
        this.from = from;
    }

    /** Whether the member has read it over. */
    public boolean isRead() {
        return read;
    }

    /** Whether the member has read it over. */
    public void setRead(boolean read) {
        this.read = read;
    }

    /** Tells people now. */
    public void tell() {
        forms.submit("ownershipForm", FIELDS, () -> {
            var news = new OwnershipNews(owner, day(), Translations.text(words));
            if (!read) {
                throw new RefusedException(RefusedException.Fault.INPUT, "error.ownership-unread");
            }
            UUID notice = telling.tell(news);
            forms.goOn(place.link("/notices/" + notice), messages.get("notice.waiting.told"));
        });
    }

    private LocalDate day() {
        try {
            return LocalDate.parse(Objects.toString(from, "").strip());
        } catch (DateTimeException e) {
            throw new RefusedException(RefusedException.Fault.INPUT, "error.ownership-day");
        }
    }
}
