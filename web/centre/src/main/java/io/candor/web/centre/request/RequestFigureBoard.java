package io.candor.web.centre.request;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.candor.ejb.request.figure.RequestFigureQueries;
import io.candor.ejb.request.figure.RequestFigures;
import io.candor.web.shared.tenant.CentreAddress;
import io.candor.web.shared.text.Messages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.UUID;

/** The public figures of a centre's requests. Counted at most every ten minutes; groups of fewer than ten people are not shown. */
@Named("requestFigures")
@ApplicationScoped
public class RequestFigureBoard {

    private static final int HOURS = 24;

    private final RequestFigureQueries queries;
    private final CentreAddress address;
    private final Messages messages;
    private final Cache<UUID, RequestFigures> kept = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofMinutes(10))
            .build();

    @Inject
    RequestFigureBoard(RequestFigureQueries queries, CentreAddress address, Messages messages) {
        this.queries = queries;
        this.address = address;
        this.messages = messages;
    }

    /** For the container's proxy. */
    protected RequestFigureBoard() {
        this(null, null, null);
    }

    /** How many came in. */
    public String received() {
        return group(figures().received());
    }

    /** How many are closed. */
    public String closed() {
        return group(figures().closed());
    }

    /** How many were refused. */
    public String refused() {
        return group(figures().refused());
    }

    /** How many days half of them took at most. */
    public String median() {
        RequestFigures figures = figures();
        if (figures.closed() < RequestFigures.SMALLEST_GROUP) {
            return messages.get("request.figures.few");
        }
        long days = (figures.medianHours().orElse(0) + HOURS - 1) / HOURS;
        return messages.with("request.figures.days", days);
    }

    private RequestFigures figures() {
        UUID tenant = address.place().tenant().id();
        return kept.get(tenant, id -> queries.lastYear());
    }

    private String group(int size) {
        return RequestFigures.isPublishable(size) ? String.valueOf(size) : messages.get("request.figures.few");
    }
}
