package io.candor.web.shared.layout;

import io.candor.ejb.consent.StorageQueries;
import io.candor.ejb.policy.PolicyQueries;
import io.candor.ejb.processing.ProcessingQueries;
import io.candor.ejb.tenant.TenantQueries;
import io.candor.ejb.tenant.TenantQueries.Centre;
import io.candor.ejb.tenant.TenantQueries.ContactLine;
import io.candor.persistence.brand.Logo;
import io.candor.web.shared.tenant.CentreAddress;
import io.candor.web.shared.text.Messages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What stands around the content of a centre's page: the company, the navigation, the languages, the addresses of style and logo. */
@Named("frame")
@RequestScoped
public class CentreFrame {

    private final TenantQueries tenants;
    private final PolicyQueries policies;
    private final ProcessingQueries processing;
    private final StorageQueries storage;
    private final CentreAddress address;
    private final Messages messages;
    private Centre centre;
    private List<NavigationLink> navigation;

    @Inject
    CentreFrame(
            TenantQueries tenants,
            PolicyQueries policies,
            ProcessingQueries processing,
            StorageQueries storage,
            CentreAddress address,
            Messages messages) {
        this.tenants = tenants;
        this.policies = policies;
        this.processing = processing;
        this.storage = storage;
        this.address = address;
        this.messages = messages;
    }

    /** For the container's proxy. */
    protected CentreFrame() {
        this(null, null, null, null, null, null);
    }

    /** The company in the page's language. */
    public Centre centre() {
        if (centre == null) {
            centre = tenants.centre(address.language());
        }
        return centre;
    }

    /** The parts of the centre, those only that have something to show. */
    public List<NavigationLink> navigation() {
        if (navigation == null) {
            var links = new ArrayList<NavigationLink>();
            links.add(link("/", "home", address.pathIn().equals("/")));
            if (!policies.history(address.language(), address.defaultLanguage()).isEmpty()) {
                boolean history = address.pathIn().equals("/policy/versions")
                        || address.pathIn().startsWith("/policy/versions/")
                        || address.pathIn().startsWith("/policy/compare/");
                links.add(link("/policy", "policy", address.pathIn().equals("/policy")));
                links.add(link("/policy/versions", "history", history));
                links.add(link("/promises", "promises"));
            }
            links.add(link("/requests/new", "requests", address.pathIn().startsWith("/requests/")));
            if (!processing.processors().isEmpty()) {
                links.add(link("/processors", "processors"));
            }
            if (!processing.retention().isEmpty()) {
                links.add(link("/retention", "retention"));
            }
            if (isStoring()) {
                links.add(link("/cookies", "storage"));
            }
            links.add(link("/notices", "notices", address.pathIn().startsWith("/notices")));
            navigation = List.copyOf(links);
        }
        return navigation;
    }

    /** Whether something is stored on people's devices, so that there are choices and receipts. */
    public boolean isStoring() {
        return !storage.inventory().isEmpty();
    }

    /** This page in each of the tenant's languages; empty if there is one only, since then there is nothing to choose. */
    public List<LanguageLink> languages() {
        if (centre().languages().size() < 2) {
            return List.of();
        }
        return centre().languages().stream().map(this::language).toList();
    }

    /** The one address of this page that search engines shall know. */
    public String canonical() {
        return address.canonicalBase() + address.pathIn();
    }

    /** Address of the tenant's colours. */
    public String brandHref() {
        return address.basePath() + "/brand.css";
    }

    /** Address of the tenant's logo. */
    public String logoHref() {
        return address.basePath() + "/logo.svg";
    }

    /** Media type of the logo. */
    public String logoType() {
        return new Logo(tenants.brand().logo()).mediaType();
    }

    /** The country of the company's seat in the page's language; empty if not given. */
    public String countryName() {
        String country = centre().country();
        if (country == null) {
            return "";
        }
        return new Locale("", country).getDisplayCountry(messages.wording().locale());
    }

    /** Address that opens a mail to a contact, with the subject that it asks for. */
    public String mailto(ContactLine contact) {
        if (contact.subject() == null) {
            return "mailto:" + contact.email();
        }
        String subject =
                URLEncoder.encode(contact.subject(), StandardCharsets.UTF_8).replace("+", "%20");
        return "mailto:" + contact.email() + "?subject=" + subject;
    }

    private NavigationLink link(String path, String part) {
        return link(path, part, address.pathIn().equals(path));
    }

    private NavigationLink link(String path, String part, boolean current) {
        return new NavigationLink(
                address.link(path),
                messages.get("layout.navigation." + part),
                messages.get("layout.hint." + part),
                current);
    }

    private LanguageLink language(String tag) {
        Locale locale = Locale.forLanguageTag(tag);
        String name = locale.getDisplayLanguage(locale);
        return new LanguageLink(tag, name, address.link(address.pathIn(), tag), tag.equals(address.language()));
    }
}
