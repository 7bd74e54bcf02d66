package io.candor.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two people ask to hear of processors; one is added, they are told, and each leaves in another way. */
@Tag("browser")
class ProcessorNoticeBrowserIT {

    private static final String TENANT = "operno";
    private static final Pattern LEAVE = Pattern.compile("https?://\\S+/notices/leave/\\S+");

    @Test
    void whoAsksToHearOfProcessorsIsToldWhenOneComesAndLeavesByLinkOrButton() {
        String one = UUID.randomUUID() + "@mail.example";
        String other = UUID.randomUUID() + "@mail.example";
        String name = "Backups " + UUID.randomUUID().toString().substring(0, 8);
        try (Visit reader = Visit.phone();
                Visit member = Visit.desktop()) {
            subscribe(reader, one);
            subscribe(reader, other);
            add(member, name);
            tell(member, name);
            String mail = new Mailbox(reader, one).texts(2).get(0);
            assertThat(mail).contains("New on the list: " + name, "Keeps copies", "Norway", "/processors?lang=en");
            assertThat(mail.lines()).allMatch(line -> line.startsWith("http") || line.length() <= 78);
            shown(reader, name);
            reader.open(leave(mail));
            assertThat(Judges.accessibility(reader)).isEmpty();
            reader.follow(reader.page().locator("main button").first());
            assertThat(reader.page().locator("main .alert").innerText()).isEqualTo("Done: you have left.");
            String button = leave(new Mailbox(reader, other).texts(2).get(0)).replaceAll("\\?.*", "");
            HttpResponse<String> answer = Http.post(
                    button, "List-Unsubscribe=One-Click", "Content-Type", "application/x-www-form-urlencoded");
            assertThat(answer.statusCode()).isEqualTo(200);
            takeOut(member, name);
            tell(member, name);
            assertThat(new Mailbox(reader, one).texts(2))
                    .as("who has left is told nothing")
                    .hasSize(2);
            assertThat(new Mailbox(reader, other).texts(2)).hasSize(2);
        }
    }

    private static void subscribe(Visit visit, String address) {
        visit.open(Stack.url(TENANT, "/notices"));
        visit.page().locator("#page-email").fill(address);
        visit.page().locator("#page-topic-POLICY").uncheck();
        visit.page().locator("#page-topic-PROCESSORS").check();
        visit.follow("form.stacked button");
        visit.open(new Mailbox(visit, address).link(1));
        visit.follow("main button");
        assertThat(visit.page().locator("#page-topic-POLICY").isChecked()).isFalse();
        assertThat(visit.page().locator("#page-topic-PROCESSORS").isChecked()).isTrue();
    }

    private static void add(Visit visit, String name) {
        Console.resume(visit, "owner@operno.example");
        var console = new ConsoleForms(visit, TENANT);
        console.open("/processors/new");
        console.field("Name").fill(name);
        console.field("What it does (English)").fill("Keeps copies");
        console.field("Where (English)").fill("Norway");
        console.press("Save");
        assertThat(console.content().innerText()).contains(name);
    }

    private static void takeOut(Visit visit, String name) {
        var console = new ConsoleForms(visit, TENANT);
        console.open("/processors");
        console.follow(console.content().locator("a[aria-label*='" + name + "']"));
        console.press("Remove");
    }

    /** What waits is seen before it is told; then the notice shows how far it is. */
    private static void tell(Visit visit, String name) {
        var console = new ConsoleForms(visit, TENANT);
        console.open("/notices");
        assertThat(console.content().innerText()).contains("Processors: not told yet", name);
        assertThat(Judges.accessibility(visit)).isEmpty();
        console.press("Tell people now");
        assertThat(console.done()).isEqualTo("The notice is on its way.");
        visit.eventually(() -> List.of("Done", "Being sent")
                .contains(visit.page().locator("h1 .badge").innerText().strip()));
        assertThat(Judges.accessibility(visit)).isEmpty();
    }

    /** What was told stands in public: on the page of processors, in the feed, and for the product. */
    private static void shown(Visit visit, String name) {
        visit.open(Stack.url(TENANT, "/processors"));
        assertThat(visit.page().locator("#changes").innerText()).contains(name, "Norway");
        assertThat(Judges.accessibility(visit)).isEmpty();
        assertThat(Http.send("GET", Stack.url(TENANT, "/policy/feed.atom")).body())
                .contains("Processors changed on", name);
        assertThat(Http.send("GET", Stack.platform() + "/api/v1/tenants/" + TENANT + "/notices/current")
                        .body())
                .contains("\"kind\" : \"ADDED\"", name);
        inTheProduct(visit, name);
    }

    /** The strip in the tenant's own product says it as well, beside a version that is about to take effect, and goes when it is told to. */
    private static void inTheProduct(Visit visit, String name) {
        String page = Stack.platform() + "/try/product";
        String script = "<script src=\"" + Stack.url(TENANT, "/embed/notice.js") + "\" defer></script>";
        visit.context()
                .route(
                        page,
                        route -> route.fulfill(new Route.FulfillOptions()
                                .setStatus(200)
                                .setContentType("text/html;charset=UTF-8")
                                .setBody(
                                        "<!doctype html><html lang=\"en\"><title>Product</title><body><main>Work</main>"
                                                + script)));
        visit.open(page);
        var strip = visit.page().locator("#candor-notice");
        strip.waitFor();
        assertThat(strip.innerText()).contains(name);
        assertThat(strip.locator("a").last().getAttribute("href")).contains("/processors?lang=en#change-");
        assertThat(visit.context().cookies(page)).noneMatch(cookie -> cookie.name.startsWith("candor-notice"));
        assertThat(visit.page().evaluate("localStorage.length + sessionStorage.length"))
                .isEqualTo(0);
        strip.locator("button").click();
        assertThat(visit.page().locator("#candor-notice").count()).isZero();
        visit.context().unroute(page);
    }

    private static String leave(String mail) {
        var link = LEAVE.matcher(mail);
        assertThat(link.find()).as("the way out").isTrue();
        return link.group();
    }
}
