package io.candor.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The website of a tenant with its banner: what stands there, what a visitor can do, and what is stored. */
final class BannerSite {

    /** The cookie that remembers the choice, by tenant. */
    static final Map<String, String> CHOICE = Map.of(
            "andron", "andron_consent",
            "operno", "operno_consent",
            "orchestrate", "orch_consent",
            "orchestrohub", "orchestrohub_consent",
            "workflowops", "workflowops_consent");

    /** What each tenant's table lists as always on, without the choice itself. */
    static final Map<String, Set<String>> ESSENTIAL = Map.of("orchestrate", Set.of("appSession", "orch_org"));

    /** What each tenant's table lists as waiting for a choice. */
    static final Map<String, Set<String>> OPTIONAL = Map.of(
            "orchestrate",
            Set.of(
                    "_clck",
                    "_clsk",
                    "CLID",
                    "ANONCHK",
                    "MR",
                    "MUID",
                    "SM",
                    "Session replay identifiers and error context"));

    private static final String EVERYTHING_RAN =
            "[...document.querySelectorAll('.demo-state')].every(state => state.textContent === state.dataset.ran)";

    private final Visit visit;
    private final String tenant;

    BannerSite(Visit visit, String tenant) {
        this.visit = visit;
        this.tenant = tenant;
    }

    /** Opens the page and waits until the banner has taken its decision. */
    BannerSite open() {
        return open("");
    }

    /** Another page of the website: {@code strict} has a strict content security policy. */
    BannerSite open(String name) {
        visit.open(Stack.platform() + "/demo/" + tenant + "/" + name);
        return ready();
    }

    BannerSite ready() {
        page().locator("#demo-event-list li", new Page.LocatorOptions().setHasText("candor:ready"))
                .waitFor();
        return this;
    }

    /** Waits for the end of animations: places and colours in the middle of one are nobody's. */
    BannerSite still() {
        page().evaluate("Promise.all(document.getAnimations().map(each => each.finished)).then(() => true)");
        return this;
    }

    Page page() {
        return visit.page();
    }

    /** Waits until an expression of the page is true. */
    void until(String expression) {
        visit.until(expression);
    }

    Locator firstLayer() {
        return page().locator("#candor-consent dialog.candor-first[open]");
    }

    Locator secondLayer() {
        return page().locator("#candor-consent dialog.candor-second[open]");
    }

    Locator control() {
        return page().locator("#candor-consent .candor-control");
    }

    Locator status() {
        return page().locator("#candor-consent [role=status]");
    }

    /** A button of the banner by what it says. */
    Locator button(String name) {
        return page().locator("#candor-consent")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    void accept() {
        button("Accept all").click();
        settle();
    }

    void reject() {
        button("Reject all").click();
        settle();
    }

    /** Waits for all stand-ins to have run. */
    void everythingRuns() {
        until(EVERYTHING_RAN);
    }

    /** Waits until the banner tells what has become of the choice. */
    void settle() {
        status().locator("p").waitFor();
    }

    /** Names of everything that is stored, of whatever kind. */
    Set<String> stored() {
        var names = new TreeSet<String>();
        visit.context().cookies().forEach(cookie -> names.add(cookie.name));
        for (String store : List.of("localStorage", "sessionStorage")) {
            var keys = (Collection<?>) page().evaluate("Object.keys(" + store + ")");
            keys.forEach(key -> names.add((String) key));
        }
        return names;
    }

    /** Names of what may be stored whatever the visitor says. */
    Set<String> essential() {
        return ESSENTIAL.getOrDefault(tenant, Set.of());
    }

    /** Names of what the tenant's table lists, and the choice. */
    Set<String> everything() {
        var names = essentialAndChoice();
        names.addAll(OPTIONAL.getOrDefault(tenant, Set.of()));
        return names;
    }

    Set<String> essentialAndChoice() {
        var names = new TreeSet<>(essential());
        names.add(CHOICE.get(tenant));
        return names;
    }

    /** The cookie of the choice. */
    Optional<Cookie> choice() {
        return visit.context().cookies().stream()
                .filter(cookie -> cookie.name.equals(CHOICE.get(tenant)))
                .findFirst();
    }

    /** The parts of the choice's value. */
    List<String> choiceParts() {
        return List.of(choice().orElseThrow().value.split("\\.", -1));
    }

    void clearChoice() {
        visit.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName(CHOICE.get(tenant)));
    }
}
