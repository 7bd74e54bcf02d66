package io.candor.web.shared.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import io.candor.ejb.tenant.TenantDirectory;
import io.candor.ejb.tenant.TenantQueries.TenantRef;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CentreLocatorTest {

    private static final TenantRef ACME =
            new TenantRef(new UUID(1, 1), "acme", null, 3, List.of("en"), List.of("privacy.acme.example"));

    private final CentreLocator locator = new CentreLocator(new OneTenant(), false, Set.of("candor.example"));
    private final CentreLocator local = new CentreLocator(new OneTenant(), true, Set.of("localhost"));

    @Test
    void aCentreLiesUnderItsSlugOnThePlatformsHost() {
        assertThat(locator.find("candor.example", "/c/acme/policy")).contains(new Place(ACME, false, "/policy"));
    }

    @Test
    void aSlugWithoutSlashHasNoPathInside() {
        assertThat(locator.find("candor.example", "/c/acme")).contains(new Place(ACME, false, ""));
    }

    @Test
    void aVerifiedHostIsACentreFromItsRoot() {
        assertThat(locator.find("privacy.acme.example", "/policy")).contains(new Place(ACME, true, "/policy"));
    }

    @Test
    void centresOfOthersDoNotLieOnATenantsHost() {
        assertThat(locator.find("privacy.acme.example", "/c/acme/policy"))
                .contains(new Place(ACME, true, "/c/acme/policy"));
    }

    @Test
    void aBannerHasTheSameAddressOnEveryHost() {
        assertThat(locator.find("candor.example", "/embed/acme/banner.js"))
                .contains(new Place(ACME, false, "/embed/banner.js"));
        assertThat(locator.find("privacy.acme.example", "/embed/acme/banner.js"))
                .contains(new Place(ACME, true, "/embed/banner.js"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/embed/", "/embed/acme", "/embed/other/banner.js", "/embed//banner.js", "/embedacme/banner.js"})
    void aBannerOfNobodyIsNotThere(String path) {
        assertThat(locator.find("candor.example", path)).isEmpty();
    }

    @Test
    void theBannerOfAnotherIsNotOnATenantsHost() {
        assertThat(locator.find("privacy.acme.example", "/embed/other/banner.js"))
                .contains(new Place(ACME, true, "/embed/other/banner.js"));
        assertThat(CentreRoutes.find("/embed/other/banner.js", null)).isEmpty();
    }

    @Test
    void localNamesLeadToCentresInDevelopmentOnly() {
        assertThat(local.find("acme.localhost", "/")).contains(new Place(ACME, true, "/"));
        assertThat(locator.find("acme.localhost", "/")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "", "acme", "candor.example.evil.example", "acme.candor.example"})
    void aHostNobodyVerifiedIsNoCentre(String host) {
        assertThat(locator.find(host, "/c/acme/")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/c/%61cme/",
                "/c/acme%2f",
                "/c/acme/%2e%2e/",
                "/c/acme;x=1/",
                "/c/acme/policy;v=2",
                "/c//acme/",
                "/c/acme//",
                "/c/acme\\policy",
                "/c/./acme/",
                "/c/acme/../acme/",
                "/c/acme/.",
                "/c/ACME/",
                "/c/a\u0441me/",
                "/c/acme\u0000/",
                "/c/acme /",
                "/c/acme-/",
                "/c/-acme/",
                "/c/acme./",
                "/c/acme.localhost/",
                "c/acme/",
                "",
                "/c/",
                "/c/acme'/",
                "/c/acme/?x",
                "/c/acme/#x",
                "/c/acme/*",
                "/c/\uff41cme/"
            })
    void aPathWithAnythingUnusualPointsAtNothing(String path) {
        assertThat(locator.find("candor.example", path)).isEmpty();
        assertThat(locator.peek("candor.example", path)).isEmpty();
    }

    @Test
    void anOverlongPathPointsAtNothing() {
        assertThat(locator.find("candor.example", "/c/acme/" + "a".repeat(400))).isEmpty();
        assertThat(locator.find("candor.example", "/c/" + "a".repeat(41) + "/")).isEmpty();
    }

    @Test
    void whatMemoryDoesNotHoldYetIsNotThere() {
        assertThat(locator.peek("candor.example", "/c/other/")).isEmpty();
    }

    @Test
    void hostsAreComparedInLowerCaseAndWithoutPort() {
        assertThat(CentreLocator.hostOf("Privacy.ACME.example:8443")).isEqualTo("privacy.acme.example");
        assertThat(CentreLocator.hostOf("[::1]:8080")).isEqualTo("[::1]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a b", "a\tb", "candor.example@evil", "candor.example/x", "c\u0430ndor.example", "a,b", "a%2eb"})
    void whatIsNoHostNameIsNoHost(String header) {
        assertThat(CentreLocator.hostOf(header)).isEmpty();
    }

    @Test
    void noHostHeaderIsNoHost() {
        assertThat(CentreLocator.hostOf(null)).isEmpty();
        assertThat(CentreLocator.hostOf("a".repeat(300))).isEmpty();
    }

    private static final class OneTenant extends TenantDirectory {
        @Override
        public Optional<TenantRef> findBySlug(String slug) {
            return slug.equals("acme") ? Optional.of(ACME) : Optional.empty();
        }

        @Override
        public Optional<TenantRef> findByHost(String host) {
            return host.equals("privacy.acme.example") ? Optional.of(ACME) : Optional.empty();
        }

        @Override
        public Optional<TenantRef> peekBySlug(String slug) {
            return slug.equals("acme") ? Optional.of(ACME) : null;
        }

        @Override
        public Optional<TenantRef> peekByHost(String host) {
            return null;
        }
    }
}
