package io.candor.persistence.tenant;

import static org.assertj.core.api.Assertions.assertThat;

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
        tenant.suspend(NOW);
        tenant.resume(NOW);
        tenant.contentChanged(NOW);
        assertThat(tenant.revision()).isEqualTo(before + 4);
    }

    @Test
    void aSuspendedTenantCanBeResumed() {
        tenant.suspend(NOW);
        assertThat(tenant.state()).isEqualTo(Tenant.State.SUSPENDED);
        tenant.resume(NOW);
        assertThat(tenant.state()).isEqualTo(Tenant.State.ACTIVE);
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
