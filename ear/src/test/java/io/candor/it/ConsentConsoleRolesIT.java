package io.candor.it;

import static io.candor.persistence.tenant.MemberRole.AUDITOR;
import static io.candor.persistence.tenant.MemberRole.EDITOR;
import static io.candor.persistence.tenant.MemberRole.OWNER;
import static io.candor.persistence.tenant.MemberRole.PRIVACY_OFFICER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.candor.ejb.consent.BannerSettingsEditing;
import io.candor.ejb.consent.ConsentSettingsQueries;
import io.candor.ejb.consent.InventoryEditing;
import io.candor.ejb.consent.ledger.ConsentErasure;
import io.candor.ejb.consent.ledger.ConsentLedgerQueries;
import io.candor.ejb.consent.origin.OriginRegistering;
import io.candor.ejb.tenant.TenantQueries;
import io.candor.it.inside.Caller;
import io.candor.it.inside.Operator;
import io.candor.persistence.consent.BannerSettings.ChoiceCookie;
import io.candor.persistence.consent.BannerSettings.Placement;
import io.candor.persistence.consent.Lifetime;
import io.candor.persistence.consent.StorageCategory;
import io.candor.persistence.consent.StorageEntry;
import io.candor.persistence.shared.DomainException;
import io.candor.persistence.shared.LocalizedText;
import io.candor.persistence.tenant.MemberRole;
import io.candor.persistence.tenant.NoSuchTenantException;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who may do what about consent: each role, and strangers, at everything that the console does. */
@ExtendWith(ArquillianExtension.class)
class ConsentConsoleRolesIT {

    private static final Set<MemberRole> EDITORS = Set.of(OWNER, PRIVACY_OFFICER, EDITOR);
    private static final Set<MemberRole> READERS = Set.of(OWNER, PRIVACY_OFFICER, EDITOR, AUDITOR);
    private static final Set<MemberRole> LEDGER = Set.of(OWNER, PRIVACY_OFFICER, AUDITOR);
    private static final Set<MemberRole> ERASERS = Set.of(OWNER, PRIVACY_OFFICER);

    private static final StorageCategory.Profile CATEGORY =
            new StorageCategory.Profile(LocalizedText.of("en", "Tests"), null, false, List.of());
    private static final StorageEntry.Profile ENTRY = new StorageEntry.Profile(
            "_test",
            "Test",
            LocalizedText.of("en", "Testing"),
            StorageEntry.Kind.COOKIE,
            new Lifetime(Lifetime.Kind.SESSION, null, null));

    @Inject
    private InventoryEditing inventory;

    @Inject
    private BannerSettingsEditing banner;

    @Inject
    private OriginRegistering origins;

    @Inject
    private ConsentSettingsQueries settings;

    @Inject
    private ConsentLedgerQueries ledger;

    @Inject
    private ConsentErasure erasure;

    @Inject
    private TenantQueries tenants;

    @Inject
    private Operator operator;

    @Inject
    private Caller caller;

    private UUID tenant;

    @BeforeEach
    void aTenantOfItsOwn() {
        String slug = Packs.freshSlug();
        operator.importPack(Packs.copy("andron", slug));
        tenant = tenants.findBySlug(slug).orElseThrow().id();
    }

    @Test
    void eachRoleMayDoWhatTheTableSays() {
        Map<String, Set<MemberRole>> seen = new LinkedHashMap<>();
        Map<String, Set<MemberRole>> said = new LinkedHashMap<>();
        actions().forEach((name, action) -> {
            said.put(name, action.allowed());
            seen.put(name, new HashSet<>());
            for (MemberRole role : MemberRole.values()) {
                Throwable thrown = attempt(caller.enrol(tenant, role), action.call());
                assertThat(thrown)
                        .as("%s as %s", name, role)
                        .satisfiesAnyOf(
                                none -> assertThat(none).isNull(),
                                refused -> assertThat(refused).isInstanceOf(EJBAccessException.class),
                                domain -> assertThat(domain).isInstanceOf(DomainException.class));
                if (!(thrown instanceof EJBAccessException)) {
                    seen.get(name).add(role);
                }
            }
        });
        assertThat(seen).isEqualTo(said);
    }

    @Test
    void forAStrangerTheTenantDoesNotExist() {
        String slug = Packs.freshSlug();
        operator.importPack(Packs.copy("operno", slug));
        UUID other = tenants.findBySlug(slug).orElseThrow().id();
        String owner = caller.enrol(other, OWNER);
        actions()
                .forEach((name, action) ->
                        assertThat(attempt(owner, action.call())).as(name).isInstanceOf(NoSuchTenantException.class));
    }

    private Throwable attempt(String subject, Runnable call) {
        return catchThrowable(() -> caller.run(subject, tenant, call));
    }

    private record Action(Set<MemberRole> allowed, Runnable call) {}

    private Map<String, Action> actions() {
        UUID none = UUID.randomUUID();
        var all = new LinkedHashMap<String, Action>();
        all.put("see the inventory", new Action(READERS, settings::inventory));
        all.put("see a category", new Action(READERS, () -> settings.category("none")));
        all.put("see an entry", new Action(READERS, () -> settings.entry(none)));
        all.put("see the settings", new Action(READERS, settings::settings));
        all.put("see the websites", new Action(READERS, settings::origins));
        all.put("add a category", new Action(EDITORS, () -> inventory.addCategory("tests", CATEGORY)));
        all.put("change a category", new Action(EDITORS, () -> inventory.changeCategory("none", 0, CATEGORY)));
        all.put("move a category", new Action(EDITORS, () -> inventory.moveCategory("none", true)));
        all.put("remove a category", new Action(EDITORS, () -> inventory.removeCategory("none", 0)));
        all.put("add an entry", new Action(EDITORS, () -> inventory.addEntry("none", ENTRY)));
        all.put("change an entry", new Action(EDITORS, () -> inventory.changeEntry(none, 0, "none", ENTRY)));
        all.put("move an entry", new Action(EDITORS, () -> inventory.moveEntry(none, true)));
        all.put("remove an entry", new Action(EDITORS, () -> inventory.removeEntry(none, 0)));
        all.put(
                "change the banner",
                new Action(EDITORS, () -> banner.change(-1, ChoiceCookie.DEFAULT, Placement.BOTTOM, null, null)));
        all.put("register a website", new Action(EDITORS, () -> origins.register("https://one.example")));
        all.put("remove a website", new Action(EDITORS, () -> origins.remove("https://none.example")));
        LocalDate day = LocalDate.of(2026, 11, 22);
        all.put("see rates", new Action(READERS, () -> ledger.tallies(day, day)));
        all.put("count records", new Action(LEDGER, ledger::size));
        all.put("see the latest records", new Action(LEDGER, () -> ledger.latest(1)));
        all.put("find a record", new Action(LEDGER, () -> ledger.find(none)));
        all.put("find a person", new Action(LEDGER, () -> ledger.ofSubject("a".repeat(22))));
        all.put("export records", new Action(LEDGER, () -> ledger.page(0, 1, 1)));
        all.put("erase a person", new Action(ERASERS, () -> erasure.erase("a".repeat(22))));
        return all;
    }
}
