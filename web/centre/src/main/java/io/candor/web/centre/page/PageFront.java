package io.candor.web.centre.page;

import io.candor.web.shared.security.FrontPages;
import io.candor.web.shared.tenant.CentreLocator;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
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
    private final Instance<MeterRegistry> metrics;

    @Inject
    PageFront(CentreLocator locator, PageStore store, Instance<MeterRegistry> metrics) {
        this.locator = locator;
        this.store = store;
        this.metrics = metrics;
    }

    /** For the container. */
    protected PageFront() {
        this(null, null, null);
    }

    @Override
    public void contextInitialized(ServletContextEvent event) {
        try {
            var pages = new KeptPages(locator, store, AssetShelf.of(event.getServletContext()));
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

    private void measure(KeptPages pages, MeterRegistry registry) {
        FunctionCounter.builder("candor.pages.kept.hits", pages, KeptPages::hits)
                .description("requests answered from kept pages")
                .register(registry);
        FunctionCounter.builder("candor.pages.kept.misses", pages, KeptPages::misses)
                .description("requests left to the servlet chain")
                .register(registry);
        Gauge.builder("candor.pages.kept.bytes", store, PageStore::weight)
                .description("memory taken by kept pages")
                .baseUnit("bytes")
                .register(registry);
    }
}
