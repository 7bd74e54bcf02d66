package io.candor.web.console.system;

import io.candor.ejb.request.system.DataSystemQueries;
import io.candor.ejb.request.system.DataSystemQueries.SystemRow;
import io.candor.web.console.shared.ConsolePlace;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** All systems. */
@Named
@RequestScoped
public class SystemsPage {

    private final DataSystemQueries queries;
    private final ConsolePlace place;
    private List<SystemRow> rows = List.of();

    @Inject
    SystemsPage(DataSystemQueries queries, ConsolePlace place) {
        this.queries = queries;
        this.place = place;
    }

    /** For the container's proxy. */
    protected SystemsPage() {
        this(null, null);
    }

    @PostConstruct
    void load() {
        rows = queries.list();
    }

    /** The systems by name. */
    public List<SystemRow> getRows() {
        return rows;
    }

    /** The page of a system. */
    public String href(SystemRow row) {
        return place.link("/requests/systems/" + row.id());
    }
}
