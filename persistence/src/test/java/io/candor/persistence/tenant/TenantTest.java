package io.candor.persistence.tenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.candor.persistence.shared.RefusedException;
import io.candor.persistence.tenant.closing.DepartingException;
import io.candor.persistence.tenant.closing.Departure;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TenantTest {

    private static final Instant NOW = Instant.parse("2026-04-03T09:00:00Z");

    private final Tenant tenant =
            new Tenant(java.util.UUID.randomUUID(), new Slug("example"), profile("Example"), brand(), NOW);

    @Test
    void aNewTenantIsActive() {
        assertThat(tenant.state()).isEqualTo(Tenant.State.ACTIVE);
    }

    @Test
    void describingReplacesWhatTheCentreSays() {
        tenant.describe(profile("Another"), brand(), List.of("privacy.example"), NOW);
        tenant.describe(profile("Third"), brand(), List.of("privacy.third.example"), NOW);
        assertThat(tenant.profile().name()).isEqualTo("Third");
        assertThat(tenant.domains()).containsExactly("privacy.third.example");
    }

    @Test
    void everyVisibleChangeRaisesTheRevision() {
        long before = tenant.revision();
        tenant.describe(profile("Another"), brand(), List.of(), NOW);
        tenant.suspend("Nobody pays any more.", NOW);
        tenant.resume(NOW);
        tenant.contentChanged(NOW);
        assertThat(tenant.revision()).isEqualTo(before + 4);
    }

    @Test
    void aSuspendedTenantCanBeResumed() {
        tenant.suspend("Nobody pays any more.", NOW);
        assertThat(tenant.state()).isEqualTo(Tenant.State.SUSPENDED);
        tenant.resume(NOW);
        assertThat(tenant.state()).isEqualTo(Tenant.State.ACTIVE);
    }

    @Test
    void aTenantThatIsToBeDeletedIsClosedUntilItsDayHasCome() {
        tenant.suspend("Nobody pays any more.", NOW);
        tenant.depart(Departure.in(30, "  The company\n is  no more. ", NOW), NOW);
        assertThat(tenant.closedBecause()).contains("The company is no more.");
        assertThatThrownBy(() -> tenant.resume(NOW)).isInstanceOf(DepartingException.class);
        assertThat(tenant.go(NOW.plus(Duration.ofDays(30)).minusNanos(1000))).isFalse();

        tenant.stay(NOW);
        assertThat(tenant.closedBecause()).contains("Nobody pays any more.");
        assertThat(tenant.go(NOW.plus(Duration.ofDays(30)))).isFalse();

        tenant.depart(Departure.in(7, "The company is no more.", NOW), NOW);
        assertThat(tenant.go(NOW.plus(Duration.ofDays(7)))).isTrue();
        assertThat(tenant.state()).isEqualTo(Tenant.State.GONE);
        assertThatThrownBy(() -> tenant.stay(NOW)).isInstanceOf(DepartingException.class);
    }

    @Test
    void aCoolingPeriodHasItsLimits() {
        for (int days : new int[] {0, 6, 91}) {
            assertThatThrownBy(() -> Departure.in(days, "The company is no more.", NOW))
                    .isInstanceOf(RefusedException.class);
        }
        assertThatThrownBy(() -> Departure.in(30, "  no  ", NOW)).isInstanceOf(RefusedException.class);
        assertThat(Departure.in(90, "The company is no more.", NOW).dueAt())
                .isEqualTo(Instant.parse("2026-07-02T09:00:00Z"));
    }

    @Test
    void theLastImportedPackIsRemembered() {
        assertThat(tenant.wasImportedFrom("abc")).isFalse();
        tenant.importedFrom("abc");
        assertThat(tenant.wasImportedFrom("abc")).isTrue();
        assertThat(tenant.wasImportedFrom("abd")).isFalse();
    }

    @Test
    void aMemberHoldsOneRoleInEachTenant() {
        var member = new Member("subject");
        UUID one = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        member.join(one, MemberRole.EDITOR);
        member.join(one, MemberRole.OWNER);
        member.join(other, MemberRole.AUDITOR);
        assertThat(member.roleIn(one)).contains(MemberRole.OWNER);
        member.leave(one);
        assertThat(member.roleIn(one)).isEmpty();
        assertThat(member.roles()).hasSize(1).containsEntry(other, MemberRole.AUDITOR);
    }

    private static TenantProfile profile(String name) {
        return new TenantProfile(
                name,
                null,
                null,
                null,
                null,
                "UTC",
                "yyyy-MM-dd",
                List.of("en"),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static Brand brand() {
        return new Brand("#1a5fb4", "#99c1f1", "#f0f4fa", "#1c2530", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
    }
}
