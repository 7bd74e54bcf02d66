package io.candor.it;

import static io.candor.persistence.tenant.MemberRole.EDITOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.candor.ejb.consent.BannerSettingsEditing;
import io.candor.ejb.consent.ConsentNoticeQueries;
import io.candor.ejb.consent.ConsentPublishing.NoticeRenewal;
import io.candor.ejb.consent.ConsentSettingsQueries;
import io.candor.ejb.consent.ConsentSettingsQueries.CategoryRow;
import io.candor.ejb.consent.ConsentSettingsQueries.EntryRow;
import io.candor.ejb.consent.InventoryEditing;
import io.candor.ejb.consent.origin.OriginRegistering;
import io.candor.ejb.shared.InTenant;
import io.candor.ejb.tenant.TenantQueries;
import io.candor.it.inside.Caller;
import io.candor.it.inside.Operator;
import io.candor.persistence.consent.BannerSettings.ChoiceCookie;
import io.candor.persistence.consent.BannerSettings.Placement;
import io.candor.persistence.consent.Lifetime;
import io.candor.persistence.consent.NoSuchStorageException;
import io.candor.persistence.consent.StorageCategory;
import io.candor.persistence.consent.StorageEntry;
import io.candor.persistence.shared.ChangedMeanwhileException;
import io.candor.persistence.shared.LocalizedText;
import io.candor.persistence.shared.MissingException;
import io.candor.persistence.shared.RefusedException;
import io.candor.persistence.shared.Span;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Editors at the inventory and the banner: what changes, what it makes, two at once, and two tenants. */
@ExtendWith(ArquillianExtension.class)
class ConsentEditingIT {

    @Inject
    private InventoryEditing inventory;

    @Inject
    private BannerSettingsEditing banner;

    @Inject
    private OriginRegistering origins;

    @Inject
    private ConsentSettingsQueries settings;

    @Inject
    private ConsentNoticeQueries notices;

    @Inject
    private TenantQueries tenants;

    @Inject
    private InTenant inTenant;

    @Inject
    private Operator operator;

    @Inject
    private Caller caller;

    private UUID tenant;
    private String slug;
    private String editor;

    @BeforeEach
    void aTenantOfItsOwn() {
        slug = Packs.freshSlug();
        operator.importPack(Packs.copy("orchestrate", slug));
        tenant = tenants.findBySlug(slug).orElseThrow().id();
        editor = caller.enrol(tenant, EDITOR);
    }

    @Test
    void aNewEntryOfAnOptionalCategoryAsksPeopleAgain() {
        int before = latest();
        long revision = revision();
        NoticeRenewal renewal = as(() -> inventory.addEntry("analytics", entry("_new", "Something new")));
        assertThat(renewal).isEqualTo(new NoticeRenewal(before + 1, true, true));
        assertThat(names("analytics")).endsWith("_new");
        assertThat(inTenant.call(tenant, () -> notices.text(before + 1, "en")).canonical())
                .contains("\"_new\"");
        assertThat(inTenant.call(tenant, () -> notices.text(before, "en")).canonical())
                .doesNotContain("\"_new\"");
        assertThat(revision()).isGreaterThan(revision);
    }

    @Test
    void anotherLifetimeAsksNobodyAgain() {
        int before = latest();
        EntryRow row = find("_clck");
        NoticeRenewal renewal = as(() -> inventory.changeEntry(
                row.id(),
                row.version(),
                row.categoryKey(),
                new StorageEntry.Profile(
                        row.profile().name(),
                        row.profile().provider(),
                        row.profile().purpose(),
                        row.profile().kind(),
                        new Lifetime(Lifetime.Kind.FIXED, Span.parse("6 months"), null))));
        assertThat(renewal).isEqualTo(new NoticeRenewal(before + 1, true, false));
    }

    @Test
    void anEntryInTheEssentialCategoryAsksNobodyAgain() {
        NoticeRenewal renewal = as(() -> inventory.addEntry("essential", entry("_needed", "Cannot do without")));
        assertThat(renewal.isNew()).isTrue();
        assertThat(renewal.askingAgain()).isFalse();
    }

    @Test
    void otherSignalsMakeNoNotice() {
        int before = latest();
        CategoryRow row = category("analytics");
        var profile = new StorageCategory.Profile(
                row.profile().label(),
                row.profile().description(),
                row.profile().locked(),
                List.of());
        assertThat(as(() -> inventory.changeCategory("analytics", row.version(), profile)))
                .isEqualTo(new NoticeRenewal(before, false, false));
        assertThat(category("analytics").profile().signals()).isEmpty();
    }

    @Test
    void entriesAndCategoriesMove() {
        List<String> before = names("analytics");
        as(() -> inventory.moveEntry(find(before.get(1)).id(), true));
        assertThat(names("analytics")).startsWith(before.get(1), before.get(0));
        as(() -> inventory.moveEntry(find(before.get(1)).id(), true));
        assertThat(names("analytics")).startsWith(before.get(1), before.get(0));
        as(() -> inventory.moveCategory("analytics", true));
        assertThat(as(settings::inventory).get(0).key()).isEqualTo("analytics");
    }

    @Test
    void aCategoryGoesWhenItIsEmptyAndNotBefore() {
        assertThatThrownBy(() -> as(() -> inventory.removeCategory("analytics", 0)))
                .isInstanceOf(RefusedException.class)
                .hasMessage("error.category-not-empty");
        as(() -> inventory.addCategory("marketing", profile("Marketing")));
        assertThat(as(() -> inventory.removeCategory("marketing", 0)).isNew()).isTrue();
        assertThatThrownBy(() -> category("marketing")).isInstanceOf(NoSuchStorageException.class);
    }

    @Test
    void whatIsWrongIsRefusedAndNothingStored() {
        int before = latest();
        for (String name : List.of("", " ", "a,,b", "*", "_ga*x", "x".repeat(201), "line\nbreak")) {
            assertThatThrownBy(() -> as(() -> inventory.addEntry("analytics", entry(name, "Purpose"))))
                    .as(name)
                    .hasMessage("error.storage-name");
        }
        var noPeriod = new StorageEntry.Profile(
                "_x",
                "Test",
                LocalizedText.of("en", "Purpose"),
                StorageEntry.Kind.COOKIE,
                new Lifetime(Lifetime.Kind.FIXED, null, null));
        assertThatThrownBy(() -> as(() -> inventory.addEntry("analytics", noPeriod)))
                .hasMessage("error.lifetime-period");
        for (String key : List.of("", "Upper", "1st", "a b", "a~b", "x".repeat(41), "ànalytics")) {
            assertThatThrownBy(() -> as(() -> inventory.addCategory(key, profile("Label"))))
                    .as(key)
                    .hasMessage("error.category-key");
        }
        assertThatThrownBy(() -> as(() -> inventory.addCategory("analytics", profile("Label"))))
                .hasMessage("error.category-key-taken");
        assertThat(latest()).isEqualTo(before);
    }

    @Test
    void theSecondEditorIsTold() {
        EntryRow row = find("_clck");
        as(() -> inventory.changeEntry(row.id(), row.version(), "analytics", entry("_clck", "First")));
        assertThatThrownBy(() ->
                        as(() -> inventory.changeEntry(row.id(), row.version(), "analytics", entry("_clck", "Second"))))
                .isInstanceOf(ChangedMeanwhileException.class);
        assertThatThrownBy(() -> as(() -> inventory.removeEntry(row.id(), row.version())))
                .isInstanceOf(ChangedMeanwhileException.class);
        assertThat(find("_clck").profile().purpose().in("en", "en")).isEqualTo("First");
        int version = find("_clck").version();
        as(() -> inventory.changeEntry(row.id(), version, "analytics", entry("_clck", "Second")));
        assertThat(find("_clck").profile().purpose().in("en", "en")).isEqualTo("Second");
    }

    @Test
    void ofTwoAtTheSameInstantOneWins() throws Exception {
        EntryRow row = find("_clck");
        List<Object> outcomes = AtOnce.outcomes(
                2,
                i -> as(() -> inventory.changeEntry(row.id(), row.version(), "analytics", entry("_clck", "By " + i))));
        assertThat(outcomes)
                .filteredOn(Throwable.class::isInstance)
                .singleElement()
                .isInstanceOf(ChangedMeanwhileException.class);
        assertThat(find("_clck").version()).isEqualTo(row.version() + 1);
    }

    @Test
    void theBannersWordsMakeANoticeAndItsPlaceDoesNot() {
        int before = latest();
        assertThat(as(() -> banner.change(version(), ChoiceCookie.DEFAULT, Placement.CENTRE, null, null)))
                .isEqualTo(new NoticeRenewal(before, false, false));
        LocalizedText title = LocalizedText.of("en", "May we?");
        assertThat(as(() -> banner.change(version(), ChoiceCookie.DEFAULT, Placement.CENTRE, title, null)))
                .isEqualTo(new NoticeRenewal(before + 1, true, false));
        assertThat(as(settings::settings).title()).isEqualTo(title);
        assertThatThrownBy(() -> as(() -> banner.change(0, ChoiceCookie.DEFAULT, Placement.BOTTOM, null, null)))
                .isInstanceOf(ChangedMeanwhileException.class);
        LocalizedText endless = LocalizedText.of("en", "x".repeat(1_501));
        assertThatThrownBy(
                        () -> as(() -> banner.change(version(), ChoiceCookie.DEFAULT, Placement.BOTTOM, null, endless)))
                .hasMessage("error.banner-body");
    }

    @Test
    void anotherTenantsThingsAreNotFound() {
        String otherSlug = Packs.freshSlug();
        operator.importPack(Packs.copy("operno", otherSlug));
        UUID other = tenants.findBySlug(otherSlug).orElseThrow().id();
        String stranger = caller.enrol(other, EDITOR);
        EntryRow ours = find("_clck");
        as(() -> inventory.addCategory("only-ours", profile("Only ours")));
        as(() -> origins.register("https://only-ours.example"));
        List<Runnable> attempts = List.of(
                () -> settings.entry(ours.id()),
                () -> settings.category("only-ours"),
                () -> inventory.changeEntry(ours.id(), ours.version(), "analytics", entry("_clck", "Foreign")),
                () -> inventory.removeEntry(ours.id(), ours.version()),
                () -> inventory.moveEntry(ours.id(), true),
                () -> inventory.changeCategory("only-ours", 0, profile("Foreign")),
                () -> inventory.addEntry("only-ours", entry("_x", "Foreign")),
                () -> inventory.removeCategory("only-ours", 0),
                () -> origins.remove("https://only-ours.example"));
        attempts.forEach(attempt ->
                assertThatThrownBy(() -> caller.run(stranger, other, attempt)).isInstanceOf(MissingException.class));
        assertThat(find("_clck")).isEqualTo(ours);
        assertThat(caller.call(stranger, other, settings::origins))
                .noneMatch(row -> row.origin().value().equals("https://only-ours.example"));
    }

    private <T> T as(Supplier<T> work) {
        return caller.call(editor, tenant, work);
    }

    private CategoryRow category(String key) {
        return as(() -> settings.category(key));
    }

    private List<String> names(String category) {
        return category(category).entries().stream()
                .map(row -> row.profile().name())
                .toList();
    }

    private EntryRow find(String name) {
        return as(settings::inventory).stream()
                .flatMap(category -> category.entries().stream())
                .filter(row -> row.profile().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private int version() {
        return settings.settings().version();
    }

    private int latest() {
        return inTenant.call(tenant, () -> notices.latest()).orElseThrow().number();
    }

    private long revision() {
        return tenants.findBySlug(slug).orElseThrow().revision();
    }

    private static StorageCategory.Profile profile(String label) {
        return new StorageCategory.Profile(LocalizedText.of("en", label), null, false, List.of());
    }

    private static StorageEntry.Profile entry(String name, String purpose) {
        return new StorageEntry.Profile(
                name,
                "Test",
                LocalizedText.of("en", purpose),
                StorageEntry.Kind.COOKIE,
                new Lifetime(Lifetime.Kind.SESSION, null, null));
    }
}
