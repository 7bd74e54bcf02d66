package io.candor.web.console.platform;

import io.candor.ejb.tenant.platform.PlatformQueries;
import io.candor.ejb.tenant.platform.PlatformQueries.Order;
import io.candor.ejb.tenant.platform.PlatformQueries.Search;
import io.candor.ejb.tenant.platform.PlatformQueries.Sort;
import io.candor.ejb.tenant.platform.PlatformQueries.TenantRow;
import io.candor.persistence.tenant.Tenant;
import io.candor.web.shared.text.Messages;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** All tenants, one portion at a time, by name and state, in the order of any column. */
@Named("platformTenantsPage")
@RequestScoped
public class TenantsPage {

    private static final int PAGE = 25;
    private static final int LONGEST = 100;
    private static final int MOST_PAGES = 1_000_000;

    private final PlatformQueries tenants;
    private final PlatformPlace place;
    private final HttpServletRequest request;
    private final Messages messages;
    private Search search = Search.ALL;
    private Order order = Order.USUAL;
    private int page;
    private int count;
    private List<TenantRow> rows = List.of();

    @Inject
    TenantsPage(PlatformQueries tenants, PlatformPlace place, HttpServletRequest request, Messages messages) {
        this.tenants = tenants;
        this.place = place;
        this.request = request;
        this.messages = messages;
    }

    /** For the container's proxy. */
    protected TenantsPage() {
        this(null, null, null, null);
    }

    /** A state to choose, with its name. */
    public record Option(String value, String label, boolean chosen) {}

    @PostConstruct
    void load() {
        String text = parameter("q");
        String state = parameter("state");
        search = new Search(
                text.substring(0, Math.min(LONGEST, text.length())),
                shown().filter(one -> one.name().equals(state)).findFirst().orElse(null));
        order = Stream.of(Sort.values())
                .filter(sort -> sort.name().equals(parameter("sort")))
                .findFirst()
                .map(sort -> new Order(sort, !parameter("down").isEmpty()))
                .orElse(Order.USUAL);
        page = parameter("page").matches("[1-9][0-9]{0,5}") ? Integer.parseInt(parameter("page")) - 1 : 0;
        count = tenants.countTenants(search);
        rows = tenants.tenants(search, order, Math.min(page, MOST_PAGES) * PAGE, PAGE);
    }

    /** The tenants of this page. */
    public List<TenantRow> getRows() {
        return rows;
    }

    /** What is sought. */
    public String getText() {
        return search.text();
    }

    /** Whether something is sought. */
    public boolean isSought() {
        return !search.equals(Search.ALL);
    }

    /** States to choose from. */
    public List<Option> getStates() {
        return shown().map(state ->
                        new Option(state.name(), messages.of("platform.state", state), state == search.state()))
                .toList();
    }

    /** How a column is ordered, for the head of the table; null if it is not. */
    public String ordered(String column) {
        return order.by().name().equals(column) ? order.down() ? "descending" : "ascending" : null;
    }

    /** Address of the same, ordered by a column; the other way round if it is so already. */
    public String by(String column) {
        return address(0, new Order(Sort.valueOf(column), "ascending".equals(ordered(column))));
    }

    /** The column that decides the order, for the search to keep. */
    public String getSort() {
        return order.by().name();
    }

    /** What the search keeps of the direction; null for the usual one. */
    public String getDown() {
        return order.down() ? "1" : null;
    }

    /** Which of how many are shown. */
    public String getReport() {
        return messages.with("platform.tenants.report", page * PAGE + 1, page * PAGE + rows.size(), count);
    }

    /** Address of the page before; null if there is none. */
    public String getEarlier() {
        return page == 0 ? null : address(page - 1, order);
    }

    /** Address of the page after; null if there is none. */
    public String getLater() {
        return (page + 1) * PAGE < count ? address(page + 1, order) : null;
    }

    private static Stream<Tenant.State> shown() {
        return Stream.of(Tenant.State.values()).filter(state -> state != Tenant.State.GONE);
    }

    private String address(int other, Order wanted) {
        return place.link("?page=" + (other + 1)) + "&q=" + URLEncoder.encode(search.text(), StandardCharsets.UTF_8)
                + "&state=" + (search.state() == null ? "" : search.state()) + "&sort=" + wanted.by()
                + (wanted.down() ? "&down=1" : "");
    }

    private String parameter(String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value.strip();
    }
}
