package io.candor.web.centre.notice;

import io.candor.ejb.notice.ownership.ToldOwnershipQueries;
import io.candor.ejb.notice.processor.ToldProcessorQueries;
import io.candor.ejb.shared.ApplicationClock;
import io.candor.ejb.tenant.TenantQueries;
import io.candor.ejb.tenant.domain.CentreLinks;
import io.candor.web.shared.processing.ProcessorChangeLine;
import io.candor.web.shared.text.Dates;
import io.candor.web.shared.text.Messages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a tenant's product tells its users besides the policy: what has happened lately, in the language of the answer. */
@RequestScoped
class RecentNews {

    /** For how long something that holds already is still news. */
    private static final Duration RECENT = Duration.ofDays(14);

    private final ToldProcessorQueries processors;
    private final ToldOwnershipQueries owners;
    private final OwnershipLines lines;
    private final TenantQueries tenants;
    private final CentreLinks links;
    private final Messages messages;
    private final Dates dates;
    private final ApplicationClock clock;

    @Inject
    RecentNews(
            ToldProcessorQueries processors,
            ToldOwnershipQueries owners,
            OwnershipLines lines,
            TenantQueries tenants,
            CentreLinks links,
            Messages messages,
            Dates dates,
            ApplicationClock clock) {
        this.processors = processors;
        this.owners = owners;
        this.lines = lines;
        this.tenants = tenants;
        this.links = links;
        this.messages = messages;
        this.dates = dates;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected RecentNews() {
        this(null, null, null, null, null, null, null, null);
    }

    /**
     * A change of processors that people were told of lately.
     *
     * @param change its number
     * @param toldAt when people were told, UTC
     * @param changes what happened to each processor
     * @param read where it can be read
     * @param title what this is, in the language that was asked for
     * @param sentence what happened, in one sentence
     * @param action what following the link shows
     * @param dismiss what a button says that takes the notice away
     */
    public record RecentProcessors(
            int change,
            String toldAt,
            List<ProcessorLine> changes,
            String read,
            String title,
            String sentence,
            String action,
            String dismiss) {}

    /** What happened to a processor: ADDED, CHANGED or REMOVED. */
    public record ProcessorLine(String kind, String name) {}

    /**
     * A new owner that people were told of lately, or who has yet to begin.
     *
     * @param change its number
     * @param toldAt when people were told, UTC
     * @param owner the new owner's name
     * @param from since when, a day of the tenant's calendar
     * @param read where it can be read
     * @param title what this is, in the language that was asked for
     * @param sentence what happens, in one sentence
     * @param action what following the link shows
     * @param dismiss what a button says that takes the notice away
     */
    public record RecentOwnership(
            int change,
            String toldAt,
            String owner,
            String from,
            String read,
            String title,
            String sentence,
            String action,
            String dismiss) {}

    /** The latest change of processors, if people were told of it in the last two weeks. */
    Optional<RecentProcessors> processors(String language) {
        return processors.told().stream()
                .findFirst()
                .filter(latest -> isRecent(latest.at()))
                .map(latest -> shown(latest, language));
    }

    private RecentProcessors shown(ToldProcessorQueries.Told latest, String language) {
        String happened = ProcessorChangeLine.of(
                        latest.changes(), messages, tenants.languages().get(0))
                .stream()
                .map(line -> line.kind() + ": " + line.name())
                .collect(Collectors.joining("; "));
        return new RecentProcessors(
                latest.number(),
                latest.at().toString(),
                latest.changes().stream()
                        .map(change -> new ProcessorLine(change.kind().name(), change.name()))
                        .toList(),
                links.base() + "/processors?lang=" + language + "#change-" + latest.number(),
                messages.get("notice.strip.processors-title"),
                messages.with("notice.strip.processors", dates.text(latest.at()), happened),
                messages.get("notice.strip.action"),
                messages.get("notice.strip.dismiss"));
    }

    /** The latest new owner, until two weeks after people were told and after it began. */
    Optional<RecentOwnership> ownership(String language) {
        return owners.told().stream()
                .findFirst()
                .filter(latest -> isRecent(latest.at())
                        || isRecent(latest.news()
                                .from()
                                .atStartOfDay(tenants.zone())
                                .toInstant()))
                .map(latest -> new RecentOwnership(
                        latest.number(),
                        latest.at().toString(),
                        latest.news().owner(),
                        latest.news().from().toString(),
                        links.base() + "/policy/versions?lang=" + language + "#ownership-" + latest.number(),
                        messages.get("policy.ownership.title"),
                        lines.sentence(latest),
                        messages.get("notice.strip.ownership"),
                        messages.get("notice.strip.dismiss")));
    }

    private boolean isRecent(Instant at) {
        return at.isAfter(clock.instant().minus(RECENT));
    }
}
