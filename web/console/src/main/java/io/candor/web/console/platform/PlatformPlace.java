package io.candor.web.console.platform;

import io.candor.web.shared.identity.Audience;
import io.candor.web.shared.text.Messages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;

/** Where in the operators' console this request is. Filled once, by the router. */
@Named("platform")
@RequestScoped
public class PlatformPlace {

    private final Messages messages;
    private PlatformPart part = PlatformPart.TENANTS;
    private String subject;

    @Inject
    PlatformPlace(Messages messages) {
        this.messages = messages;
    }

    /** For the container's proxy. */
    protected PlatformPlace() {
        this(null);
    }

    /**
     * A link of the navigation.
     *
     * @param current {@code page} for this very page, {@code true} for one above it, or null
     */
    public record Link(String href, String label, String current) {}

    void open(PlatformPart newPart) {
        part = newPart;
    }

    void about(String newSubject) {
        subject = newSubject;
    }

    /** What the address names: a tenant's slug or an entry's id; null on other pages. */
    public String subject() {
        return subject;
    }

    /** The navigation. */
    public List<Link> links() {
        return Stream.of(PlatformPart.values())
                .map(one -> new Link(link(one.path()), messages.of("platform.part", one), current(one)))
                .toList();
    }

    /** The title of the page that the navigation leads to. */
    public String title() {
        return messages.of("platform.part", part);
    }

    /** Where that page is. */
    public String home() {
        return link(part.path());
    }

    /** The address of something in the operators' console. */
    public String link(String path) {
        return Audience.STAFF.path() + "/platform" + path;
    }

    /** The address of a tenant's page. */
    public String tenant(String slug) {
        return link("/tenants/" + slug);
    }

    private String current(PlatformPart one) {
        if (one != part) {
            return null;
        }
        return subject == null ? "page" : "true";
    }
}
