package io.candor.web.centre.development;

import io.candor.ejb.consent.BannerQueries;
import io.candor.ejb.consent.StorageQueries;
import io.candor.ejb.consent.StorageQueries.Category;
import io.candor.ejb.consent.StorageQueries.Entry;
import io.candor.persistence.shared.LocalizedText;
import io.candor.persistence.shared.Span;
import io.candor.web.shared.tenant.CentreAddress;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** The tenant's website to try the banner on: a stand-in for each entry of its inventory, which stores exactly what the entry says. */
@Named
@RequestScoped
public class DemoSitePage {

    private final StorageQueries storage;
    private final BannerQueries banners;
    private final CentreAddress address;
    private List<StandIn> standIns;

    @Inject
    DemoSitePage(StorageQueries storage, BannerQueries banners, CentreAddress address) {
        this.storage = storage;
        this.banners = banners;
        this.address = address;
    }

    /** For the container's proxy. */
    protected DemoSitePage() {
        this(null, null, null);
    }

    /**
     * A script in place of one that the tenant's real website has.
     *
     * @param id on the page
     * @param categoryKey the category it waits for
     * @param category the category's label
     * @param locked whether it waits for nothing
     * @param provider whose script it stands for; empty if the inventory names none
     * @param names what it stores, joined by comma; empty if the inventory names nothing
     * @param kind where it stores it
     * @param seconds how long, or null for the browser session
     */
    public record StandIn(
            String id,
            String categoryKey,
            String category,
            boolean locked,
            String provider,
            String names,
            String kind,
            Long seconds) {}

    @PostConstruct
    void open() {
        String ofTheChoice = banners.cookie().name();
        standIns = storage.inventory().stream()
                .flatMap(category -> standIns(category, ofTheChoice))
                .toList();
    }

    /** In the inventory's order. */
    public List<StandIn> standIns() {
        return standIns;
    }

    /** The category that the picture waits for; empty if there is nothing to wait for. */
    public String pictureCategory() {
        return waiting().findFirst().orElse("");
    }

    /** The category that the frame waits for; empty if there is nothing to wait for. */
    public String frameCategory() {
        return waiting().reduce((first, second) -> second).orElse("");
    }

    /** Address of a file of this website. */
    public String file(String name) {
        return "/demo/" + address.slug() + "/" + name;
    }

    /** Address of the banner's script. */
    public String banner() {
        String script = "/embed/" + address.slug() + "/banner.js";
        return address.isLanguageChosen() ? script + "?lang=" + address.language() : script;
    }

    private Stream<String> waiting() {
        return standIns.stream().filter(standIn -> !standIn.locked()).map(StandIn::categoryKey);
    }

    private Stream<StandIn> standIns(Category category, String ofTheChoice) {
        if (category.entries().isEmpty()) {
            return Stream.of(standIn(category, 0, new Entry(category.key(), "", "", null, null, null)));
        }
        // The choice itself is stored by the banner.
        List<Entry> entries = category.entries().stream()
                .filter(entry -> !entry.name().equals(ofTheChoice))
                .toList();
        return Stream.iterate(0, at -> at < entries.size(), at -> at + 1)
                .map(at -> standIn(category, at, entries.get(at)));
    }

    private StandIn standIn(Category category, int position, Entry entry) {
        LocalizedText label = category.label();
        return new StandIn(
                "demo-" + category.key() + "-" + position,
                category.key(),
                label == null ? "" : label.in(address.language(), address.defaultLanguage()),
                category.locked(),
                entry.provider() == null ? "" : entry.provider(),
                entry.name(),
                entry.kind() == null ? "" : entry.kind().name(),
                seconds(entry));
    }

    private static Long seconds(Entry entry) {
        if (entry.lifetime() == null) {
            return null;
        }
        Span span = entry.lifetime().period() == null
                ? entry.lifetime().longest()
                : entry.lifetime().period();
        return span == null ? null : span.amount() * unit(span.unit()).toSeconds();
    }

    private static Duration unit(Span.Unit unit) {
        return switch (unit) {
            case MINUTES -> Duration.ofMinutes(1);
            case HOURS -> Duration.ofHours(1);
            case DAYS, BUSINESS_DAYS -> Duration.ofDays(1);
            case WEEKS -> Duration.ofDays(7);
            case MONTHS -> Duration.ofDays(30);
            case YEARS -> Duration.ofDays(365);
        };
    }
}
