package io.candor.web.console.notice;

import io.candor.ejb.notice.desk.NoticeControl;
import io.candor.ejb.notice.desk.NoticeDeskQueries;
import io.candor.ejb.notice.desk.NoticeDeskQueries.NoticeRow;
import io.candor.ejb.notice.sight.NoticeSightQueries.Platform;
import io.candor.ejb.notice.sight.NoticeSightQueries.Stated;
import io.candor.persistence.notice.delivery.DeliveryMinute;
import io.candor.persistence.notice.delivery.DeliveryState;
import io.candor.persistence.notice.delivery.Notice;
import io.candor.persistence.notice.delivery.NoticeMail;
import io.candor.persistence.promise.PromiseRule.Channel;
import io.candor.web.console.shared.Charts;
import io.candor.web.console.shared.Charts.Series;
import io.candor.web.console.shared.ConsolePlace;
import io.candor.web.console.shared.Forms;
import io.candor.web.console.shared.Moments;
import io.candor.web.console.shared.People;
import io.candor.web.shared.text.Messages;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One notice on its way: how far it has come, over time, what mail servers said, and the mail itself. */
@Named("changeNoticePage")
@RequestScoped
public class NoticePage {

    private final NoticeDeskQueries queries;
    private final NoticeControl control;
    private final ConsolePlace place;
    private final Forms forms;
    private final Moments moments;
    private final People people;
    private final Messages messages;
    private NoticeDeskQueries.NoticePage notice;

    @Inject
    NoticePage(
            NoticeDeskQueries queries,
            NoticeControl control,
            ConsolePlace place,
            Forms forms,
            Moments moments,
            People people,
            Messages messages) {
        this.queries = queries;
        this.control = control;
        this.place = place;
        this.forms = forms;
        this.moments = moments;
        this.people = people;
        this.messages = messages;
    }

    /** For the container's proxy. */
    protected NoticePage() {
        this(null, null, null, null, null, null, null);
    }

    @PostConstruct
    void load() {
        notice = queries.get(place.id());
    }

    /** The notice. */
    public NoticeRow getRow() {
        return notice.row();
    }

    /** What it is about. */
    public String getTitle() {
        return title(messages, notice.row());
    }

    static String title(Messages messages, NoticeRow row) {
        return messages.with("notice.title." + row.kind(), row.number());
    }

    /** Why it is not up to anybody whether this is sent; empty if it is. */
    public String getOwed() {
        return notice.row().owed() ? messages.get("notice.owed." + notice.row().kind()) : "";
    }

    /** A state, and how many deliveries are in it. */
    public record StateLine(DeliveryState state, long count) {}

    /** How many deliveries are in which state; states without any are left out. */
    public List<StateLine> getStates() {
        return Arrays.stream(DeliveryState.values())
                .map(state -> new StateLine(state, notice.row().count(state)))
                .filter(line -> line.count() > 0)
                .toList();
    }

    /** How far it has come, in a sentence. */
    public String getProgress() {
        return messages.with(
                "notice.page.progress", notice.row().done(), notice.row().recipients());
    }

    /** How long before the effect the last mail was accepted, in words; empty if none was. */
    public String getLead() {
        return notice.row().lead().map(lead -> words(messages, lead)).orElse("");
    }

    static String words(Messages messages, Duration lead) {
        return messages.with("notice.page.lead-days", lead.toDays(), lead.toHoursPart());
    }

    /** Whether it is under way, so that the page should be looked at again. */
    public boolean isMoving() {
        return notice.row().state() == Notice.State.SENDING;
    }

    /** Whether the caller may hold it now. */
    public boolean isPausable() {
        return isMoving() && place.isOpen("notice-control");
    }

    /** Whether the caller may let it go on now. */
    public boolean isResumable() {
        return notice.row().state() == Notice.State.PAUSED && place.isOpen("notice-control");
    }

    /** By which channels people have yet to be told before the version takes effect; empty if it does not wait. */
    public Set<Channel> getWaiting() {
        return notice.waiting();
    }

    /** What a member states about the company's product; empty if nobody does. */
    public String getStated() {
        return notice.platform()
                .statement()
                .map(stated -> stated(messages, moments, people, stated))
                .orElse("");
    }

    static String stated(Messages messages, Moments moments, People people, Stated stated) {
        return messages.with("notice.stated", moments.text(stated.shownAt()), stated.statement()) + " "
                + messages.with("notice.stated.by", people.name(stated.by()), moments.text(stated.statedAt()));
    }

    /** Whether the promised mail goes to nobody, since nobody is listed. */
    public boolean isForNobody() {
        return notice.row().owed() && notice.row().recipients() == 0;
    }

    /** Whether anything was sent, so that there is something to draw. */
    public boolean isDrawable() {
        return !notice.minutes().isEmpty();
    }

    /** How many mails were accepted in which minute. */
    public List<DeliveryMinute> getMinutes() {
        return notice.minutes();
    }

    /** Chart of mails over time. */
    public String getChart() {
        var format = DateTimeFormatter.ofPattern("HH:mm").withZone(moments.zone());
        return Charts.columns(
                notice.minutes().stream()
                        .map(minute -> format.format(minute.from()))
                        .toList(),
                List.of(new Series(
                        messages.get("notice.page.sent"),
                        "given",
                        notice.minutes().stream().map(DeliveryMinute::accepted).toList())));
    }

    /** How often it was given to the company's product to show. */
    public Platform getPlatform() {
        return notice.platform();
    }

    /** The same in a sentence. */
    public String getServed() {
        return served(messages, moments, notice.platform());
    }

    static String served(Messages messages, Moments moments, Platform platform) {
        return platform.total()
                .map(seen -> messages.with(
                        "notice.page.served", seen.served(), moments.text(seen.first()), moments.text(seen.last())))
                .orElseGet(() -> messages.get("notice.page.not-served"));
    }

    /** What mail servers said to those that were not sent, with how often. */
    public List<String> getReasons() {
        return notice.reasons();
    }

    /** The mail in each language. */
    public List<NoticeMail.Content> getMails() {
        return notice.mails();
    }

    /** Where its evidence can be had as a file. */
    public String reportHref(String form) {
        return place.link("/notices/" + place.id() + "/report/" + form);
    }

    /** Holds it. */
    public void pause() {
        forms.submit("controlForm", Map.of(), () -> {
            control.pause(place.id());
            forms.goOn(place.link("/notices/" + place.id()), messages.get("notice.page.paused"));
        });
    }

    /** Lets it go on. */
    public void resume() {
        forms.submit("controlForm", Map.of(), () -> {
            control.resume(place.id());
            forms.goOn(place.link("/notices/" + place.id()), messages.get("notice.page.resumed"));
        });
    }
}
