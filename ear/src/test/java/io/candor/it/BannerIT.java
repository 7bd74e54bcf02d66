package io.candor.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.candor.ejb.consent.BannerQueries;
import io.candor.ejb.consent.BannerQueries.OriginRow;
import io.candor.ejb.consent.origin.OriginSightingsTimer;
import io.candor.ejb.shared.InTenant;
import io.candor.ejb.tenant.TenantQueries;
import io.candor.it.inside.Operator;
import io.candor.persistence.consent.WebOrigin;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The banner's script as websites get it: kept as bytes, harmless when the centre is closed, and noticed by whom it is loaded. */
@ExtendWith(ArquillianExtension.class)
class BannerIT {

    private static final int PORT = 8080 + Integer.getInteger("jboss.socket.binding.port-offset", 0);
    private static final Duration SOON = Duration.ofSeconds(5);
    private static final String SITE = "https://www.acme.example";
    private static final String QUIET_SITE = "https://quiet.acme.example";

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Inject
    private Operator operator;

    @Inject
    private TenantQueries tenants;

    @Inject
    private BannerQueries banners;

    @Inject
    private InTenant inTenant;

    @Inject
    private OriginSightingsTimer sightings;

    private String slug;
    private UUID tenant;

    @BeforeEach
    void aTenantWithTwoWebsites() {
        slug = Packs.freshSlug();
        Path pack = Packs.copy("orchestrate", slug);
        Packs.rewrite(
                pack.resolve("tenant.yaml"),
                "(?m)^  placement: BOTTOM$",
                "  placement: BOTTOM\n  origins: [" + SITE + ", " + QUIET_SITE + "]");
        operator.importPack(pack);
        tenant = tenants.findBySlug(slug).orElseThrow().id();
    }

    @Test
    void aBannerIsMadeOnceAndThenAnsweredWithoutTheApplication() throws Exception {
        HttpResponse<String> made = banner();
        HttpResponse<String> kept = banner();
        assertThat(made.headers().firstValue("X-Request-Id")).isPresent();
        assertThat(kept.headers().firstValue("X-Request-Id")).isEmpty();
        for (HttpResponse<String> answer : List.of(made, kept)) {
            assertThat(answer.body()).isEqualTo(made.body()).contains("/api/v1/tenants/" + slug + "/consents");
            assertThat(answer.headers().firstValue("Content-Type")).contains("text/javascript;charset=UTF-8");
            assertThat(answer.headers().firstValue("Cross-Origin-Resource-Policy"))
                    .contains("cross-origin");
            assertThat(answer.headers().firstValue("Cache-Control"))
                    .contains("public, max-age=300, stale-while-revalidate=3600, stale-if-error=604800");
        }
        String tag = kept.headers().firstValue("ETag").orElseThrow();
        assertThat(banner("If-None-Match", tag).statusCode()).isEqualTo(304);
    }

    @Test
    void aClosedCentresBannerAsksNothingAndLeavesEverythingOff() throws Exception {
        banner();
        operator.suspend(tenant);
        assertThat(soon(answer -> !answer.body().contains("api/v1"))).isTrue();
        HttpResponse<String> closed = banner();
        assertThat(closed.statusCode()).isEqualTo(200);
        assertThat(closed.body()).contains("'consent', 'default'").doesNotContain("dialog", "fetch");
        operator.resume(tenant);
        assertThat(soon(answer -> answer.body().contains("api/v1"))).isTrue();
    }

    @Test
    void nobodysBannerIsNotThere() throws Exception {
        assertThat(get("/embed/nobody-at-all/banner.js").statusCode()).isEqualTo(404);
        assertThat(get("/embed/" + slug + "/other.js").statusCode()).isEqualTo(404);
        assertThat(get("/embed/" + slug + "/").statusCode()).isEqualTo(404);
    }

    @Test
    void aLanguageThatTheTenantDoesNotHaveIsNoReasonToHaveNoBanner() throws Exception {
        HttpResponse<String> answer = get("/embed/" + slug + "/banner.js?lang=fr");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Language")).contains("en");
        assertThat(get("/embed/" + slug + "/banner.js?lang=de").headers().firstValue("Content-Language"))
                .contains("de");
    }

    @Test
    void theWebsiteThatLoadedTheBannerIsNamed() throws Exception {
        Instant before = Instant.now().minusSeconds(1);
        banner("Referer", SITE + "/some/page");
        banner("Referer", "https://stranger.example/");
        sightings.write();
        List<OriginRow> rows = inTenant.call(tenant, banners::origins);
        assertThat(rows).extracting(OriginRow::origin).containsExactly(new WebOrigin(QUIET_SITE), new WebOrigin(SITE));
        assertThat(rows.get(0).lastLoadedAt()).isNull();
        assertThat(rows.get(1).lastLoadedAt()).isAfter(before);
        // Also when the answer comes from memory.
        banner("Origin", QUIET_SITE);
        sightings.write();
        assertThat(inTenant.call(tenant, banners::origins).get(0).lastLoadedAt())
                .isAfter(before);
    }

    private boolean soon(Predicate<HttpResponse<String>> expected) throws Exception {
        Instant end = Instant.now().plus(SOON);
        while (Instant.now().isBefore(end)) {
            if (expected.test(banner())) {
                return true;
            }
            Thread.sleep(100);
        }
        return false;
    }

    private HttpResponse<String> banner(String... headers) throws IOException, InterruptedException {
        return get("/embed/" + slug + "/banner.js", headers);
    }

    private static HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + PORT + path));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }
}
