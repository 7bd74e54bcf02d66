package io.candor.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.candor.ejb.key.TenantKeys;
import io.candor.ejb.notice.NoticeQueries;
import io.candor.ejb.notice.desk.NoticeReportQueries;
import io.candor.ejb.notice.desk.NoticeReportQueries.Report;
import io.candor.ejb.notice.sight.NoticeSights;
import io.candor.ejb.notice.sight.NoticeSightsTimer;
import io.candor.ejb.shared.ApplicationClock;
import io.candor.ejb.shared.InTenant;
import io.candor.ejb.tenant.TenantQueries;
import io.candor.it.inside.Caller;
import io.candor.it.inside.Operator;
import io.candor.persistence.promise.PromiseRule.Channel;
import io.candor.persistence.shared.MissingException;
import io.candor.persistence.tenant.MemberRole;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The evidence of a notice: what it says, that it is sealed, and who gets it. */
@ExtendWith(ArquillianExtension.class)
class NoticeReportIT {

    /** Head of an Ed25519 key as SubjectPublicKeyInfo (RFC 8410). */
    private static final String ED25519 = "302a300506032b6570032100";

    @Inject
    private NoticeScene scene;

    @Inject
    private NoticeReportQueries reports;

    @Inject
    private NoticeSights sights;

    @Inject
    private NoticeSightsTimer sightsTimer;

    @Inject
    private NoticeQueries notices;

    @Inject
    private Operator operator;

    @Inject
    private TenantKeys keys;

    @Inject
    private TenantQueries tenants;

    @Inject
    private InTenant inTenant;

    @Inject
    private ApplicationClock clock;

    @Inject
    private Caller caller;

    private UUID notice;
    private int number;

    @BeforeEach
    void aNoticeThatEverybodyGot() throws Exception {
        scene.begin();
        scene.list(3);
        number = scene.approved();
        try (var sink = new SmtpSink()) {
            sink.say("person0@example.org", "550 5.1.1 no such user");
            scene.schedule(number, 31);
            scene.awaitDone(number);
        }
        notice = scene.row(number).id();
    }

    @AfterEach
    void backToRealTime() {
        scene.end();
    }

    @Test
    void itSaysWhoWasToldWhenByWhichWordsAndWhatHadBeenPromised() throws Exception {
        Report report = scene.asOwner(() -> reports.report(notice));
        JsonNode said = new ObjectMapper().readTree(report.json());
        assertThat(said.get("tenant").asText()).isEqualTo(scene.slug());
        assertThat(said.get("version").asInt()).isEqualTo(number);
        assertThat(said.get("follows").asInt()).isEqualTo(2);
        assertThat(said.get("recipients").asInt()).isEqualTo(3);
        assertThat(said.get("deliveries").get("SENT").asInt()).isEqualTo(2);
        assertThat(said.get("deliveries").get("BOUNCED").asInt()).isEqualTo(1);
        assertThat(said.get("firstAcceptedAt").asText())
                .isLessThanOrEqualTo(said.get("lastAcceptedAt").asText());
        assertThat(said.get("leadSeconds").asLong()).isGreaterThanOrEqualTo(30L * 24 * 60 * 60);
        assertThat(said.get("promised")).isNotEmpty();
        assertThat(said.get("promised").get(0).get("keptAt").asText())
                .isEqualTo(said.get("lastAcceptedAt").asText());
        assertThat(said.get("mails").get(0).get("text").asText()).contains("25 months");
        assertThat(report.evidence().promised()).isNotEmpty();
    }

    @Test
    void itSaysHowOftenTheProductWasGivenTheNotice() throws Exception {
        var before = new ObjectMapper()
                .readTree(scene.asOwner(() -> reports.report(notice)).json())
                .get("platform");
        assertThat(before.get("served").asInt()).isZero();
        assertThat(before.get("firstServedAt").isNull()).isTrue();
        clock.moveTo(clock.instant().plusSeconds(60));
        sights.notePolicy(scene.tenant(), number);
        sightsTimer.write();
        clock.moveTo(clock.instant().plus(Duration.ofDays(1)));
        sights.notePolicy(scene.tenant(), number);
        sights.notePolicy(scene.tenant(), number);
        sightsTimer.write();
        sightsTimer.write();
        var after = new ObjectMapper()
                .readTree(scene.asOwner(() -> reports.report(notice)).json())
                .get("platform");
        assertThat(after.get("served").asInt()).isEqualTo(3);
        assertThat(after.get("days")).hasSize(2);
        assertThat(after.get("firstServedAt").asText())
                .isLessThan(after.get("lastServedAt").asText());
    }

    @Test
    void aPromiseToTellOnThePlatformIsKeptFromTheFirstTimeThatTheProductAsked() throws Exception {
        clock.moveTo(Instant.parse("2026-11-20T12:00:00Z"));
        String slug = Packs.freshSlug();
        operator.importPack(Packs.copy("andron", slug));
        UUID andron = tenants.findBySlug(slug).orElseThrow().id();
        assertThat(platform(andron)).allMatch(since -> since.isEmpty()).isNotEmpty();
        var address =
                URI.create("http://localhost:" + (8080 + Integer.getInteger("jboss.socket.binding.port-offset", 0))
                        + "/api/v1/tenants/" + slug + "/notices/current");
        var answer =
                HttpClient.newHttpClient().send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
        assertThat(answer.body()).contains("\"version\" : 3");
        sightsTimer.write();
        assertThat(platform(andron)).allMatch(since -> since.isPresent());
    }

    /** Since when each promise about the third version is kept on the platform. */
    private List<Optional<Instant>> platform(UUID tenant) {
        return inTenant.call(tenant, notices::notices).get(3).owed().stream()
                .flatMap(owed -> owed.channels().stream())
                .filter(row -> row.channel() == Channel.PLATFORM)
                .map(NoticeQueries.ChannelRow::since)
                .toList();
    }

    @Test
    void theSealIsOfTheTenantsKeyAndBreaksWithOneLetter() throws Exception {
        Report report = scene.asOwner(() -> reports.report(notice));
        assertThat(holds(report.sealed())).isTrue();
        String[] parts = report.sealed().split("\\.");
        assertThat(new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8))
                .isEqualTo(report.json());
        String forged = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(report.json()
                        .replace("\"recipients\":3", "\"recipients\":9")
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(holds(parts[0] + "." + forged + "." + parts[2])).isFalse();
    }

    @Test
    void agentsEditorsAndOtherTenantsDoNotGetIt() {
        for (MemberRole role : Arrays.asList(MemberRole.AGENT, MemberRole.EDITOR)) {
            String member = caller.enrol(scene.tenant(), role);
            assertThatThrownBy(() -> caller.call(member, scene.tenant(), () -> reports.report(notice)))
                    .isInstanceOf(EJBAccessException.class);
        }
        UUID other = tenants.findBySlug("orchestrate").orElseThrow().id();
        String stranger = caller.enrol(other, MemberRole.OWNER);
        assertThatThrownBy(() -> caller.call(stranger, other, () -> reports.report(notice)))
                .isInstanceOf(MissingException.class);
    }

    /** Checked with the JDK alone. */
    private boolean holds(String sealed) throws Exception {
        String[] parts = sealed.split("\\.");
        byte[] raw = inTenant.call(
                scene.tenant(), () -> keys.of(scene.tenant()).current().publicKey());
        byte[] key = HexFormat.of().parseHex(ED25519 + HexFormat.of().formatHex(raw));
        Signature check = Signature.getInstance("Ed25519");
        check.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(key)));
        check.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
        return check.verify(Base64.getUrlDecoder().decode(parts[2]));
    }
}
