package io.candor.web.centre.notice;

import io.candor.ejb.notice.NoticeQueries;
import io.candor.ejb.notice.NoticeQueries.ChannelRow;
import io.candor.ejb.notice.NoticeQueries.OverrideRow;
import io.candor.ejb.notice.NoticeQueries.Owed;
import io.candor.ejb.notice.NoticeQueries.VersionNotice;
import io.candor.ejb.policy.PolicyQueries.HistoryRow;
import io.candor.persistence.policy.PolicyVersionState;
import io.candor.persistence.promise.PromiseRule.Join;
import io.candor.web.shared.text.Dates;
import io.candor.web.shared.text.Messages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The notices of the policy's versions in words. */
@Named("noticeLines")
@RequestScoped
public class NoticeLines {

    private final NoticeQueries queries;
    private final Messages messages;
    private final Dates dates;
    private Map<Integer, VersionNotice> notices;

    @Inject
    NoticeLines(NoticeQueries queries, Messages messages, Dates dates) {
        this.queries = queries;
        this.messages = messages;
        this.dates = dates;
    }

    /** For the container's proxy. */
    protected NoticeLines() {
        this(null, null, null);
    }

    /** The notice of a version; without duties and override if there is no such version. */
    public VersionNotice of(int number) {
        if (notices == null) {
            notices = queries.notices();
        }
        return notices.getOrDefault(number, VersionNotice.NONE);
    }

    /** Whether an owner let a version take effect sooner than promised. */
    public boolean isOverridden(int number) {
        return of(number).override().isPresent();
    }

    /** That decision. */
    public OverrideRow override(int number) {
        return of(number).override().orElseThrow();
    }

    /** What was promised instead: from when the version could have taken effect. */
    public String broken(int number) {
        OverrideRow row = override(number);
        return messages.with("notice.override.text", row.code(), dates.text(row.earliestAt()));
    }

    /** The same for feeds, with the promise and the reason; empty if nothing was overridden. */
    public String overrideInOneLine(int number) {
        return of(number)
                .override()
                .map(row -> messages.get("notice.override.title") + ": " + broken(number) + " “" + row.sentence() + "” "
                        + messages.get("notice.override.reason") + ": " + row.reason())
                .orElse("");
    }

    /** How people are told of a version, as its outgoing version promised: one line for each channel, empty if nothing was promised. */
    public List<String> told(HistoryRow version) {
        boolean upcoming = version.state() == PolicyVersionState.SCHEDULED;
        Set<String> done = new LinkedHashSet<>();
        Set<String> open = new LinkedHashSet<>();
        for (Owed owed : of(version.number()).owed()) {
            owed.channels().stream()
                    .filter(channel -> channel.since().isPresent())
                    .map(this::since)
                    .forEach(done::add);
            List<String> missing = owed.channels().stream()
                    .filter(channel -> channel.since().isEmpty())
                    .map(channel -> messages.of("notice.channel", channel.channel()))
                    .toList();
            if (upcoming && owed.doneAt().isEmpty()) {
                open.addAll(owed.join() == Join.ANY ? List.of(messages.wording().or(missing)) : missing);
            }
        }
        var lines = new ArrayList<>(done);
        of(version.number())
                .statement()
                .ifPresent(stated ->
                        lines.add(messages.with("notice.stated", dates.text(stated.shownAt()), stated.statement())));
        open.forEach(channel -> lines.add(messages.with("notice.told.open", channel)));
        return lines;
    }

    private String since(ChannelRow channel) {
        return messages.with(
                "notice.told.done",
                messages.of("notice.channel", channel.channel()),
                dates.text(channel.since().orElseThrow()));
    }
}
