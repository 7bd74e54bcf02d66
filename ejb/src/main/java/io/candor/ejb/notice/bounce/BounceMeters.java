package io.candor.ejb.notice.bounce;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.jboss.logging.Logger;

/** Counts on this node what became of mails that came back, forged ones among them, and how often the mailbox could not be read. */
@ApplicationScoped
public class BounceMeters {

    private static final Logger LOG = Logger.getLogger(BounceMeters.class);

    private final Map<BounceOutcome, LongAdder> outcomes = new ConcurrentHashMap<>();
    private final LongAdder unread = new LongAdder();
    private final Instance<MeterRegistry> registries;

    @Inject
    BounceMeters(Instance<MeterRegistry> registries) {
        this.registries = registries;
        for (BounceOutcome outcome : BounceOutcome.values()) {
            outcomes.put(outcome, new LongAdder());
        }
    }

    /** For the container's proxy. */
    protected BounceMeters() {
        this(null);
    }

    @PostConstruct
    void publish() {
        registries.stream().findFirst().ifPresent(registry -> {
            outcomes.forEach((outcome, count) -> registry.more()
                    .counter("candor.bounces", Tags.of("outcome", outcome.name()), count, LongAdder::sum));
            registry.more().counter("candor.bounces.unread", Tags.empty(), unread, LongAdder::sum);
        });
    }

    /** One more mail. */
    public void count(BounceOutcome outcome) {
        outcomes.get(outcome).increment();
        if (outcome == BounceOutcome.FORGED) {
            LOG.warn("a report about a mail has come back without our signature; nothing of it is believed");
        }
    }

    /** The mailbox could not be read. */
    public void countUnread() {
        unread.increment();
    }
}
