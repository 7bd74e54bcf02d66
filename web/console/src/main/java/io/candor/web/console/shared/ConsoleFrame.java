package io.candor.web.console.shared;

import io.candor.ejb.tenant.MemberQueries;
import io.candor.ejb.tenant.MemberQueries.MembershipRow;
import io.candor.web.console.route.ConsoleRoute;
import io.candor.web.console.route.ConsoleRoutes;
import io.candor.web.shared.identity.Audience;
import io.candor.web.shared.text.Messages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** What stands around a page of one tenant's console: its navigation, the way back, and the caller's other tenants. */
@Named("consoleFrame")
@RequestScoped
public class ConsoleFrame {

    private final ConsolePlace place;
    private final MemberQueries members;
    private final Messages messages;
    private List<MembershipRow> others;

    @Inject
    ConsoleFrame(ConsolePlace place, MemberQueries members, Messages messages) {
        this.place = place;
        this.members = members;
        this.messages = messages;
    }

    /** For the container's proxy. */
    protected ConsoleFrame() {
        this(null, null, null);
    }

    /**
     * A link to a page.
     *
     * @param href where it leads
     * @param label the page's title
     * @param hint what is found there, in one sentence; empty for the steps of the way back
     * @param current {@code page} for this very page, {@code true} for one above it, otherwise empty
     */
    public record Link(String href, String label, String hint, String current) {}

    /** Links under a heading. */
    public record Part(String label, List<Link> links) {}

    /** The navigation: what exists, and of that what the caller may open. */
    public List<Part> parts() {
        var parts = new LinkedHashMap<String, List<Link>>();
        for (ConsoleRoute route : ConsoleRoutes.all()) {
            if (route.isListed() && route.roles().contains(place.role())) {
                parts.computeIfAbsent(route.part(), part -> new ArrayList<>()).add(listed(route));
            }
        }
        return parts.entrySet().stream()
                .map(part -> new Part(messages.get("console.part." + part.getKey()), part.getValue()))
                .toList();
    }

    /** What the overview leads to: the navigation without the overview itself. */
    public List<Link> sections() {
        return parts().stream()
                .flatMap(part -> part.links().stream())
                .filter(link -> !link.current().equals("page"))
                .toList();
    }

    /** The pages above this one, the topmost first. */
    public List<Link> crumbs() {
        var crumbs = new ArrayList<Link>();
        for (String name = place.route().parent(); name != null; ) {
            ConsoleRoute route = ConsoleRoutes.named(name);
            crumbs.add(0, new Link(place.link(route), title(route), "", ""));
            name = route.parent();
        }
        return List.copyOf(crumbs);
    }

    /** This page's title. */
    public String title() {
        return title(place.route());
    }

    /** The title of a page of the table. */
    public String title(String name) {
        return title(ConsoleRoutes.named(name));
    }

    /** The caller's other tenants; empty for somebody who belongs to this one alone. */
    public List<MembershipRow> others() {
        if (others == null) {
            others = members.myTenants().stream()
                    .filter(tenant -> !tenant.slug().equals(place.membership().slug()))
                    .toList();
        }
        return others;
    }

    /** Where the console of a tenant begins. */
    public String start(String slug) {
        return Audience.STAFF.path() + "/t/" + slug + "/";
    }

    /** Where visitors see the tenant's centre. */
    public String centre() {
        return "/c/" + place.membership().slug() + "/";
    }

    private Link listed(ConsoleRoute route) {
        return new Link(
                place.link(route.path()), title(route), messages.get("console.hint." + route.name()), current(route));
    }

    private String current(ConsoleRoute route) {
        if (route.equals(place.route())) {
            return "page";
        }
        return route.equals(listedAbove(place.route())) ? "true" : "";
    }

    /** The page of the navigation below which a page stands; null if it stands in the navigation itself. */
    private static ConsoleRoute listedAbove(ConsoleRoute page) {
        ConsoleRoute above = page.isListed() ? null : ConsoleRoutes.named(page.parent());
        return above == null || above.isListed() ? above : listedAbove(above);
    }

    private String title(ConsoleRoute route) {
        return messages.get("console.page." + route.name());
    }
}
