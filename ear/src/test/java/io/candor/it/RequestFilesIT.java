package io.candor.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.candor.ejb.request.attach.AttachedFile;
import io.candor.ejb.request.file.RequestFileFetching;
import io.candor.ejb.request.file.RequestFileFetching.Fetched;
import io.candor.ejb.request.file.RequestFileQueries;
import io.candor.ejb.request.file.RequestFileQueries.FileLine;
import io.candor.ejb.request.intake.FiledRequest;
import io.candor.ejb.request.person.RequestReplying;
import io.candor.ejb.request.person.RequestStatusQueries;
import io.candor.ejb.tenant.TenantQueries.TenantRef;
import io.candor.persistence.request.NoSuchRequestException;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Files that people attach: sealed, handed to nobody else, never shown as a page, and refused if they are something else. */
@ExtendWith(ArquillianExtension.class)
class RequestFilesIT {

    private static final String ADA = "ada@mail.example";
    private static final String TYPE = "multipart/form-data; boundary=part";

    @Inject
    private ConsentPeople tenants;

    @Inject
    private RequestPeople people;

    @Inject
    private RequestReplying replying;

    @Inject
    private RequestStatusQueries requests;

    @Inject
    private RequestFileQueries files;

    @Inject
    private RequestFileFetching fetching;

    private TenantRef tenant;

    @BeforeEach
    void newTenant() {
        tenant = tenants.tenant("operno");
    }

    @Test
    void aFileIsSealedAndHandedToItsRequestAlone() {
        FiledRequest filed = people.file(tenant, "inquiry", ADA, "x");
        FiledRequest other = people.file(tenant, "inquiry", "eve@mail.example", "x");
        write(filed, text("kangarookangaroo.txt", "wallabywallaby"));
        FileLine line = lines(filed).get(0);
        assertThat(line.name()).isEqualTo("kangarookangaroo.txt");
        Fetched fetched = people.in(tenant, () -> fetching.fetch(RequestPeople.access(filed), line.id()));
        byte[] piece = people.in(tenant, () -> fetching.piece(RequestPeople.access(filed), fetched, 0));
        assertThat(new String(piece, StandardCharsets.UTF_8)).isEqualTo("wallabywallaby");
        assertThat(people.dump()).doesNotContain("wallabywallaby", "kangarookangaroo");
        assertThatThrownBy(() -> people.in(tenant, () -> fetching.fetch(RequestPeople.access(other), line.id())))
                .hasMessageContaining("error.no-such-request-file");
        TenantRef elsewhere = tenants.tenant("andron");
        assertThatThrownBy(() -> people.in(elsewhere, () -> files.of(RequestPeople.access(filed))))
                .isInstanceOf(NoSuchRequestException.class);
    }

    @Test
    void aMessageWithARefusedFileIsNotSentEither() {
        FiledRequest filed = people.file(tenant, "inquiry", ADA, "x");
        assertThatThrownBy(() -> write(filed, text("a.exe", "x"))).hasMessageContaining("error.request-file-form");
        assertThat(lines(filed)).isEmpty();
        assertThat(people.in(tenant, () -> requests.status(RequestPeople.access(filed), "en"))
                        .letters())
                .isEmpty();
    }

    @Test
    void aRequestHasTwentyFilesAtMost() {
        FiledRequest filed = people.file(tenant, "inquiry", ADA, "x");
        AttachedFile one = text("a.txt", "x");
        for (int i = 0; i < 4; i++) {
            write(filed, one, one, one, one, one);
        }
        assertThatThrownBy(() -> write(filed, one)).hasMessageContaining("error.request-files-enough");
        assertThat(lines(filed)).hasSize(20);
    }

    @Test
    void theFormTakesFilesAndHandsThemBackAsFilesAlone() throws IOException, InterruptedException {
        HttpResponse<String> filed = post("/requests/new", TYPE, form("letter.txt", "wallabywallaby"), null);
        assertThat(filed.statusCode()).as(filed.body()).isEqualTo(303);
        String cookie = filed.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
        String page = get("/requests/status", cookie);
        assertThat(page).contains("letter.txt");
        String id = page.replaceAll("(?s).*name=\"file\" value=\"([^\"]+)\".*", "$1");
        HttpResponse<String> file = post("/requests/file", "application/x-www-form-urlencoded", "file=" + id, cookie);
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.body()).isEqualTo("wallabywallaby");
        assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment; filename=\"letter.txt\"");
        assertThat(file.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(file.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("sandbox");
        assertThat(post("/requests/file", "application/x-www-form-urlencoded", "file=" + id, null)
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void aPhotographIsNotTooLarge() throws IOException, InterruptedException {
        String large = "a".repeat(AttachedFile.MOST_BYTES - 1);
        HttpResponse<String> filed = post("/requests/new", TYPE, form("large.txt", large), null);
        assertThat(filed.statusCode()).as("more than other forms may send").isEqualTo(303);
        String cookie = filed.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
        assertThat(get("/requests/status", cookie)).contains("large.txt");
        HttpResponse<String> refused = post("/requests/new", TYPE, form("large.txt", large + "aa"), null);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("at most 5 MB", "quokkaquokka");
    }

    @Test
    void aBodyThatNoPageTakesIsRefused() throws IOException, InterruptedException {
        String larger = "text=" + "a".repeat(4 * 1_048_576);
        assertThat(post("/notices", "application/x-www-form-urlencoded", larger, null)
                        .statusCode())
                .isEqualTo(413);
    }

    @Test
    void theFormSaysWhatIsWrongWithAFileAndKeepsTheRest() throws IOException, InterruptedException {
        HttpResponse<String> answer = post("/requests/new", TYPE, form("letter.html", "<html>"), null);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("One of the files is not taken", "value=\"Ada\"", "quokkaquokka");
    }

    private void write(FiledRequest filed, AttachedFile... attached) {
        people.in(tenant, () -> {
            replying.write(RequestPeople.access(filed), "see there", List.of(attached));
            return null;
        });
    }

    private List<FileLine> lines(FiledRequest filed) {
        return people.in(tenant, () -> files.of(RequestPeople.access(filed))).lines();
    }

    private static AttachedFile text(String name, String content) {
        return new AttachedFile(name, content.getBytes(StandardCharsets.UTF_8));
    }

    private String form(String file, String content) {
        var form = new StringBuilder();
        for (String[] field : new String[][] {
            {"submission", UUID.randomUUID().toString()},
            {"choice", "inquiry"},
            {"name", "Ada"},
            {"email", ADA},
            {"onBehalf", "SELF"},
            {"text", "quokkaquokka"}
        }) {
            form.append("--part\r\nContent-Disposition: form-data; name=\"")
                    .append(field[0])
                    .append("\"\r\n\r\n")
                    .append(field[1])
                    .append("\r\n");
        }
        return form.append("--part\r\nContent-Disposition: form-data; name=\"files\"; filename=\"")
                .append(file)
                .append("\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .append(content)
                .append("\r\n--part--\r\n")
                .toString();
    }

    private HttpResponse<String> post(String path, String type, String body, String cookie)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address(path))
                .header("Content-Type", type)
                .header("Origin", ConsentCalls.platform().toString())
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (cookie != null) {
            request.header("Cookie", cookie);
        }
        return send(request.build());
    }

    private String get(String path, String cookie) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(address(path))
                        .header("Cookie", cookie)
                        .build())
                .body();
    }

    private URI address(String path) {
        return URI.create(ConsentCalls.platform() + "/c/" + tenant.slug() + path + "?lang=en");
    }

    private static HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .send(request, HttpResponse.BodyHandlers.ofString());
    }
}
