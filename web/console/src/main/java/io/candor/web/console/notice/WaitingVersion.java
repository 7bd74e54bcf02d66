package io.candor.web.console.notice;

import io.candor.ejb.notice.desk.PlatformStating;
import io.candor.ejb.shared.CandorConfiguration;
import io.candor.ejb.tenant.domain.CentreLinks;
import io.candor.persistence.notice.sight.PlatformStatement;
import io.candor.persistence.promise.PromiseRule.Channel;
import io.candor.persistence.shared.Reason;
import io.candor.web.console.shared.ConsolePlace;
import io.candor.web.console.shared.Forms;
import io.candor.web.console.shared.Moments;
import io.candor.web.shared.text.Messages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;

/** The version of a notice that waits until people have been told: by what, since when, and how that is settled. */
@Named("waitingVersion")
@RequestScoped
public class WaitingVersion {

    private static final Map<String, String> FIELDS =
            Map.of("error.moment", "shownAt", "error.platform-shown", "shownAt", "error.reason", "statement");

    private final NoticePage page;
    private final PlatformStating stating;
    private final CentreLinks links;
    private final CandorConfiguration configuration;
    private final ConsolePlace place;
    private final Forms forms;
    private final Moments moments;
    private final Messages messages;
    private String shownAt;
    private String statement;

    @Inject
    WaitingVersion(
            NoticePage page,
            PlatformStating stating,
            CentreLinks links,
            CandorConfiguration configuration,
            ConsolePlace place,
            Forms forms,
            Moments moments,
            Messages messages) {
        this.page = page;
        this.stating = stating;
        this.links = links;
        this.configuration = configuration;
        this.place = place;
        this.forms = forms;
        this.moments = moments;
        this.messages = messages;
    }

    /** For the container's proxy. */
    protected WaitingVersion() {
        this(null, null, null, null, null, null, null, null);
    }

    /** Whether it waits at all. */
    public boolean isWaiting() {
        return !page.getWaiting().isEmpty();
    }

    /** What it waits for, a sentence each. */
    public List<String> getLines() {
        String since = moments.text(page.getRow().announcedAt());
        return page.getWaiting().stream()
                .map(channel -> messages.with("notice.wait." + channel, since))
                .toList();
    }

    /** Whether it waits for the company's product. */
    public boolean isPlatform() {
        return page.getWaiting().contains(Channel.PLATFORM);
    }

    /** Whether the reader may state that users were told in another way. */
    public boolean isStatable() {
        return isPlatform() && place.isOpen("notice-control");
    }

    /** What shows the notice in the product. */
    public String getStrip() {
        return "<script src=\"" + links.base() + "/embed/notice.js\" defer></script>";
    }

    /** Where the product can ask for the notice. */
    public String getAddress() {
        return "GET " + configuration.publicUrl() + "/api/v1/tenants/"
                + place.membership().slug() + "/notices/current";
    }

    /** Value of the attribute by which the form stays open where somebody has begun to write; null leaves it out. */
    public String getUnfolded() {
        return shownAt == null && statement == null ? null : "open";
    }

    /** Since when users have been shown it, as browsers send it. */
    public String getShownAt() {
        return shownAt;
    }

    /** Since when users have been shown it, as browsers send it. */
    public void setShownAt(String shownAt) {
        this.shownAt = shownAt;
    }

    /** Where, to whom and in which form. */
    public String getStatement() {
        return statement;
    }

    /** Where, to whom and in which form. */
    public void setStatement(String statement) {
        this.statement = statement;
    }

    /** Keeps it. */
    public void state() {
        forms.submit("stateForm", FIELDS, () -> {
            stating.state(place.id(), new PlatformStatement.Word(moments.typed(shownAt), new Reason(statement)));
            forms.goOn(place.link("/notices/" + place.id()), messages.get("notice.wait.stated"));
        });
    }
}
