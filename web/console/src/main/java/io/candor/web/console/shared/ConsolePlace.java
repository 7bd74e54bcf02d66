package io.candor.web.console.shared;

import io.candor.ejb.tenant.MemberQueries.MembershipRow;
import io.candor.persistence.tenant.MemberRole;
import io.candor.web.console.route.ConsoleRoute;
import io.candor.web.console.route.ConsoleRoutes;
import io.candor.web.shared.identity.Audience;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.util.UUID;
import org.primefaces.context.PrimeFacesContext;

/**
 * Where in the console this request is: which tenant, which page, which thing its address names, and how to link from here. Filled once, by
 * the router; on pages of no tenant {@link #isInTenant} is false.
 */
@Named("place")
@RequestScoped
public class ConsolePlace {

    private MembershipRow membership;
    private ConsoleRoutes.Match match;

    void open(MembershipRow newMembership, ConsoleRoutes.Match newMatch) {
        membership = newMembership;
        match = newMatch;
    }

    /** Whether this is a page of one tenant's console; the other questions make sense only then. */
    public boolean isInTenant() {
        return membership != null;
    }

    /** The tenant, and the caller's role in it. */
    public MembershipRow membership() {
        return membership;
    }

    /** The page. */
    public ConsoleRoute route() {
        return match.route();
    }

    /** The identifier that the address names. */
    public UUID id() {
        return UUID.fromString(match.values().get("id"));
    }

    /** The number that the address names. */
    public int number() {
        return Integer.parseInt(match.values().get("number"));
    }

    /** The key that the address names. */
    public String key() {
        return match.values().get("key");
    }

    /** The other number that the address names. */
    public int other() {
        return Integer.parseInt(match.values().get("other"));
    }

    /** The language that the address names. */
    public String language() {
        return match.values().get("language");
    }

    /** The address of this page. */
    public String here() {
        return link(route());
    }

    /** The address of a page above this one, about the same thing. */
    String link(ConsoleRoute above) {
        return link(above.filled(match.values()));
    }

    /**
     * The address of another page of this tenant's console.
     *
     * @param path inside it, beginning with a slash
     */
    public String link(String path) {
        return Audience.STAFF.path() + "/t/" + membership.slug() + path;
    }

    /** Whether the caller may open a page; asked to hide what would be refused. */
    public boolean isOpen(String page) {
        return ConsoleRoutes.named(page).roles().contains(role());
    }

    /** The caller's role in this tenant. */
    public MemberRole role() {
        return membership.role();
    }

    /** What PrimeFaces wants with every form, so that forms work without its scripts as well. */
    public String nonce() {
        return PrimeFacesContext.getCspState(FacesContext.getCurrentInstance()).getNonce();
    }
}
