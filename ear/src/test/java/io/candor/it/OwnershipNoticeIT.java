package io.candor.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.candor.ejb.notice.desk.NoticeDeskQueries;
import io.candor.ejb.notice.desk.NoticeReportQueries;
import io.candor.ejb.notice.ownership.OwnershipPlanQueries;
import io.candor.ejb.notice.ownership.OwnershipTelling;
import io.candor.ejb.notice.ownership.ToldOwnershipQueries;
import io.candor.ejb.shared.InTenant;
import io.candor.ejb.tenant.TenantQueries;
import io.candor.it.inside.Caller;
import io.candor.persistence.notice.delivery.DeliveryState;
import io.candor.persistence.notice.delivery.Notice;
import io.candor.persistence.notice.ownership.OwnershipNews;
import io.candor.persistence.shared.LocalizedText;
import io.candor.persistence.shared.RefusedException;
import io.candor.persistence.tenant.MemberRole;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A new owner: Andron promises everybody with an account to be told, Operno does not. */
@ExtendWith(ArquillianExtension.class)
class OwnershipNoticeIT {

    private static final LocalDate AUTUMN = LocalDate.parse("2026-09-01");
    private static final String WORDS =
            "Your account and your data go to the new owner.\n\nYou can have both deleted before.";

    @Inject
    private NoticeScene scene;

    @Inject
    private OwnershipTelling telling;

    @Inject
    private OwnershipPlanQueries plans;

    @Inject
    private ToldOwnershipQueries told;

    @Inject
    private NoticeDeskQueries desk;

    @Inject
    private NoticeReportQueries reports;

    @Inject
    private TenantQueries tenants;

    @Inject
    private InTenant inTenant;

    @Inject
    private Caller caller;

    @AfterEach
    void backToRealTime() {
        scene.end();
    }

    @Test
    void holdersOfAccountsAreToldWhereItIsPromisedAndThatIsEvidenced() throws Exception {
        scene.begin("andron");
        scene.list(3);
        try (var sink = new SmtpSink()) {
            assertThat(scene.asOwner(plans::plan)).satisfies(plan -> {
                assertThat(plan.people()).isEqualTo(3);
                assertThat(plan.promised())
                        .singleElement()
                        .satisfies(promise -> assertThat(promise.code()).isEqualTo("AN-08"));
            });
            UUID notice = scene.asOwner(() -> telling.tell(news("Globex Ltd")));
            NoticeScene.await(() -> scene.asOwner(() -> desk.get(notice)).row().state() == Notice.State.DONE);
            assertThat(sink.recipients())
                    .containsExactlyInAnyOrder("person0@example.org", "person1@example.org", "person2@example.org");
            assertThat(sink.mails())
                    .allMatch(mail -> mail.contains("Globex Ltd")
                            && mail.contains("You can have both deleted before.")
                            && mail.contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click")
                            && mail.contains("DKIM-Signature:"));
            var said = new ObjectMapper()
                    .readTree(scene.asOwner(() -> reports.report(notice)).json());
            assertThat(said.get("about").asText()).isEqualTo("OWNERSHIP");
            assertThat(said.get("ownership").get("from").asText()).isEqualTo("2026-09-01");
            assertThat(said.get("promised").get(0).get("promise").asText()).isEqualTo("AN-08");
            assertThat(said.get("promised").get(0).get("keptAt").isTextual()).isTrue();
            assertThat(said.get("deliveries").get("SENT").asInt()).isEqualTo(3);
        }
        assertThat(inTenant.call(scene.tenant(), told::told)).singleElement().satisfies(change -> {
            assertThat(change.number()).isEqualTo(1);
            assertThat(change.news().owner()).isEqualTo("Globex Ltd");
        });
    }

    @Test
    void whereItIsNotPromisedSubscribersAloneAreToldAndNobodyTwice() {
        scene.begin();
        scene.list(2);
        assertThat(scene.asOwner(plans::plan).promised()).isEmpty();
        UUID notice = scene.asOwner(() -> telling.tell(news("Globex Ltd")));
        assertThat(scene.asOwner(() -> desk.get(notice)).row()).satisfies(row -> {
            assertThat(row.recipients()).isZero();
            assertThat(row.state()).isEqualTo(Notice.State.DONE);
            assertThat(row.count(DeliveryState.SENT)).isZero();
        });
        assertThatThrownBy(() -> scene.asOwner(() -> telling.tell(news("GLOBEX LTD"))))
                .hasMessageContaining("error.ownership-told");
        scene.asOwner(() -> telling.tell(news("Initech Ltd")));
        assertThat(inTenant.call(scene.tenant(), told::told))
                .extracting(ToldOwnershipQueries.Told::number)
                .containsExactly(2, 1);
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        scene.begin();
        var text = LocalizedText.of("en", WORDS);
        assertThatThrownBy(() -> tell(new OwnershipNews("Globex", LocalDate.parse("2062-09-01"), text)))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("error.ownership-day");
        assertThatThrownBy(() -> tell(new OwnershipNews("Globex", AUTUMN, LocalizedText.of("fr", WORDS))))
                .hasMessageContaining("error.ownership-words");
        assertThat(inTenant.call(scene.tenant(), told::told)).isEmpty();
    }

    @Test
    void editorsAndOtherTenantsTellNobody() {
        scene.begin();
        for (MemberRole role : MemberRole.values()) {
            if (role != MemberRole.OWNER && role != MemberRole.PRIVACY_OFFICER) {
                String member = caller.enrol(scene.tenant(), role);
                assertThatThrownBy(() -> caller.call(member, scene.tenant(), () -> telling.tell(news("Globex"))))
                        .isInstanceOf(EJBAccessException.class);
                assertThatThrownBy(() -> caller.call(member, scene.tenant(), plans::plan))
                        .isInstanceOf(EJBAccessException.class);
            }
        }
        scene.asOwner(() -> telling.tell(news("Globex")));
        UUID other = tenants.findBySlug("orchestrate").orElseThrow().id();
        assertThat(inTenant.call(other, told::told)).isEmpty();
    }

    private void tell(OwnershipNews news) {
        scene.asOwner(() -> telling.tell(news));
    }

    private static OwnershipNews news(String owner) {
        return new OwnershipNews(owner, AUTUMN, LocalizedText.of("en", WORDS));
    }
}
