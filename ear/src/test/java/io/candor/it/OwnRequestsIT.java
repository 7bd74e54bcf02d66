package io.candor.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.candor.ejb.request.handling.RequestHandling;
import io.candor.ejb.request.identity.RequestAccess;
import io.candor.ejb.request.intake.FiledRequest;
import io.candor.ejb.request.person.OwnRequests;
import io.candor.ejb.request.person.OwnRequests.Own;
import io.candor.ejb.request.person.RequestStatusQueries;
import io.candor.ejb.shared.CurrentCaller;
import io.candor.ejb.tenant.TenantQueries.TenantRef;
import io.candor.persistence.request.NoSuchRequestException;
import io.candor.persistence.request.identity.IdentityProof;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Supplier;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Signed-in people see their own requests at one tenant, and being signed in proves who asks. */
@ExtendWith(ArquillianExtension.class)
class OwnRequestsIT {

    private static final String ADA = "ada@mail.example";

    @Inject
    private ConsentPeople tenants;

    @Inject
    private RequestPeople people;

    @Inject
    private OwnRequests own;

    @Inject
    private RequestStatusQueries requests;

    @Inject
    private CurrentCaller currentCaller;

    @Inject
    private HeldScene scene;

    @Inject
    private RequestHandling handling;

    private TenantRef tenant;

    @BeforeEach
    void newTenant() {
        tenant = tenants.tenant("operno");
    }

    @Test
    void aPersonSeesTheirOwnAtThisTenantAlone() {
        TenantRef other = tenants.tenant("andron");
        FiledRequest first = people.file(tenant, "right-0", ADA, "x");
        FiledRequest second = people.file(tenant, "inquiry", "ADA@mail.example", "x");
        people.file(tenant, "right-0", "eve@mail.example", "x");
        people.file(other, "right-0", ADA, "x");
        assertThat(as(tenant, ADA, own::all))
                .extracting(row -> row.facts().head().id())
                .containsExactlyInAnyOrder(first.id(), second.id());
        assertThat(as(other, ADA, own::all)).hasSize(1);
    }

    @Test
    void theListSaysHowManyFilesWait() {
        scene.begin();
        FiledRequest filed = people.file(scene.tenant(), "right-0", ADA, "x");
        FiledRequest none = people.file(scene.tenant(), "inquiry", ADA, "x");
        scene.reply(filed, "mine is not counted", HeldScene.text("mine.txt", "x"));
        scene.as(
                scene.agent(),
                () -> handling.write(
                        filed.id(), "", List.of(HeldScene.text("a.txt", "x"), HeldScene.text("b.txt", "x"))));
        assertThat(as(scene.tenant(), ADA, own::all))
                .extracting(row -> row.facts().head().id(), Own::files)
                .containsExactlyInAnyOrder(tuple(filed.id(), 2L), tuple(none.id(), 0L));
        scene.collect(filed);
        assertThat(as(scene.tenant(), ADA, own::all)).extracting(Own::files).contains(3L);
    }

    @Test
    void openingOneProvesWhoAsks() {
        FiledRequest filed = people.file(tenant, "right-0", ADA, "x");
        RequestAccess access = as(tenant, ADA, () -> own.open(filed.id()));
        assertThat(access).isEqualTo(RequestPeople.access(filed));
        var identity =
                people.in(tenant, () -> requests.status(access, "en")).facts().identity();
        assertThat(identity.proof()).isEqualTo(IdentityProof.SIGNED_IN);
        assertThat(identity.isConfirmed()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"eve@mail.example", "\u0430da@mail.example", "ada@mail.example.evil.example", "", "nobody"})
    void nobodyElseOpensIt(String email) {
        FiledRequest filed = people.file(tenant, "right-0", ADA, "x");
        assertThat(as(tenant, email, own::all)).isEmpty();
        assertThatThrownBy(() -> as(tenant, email, () -> own.open(filed.id())))
                .isInstanceOf(NoSuchRequestException.class);
        assertThatThrownBy(() -> as(tenant, null, () -> own.open(filed.id())))
                .isInstanceOf(NoSuchRequestException.class);
    }

    @Test
    void theSameAccountOpensNothingOfAnotherTenant() {
        FiledRequest filed = people.file(tenant, "right-0", ADA, "x");
        TenantRef other = tenants.tenant("andron");
        assertThatThrownBy(() -> as(other, ADA, () -> own.open(filed.id()))).isInstanceOf(NoSuchRequestException.class);
    }

    private <T> T as(TenantRef at, String email, Supplier<T> work) {
        return people.in(at, () -> {
            currentCaller.receivesMailAt(email);
            return work.get();
        });
    }
}
