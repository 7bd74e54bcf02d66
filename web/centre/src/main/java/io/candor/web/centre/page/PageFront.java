package io.candor.web.centre.page;

import io.candor.web.shared.security.FrontPages;
import io.candor.web.shared.tenant.CentreLocator;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jboss.logging.Logger;

/** Puts the kept pages in front of the servlet chain when the WAR starts, and their figures into the metrics. */
@WebListener
public class PageFront implements ServletContextListener {

    private static final Logger LOG = Logger.getLogger(PageFront.class);

    private final CentreLocator locator;
    private final PageStore store;
    private final PageWitness witness;
    private final Instance<MeterRegistry> metrics;

    @Inject
    PageFront(CentreLocator locator, PageStore store, PageWitness witness, Instance<MeterRegistry> metrics) {
        this.locator = locator;
        this.store = store;
        this.witness = witness;
        this.metrics = metrics;
    }

    /** For the container. */
    protected PageFront() {
        this(null, null, null, null);
    }

    @Override
    public void contextInitialized(ServletContextEvent event) {
        try {
            var pages = new KeptPages(locator, store, AssetShelf.of(event.getServletContext()), witness);
            // Asking the store for its weight makes it read its configuration now: a wrong one must stop the start.
            LOG.infof(
                    "%d bytes of pages kept %s",
                    store.weight(), metrics.stream().map(m -> m.getClass() + "").toList());
            event.getServletContext().setAttribute(FrontPages.ATTRIBUTE, pages);
            // Every module of the application brings the same registry, so there may be more than one to choose from.
            metrics.stream().findFirst().ifPresent(registry -> measure(pages, registry));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // The server's registry passes on what is made through these methods, and keeps what a builder registers to itself.
    private void measure(KeptPages pages, MeterRegistry registry) {
        registry.more().counter("candor.pages.kept.hits", Tags.empty(), pages, KeptPages::hits);
        registry.more().counter("candor.pages.kept.misses", Tags.empty(), pages, KeptPages::misses);
        registry.gauge("candor.pages.kept.bytes", Tags.empty(), store, PageStore::weight);
    }
}
