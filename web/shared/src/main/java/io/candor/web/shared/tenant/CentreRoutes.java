package io.candor.web.shared.tenant;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The table of a centre's pages: which page or servlet answers which path inside the centre. What is not in it does not exist; the
 * targets themselves cannot be asked for from outside.
 */
public final class CentreRoutes {

    /** The version of a policy that the path names; an Integer. */
    public static final String NUMBER = "candor.number";

    /** The older side of a comparison; an Integer. */
    public static final String FROM = "candor.from";

    /** The newer side of a comparison; an Integer. */
    public static final String TO = "candor.to";

    /** The {@link Representation} that a document shall have. */
    public static final String REPRESENTATION = "candor.representation";

    /** Servlet of the policy as Markdown, JSON or PDF; {@link #NUMBER} is absent for the version in force. */
    public static final String DOCUMENT = "/internal/policy-document";

    /** Servlet that leads from the choice of two versions to their comparison. */
    public static final String COMPARISON_CHOICE = "/internal/comparison-choice";

    /** Servlet of the Atom feed. */
    public static final String FEED = "/internal/policy-feed";

    /** Servlet of the tenant's colours as a style sheet. */
    public static final String BRAND_STYLE = "/internal/brand-style";

    /** Servlet of the tenant's logo. */
    public static final String LOGO = "/internal/logo";

    /** Servlet that takes the choice made on the cookies page. */
    public static final String CONSENT_CHOICE = "/internal/consent-choice";

    /** Servlet of the receipt of one's own choice as a file. */
    public static final String CONSENT_RECEIPT = "/internal/consent-receipt";

    /** Servlet that checks a receipt. */
    public static final String CONSENT_VERIFICATION = "/internal/consent-verification";

    /** Servlet that takes a new request of a person. */
    public static final String REQUEST_FILING = "/internal/request-filing";

    /** Servlet that takes what a person does about a request. */
    public static final String REQUEST_FOLLOWING = "/internal/request-following";

    /** Servlet that hands out files of a request. */
    public static final String REQUEST_DOWNLOAD = "/internal/request-download";

    /** Servlet that takes the link that was mailed to a person. */
    public static final String REQUEST_CONFIRMATION = "/internal/request-confirmation";

    /** Servlet of the address for reports of weaknesses (RFC 9116). */
    public static final String SECURITY_CONTACT = "/internal/security-contact";

    /** The path inside a centre of the banner's script. It stays open when the centre is closed: a website depends on it. */
    public static final String BANNER = "/embed/banner.js";

    /** Servlet of the banner's script. */
    public static final String BANNER_SCRIPT = "/internal/banner";

    /** Servlet of the statement that the browser's privacy signal is honoured. */
    public static final String PRIVACY_SIGNAL = "/internal/privacy-signal";

    /** Servlet of the website to try the banner on; in development mode only. */
    public static final String DEMO = "/internal/demo";

    /** The secret part of a link in a mail; a String. */
    public static final String TOKEN = "candor.token";

    /** What a link in a mail is for: {@code confirm}, {@code manage} or {@code leave}; a String. */
    public static final String STEP = "candor.step";

    /** Servlet of the strip that a tenant's product shows. */
    public static final String NOTICE_STRIP = "/internal/notice-strip";

    /** Servlet that takes the wish to be told about changes. */
    public static final String SUBSCRIPTION = "/internal/subscription";

    /** Servlet that takes what is sent to a link in a mail. */
    public static final String SUBSCRIPTION_LINK = "/internal/subscription-link";

    private static final String DEMO_FOLDER = "/demo/";

    private static final Map<String, String> PLAIN = Map.ofEntries(
            Map.entry("/", "/home/home.xhtml"),
            Map.entry("/policy/versions", "/policy/history.xhtml"),
            Map.entry("/processors", "/processing/processors.xhtml"),
            Map.entry("/retention", "/processing/retention.xhtml"),
            Map.entry("/promises", "/promise/promises.xhtml"),
            Map.entry("/cookies", "/consent/storage.xhtml"),
            Map.entry("/cookies/receipt", "/consent/receipt.xhtml"),
            Map.entry("/cookies/receipt.jwt", CONSENT_RECEIPT),
            Map.entry("/verify", "/consent/verify.xhtml"),
            Map.entry("/embed/notice.js", NOTICE_STRIP),
            Map.entry("/notices", "/subscriber/subscribe.xhtml"),
            Map.entry("/notices/asked", "/subscriber/asked.xhtml"),
            Map.entry("/requests/new", "/request/request-form.xhtml"),
            Map.entry("/requests/status", "/request/request-status.xhtml"),
            Map.entry("/requests/confirm", "/request/request-confirm.xhtml"),
            Map.entry("/requests/file", "/request/request-status.xhtml"),
            Map.entry("/policy/compare", COMPARISON_CHOICE),
            Map.entry("/policy/feed.atom", FEED),
            Map.entry(BANNER, BANNER_SCRIPT),
            Map.entry("/.well-known/gpc.json", PRIVACY_SIGNAL),
            Map.entry("/brand.css", BRAND_STYLE),
            Map.entry("/logo.svg", LOGO),
            Map.entry("/.well-known/security.txt", SECURITY_CONTACT));

    /** What may be sent to, by POST, and who takes it. */
    private static final Map<String, String> FORMS = Map.of(
            "/cookies", CONSENT_CHOICE,
            "/verify", CONSENT_VERIFICATION,
            "/notices", SUBSCRIPTION,
            "/requests/new", REQUEST_FILING,
            "/requests/status", REQUEST_FOLLOWING,
            "/requests/confirm", REQUEST_CONFIRMATION,
            "/requests/file", REQUEST_DOWNLOAD);

    private static final String COUNT = "([1-9][0-9]{0,4})";
    private static final Pattern POLICY = Pattern.compile("/policy(\\.md|\\.json|\\.pdf)?");
    private static final Pattern VERSION = Pattern.compile("/policy/versions/" + COUNT + "(\\.md|\\.json|\\.pdf)?");
    private static final Pattern COMPARISON = Pattern.compile("/policy/compare/" + COUNT + "/" + COUNT);

    private static final Pattern LINK = Pattern.compile("/notices/(confirm|manage|leave)/([A-Za-z0-9_-]{43})");

    private CentreRoutes() {}

    /**
     * Where a request goes inside the application.
     *
     * @param target path of the page or servlet
     * @param representation the form of the answer
     * @param negotiated whether the Accept header had a say in it
     * @param attributes request attributes for the target
     */
    public record Route(
            String target, Representation representation, boolean negotiated, Map<String, Object> attributes) {}

    /**
     * The page or servlet of a path inside the centre.
     *
     * @param accept value of the Accept header, or null; it has a say only for a policy text without a suffix
     * @return empty if there is no such page
     */
    public static Optional<Route> find(String path, String accept) {
        String plain = PLAIN.get(path);
        if (plain != null) {
            return Optional.of(new Route(plain, Representation.HTML, false, Map.of()));
        }
        if (path.startsWith(DEMO_FOLDER)) {
            String inside = DEMO + path.substring(DEMO_FOLDER.length() - 1);
            return Optional.of(new Route(inside, Representation.HTML, false, Map.of()));
        }
        Matcher link = LINK.matcher(path);
        if (link.matches()) {
            return Optional.of(link("/subscriber/" + link.group(1) + ".xhtml", link));
        }
        if (!path.startsWith("/policy") || path.length() > 60) {
            return Optional.empty();
        }
        Matcher policy = POLICY.matcher(path);
        if (policy.matches()) {
            return Optional.of(text("/policy/policy.xhtml", policy.group(1), accept, Map.of()));
        }
        Matcher version = VERSION.matcher(path);
        if (version.matches()) {
            return Optional.of(text(
                    "/policy/version.xhtml",
                    version.group(2),
                    accept,
                    Map.of(NUMBER, Integer.valueOf(version.group(1)))));
        }
        Matcher comparison = COMPARISON.matcher(path);
        if (comparison.matches()) {
            Map<String, Object> sides =
                    Map.of(FROM, Integer.valueOf(comparison.group(1)), TO, Integer.valueOf(comparison.group(2)));
            return Optional.of(new Route("/policy/compare.xhtml", Representation.HTML, false, sides));
        }
        return Optional.empty();
    }

    /** The servlet that takes what a form sends to a path inside the centre; empty if none does. */
    public static Optional<Route> form(String path) {
        Matcher link = LINK.matcher(path);
        if (link.matches()) {
            return Optional.of(link(SUBSCRIPTION_LINK, link));
        }
        return Optional.ofNullable(FORMS.get(path))
                .map(target -> new Route(target, Representation.HTML, false, Map.of()));
    }

    private static Route link(String target, Matcher link) {
        return new Route(target, Representation.HTML, false, Map.of(STEP, link.group(1), TOKEN, link.group(2)));
    }

    /** Whether what a path gives may depend on what the visitor's browser brings along: its cookies and its privacy signal. */
    public static boolean isPersonal(String path) {
        return path.equals("/cookies");
    }

    /** Whether the Accept header has a say in what a path gives. */
    public static boolean isNegotiated(String path) {
        return path.equals("/policy")
                || path.startsWith("/policy/versions/") && Character.isDigit(path.charAt(path.length() - 1));
    }

    /** Whether the browser's privacy signal (the Sec-GPC header) has a say in what a path gives. */
    public static boolean isForSignal(String path) {
        return path.equals(BANNER);
    }

    private static Route text(String page, String suffix, String accept, Map<String, Object> attributes) {
        Representation wanted = suffix == null ? Representation.preferredBy(accept) : ofSuffix(suffix);
        if (wanted == Representation.HTML) {
            return new Route(page, wanted, true, attributes);
        }
        var all = new HashMap<>(attributes);
        all.put(REPRESENTATION, wanted);
        return new Route(DOCUMENT, wanted, suffix == null, Map.copyOf(all));
    }

    private static Representation ofSuffix(String suffix) {
        for (Representation candidate : Representation.values()) {
            if (candidate.suffix().equals(suffix)) {
                return candidate;
            }
        }
        throw new IllegalArgumentException(suffix);
    }
}
