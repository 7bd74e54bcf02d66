package io.candor.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.candor.ejb.consent.ConsentSettingsQueries;
import io.candor.ejb.consent.origin.OriginRegistering;
import io.candor.ejb.tenant.TenantQueries;
import io.candor.it.inside.Caller;
import io.candor.it.inside.Operator;
import io.candor.persistence.tenant.MemberRole;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Editors register the websites that may hand consents in. */
@ExtendWith(ArquillianExtension.class)
class OriginEditingIT {

    @Inject
    private OriginRegistering origins;

    @Inject
    private ConsentSettingsQueries settings;

    @Inject
    private TenantQueries tenants;

    @Inject
    private Operator operator;

    @Inject
    private Caller caller;

    private UUID tenant;
    private String editor;

    @BeforeEach
    void aTenantOfItsOwn() {
        String slug = Packs.freshSlug();
        operator.importPack(Packs.copy("orchestrate", slug));
        tenant = tenants.findBySlug(slug).orElseThrow().id();
        editor = caller.enrol(tenant, MemberRole.EDITOR);
    }

    @Test
    void websitesAreRegisteredOnceInOneForm() {
        register(" HTTPS://WWW.Bücher.example:443/ ");
        assertThat(websites()).contains("https://www.xn--bcher-kva.example");
        assertThatThrownBy(() -> register("https://www.xn--bcher-kva.example")).hasMessage("error.origin-taken");
        caller.run(editor, tenant, () -> origins.remove("https://www.xn--bcher-kva.example"));
        assertThat(websites()).doesNotContain("https://www.xn--bcher-kva.example");
    }

    @Test
    void whatIsNoWebsiteIsRefused() {
        for (String wrong : List.of(
                "",
                "www.example.com",
                "http://www.example.com",
                "https://www.example.com/path",
                "https://user@www.example.com",
                "https://www.example.com?x=1",
                "javascript:alert(1)",
                "https://*.example.com",
                "null")) {
            assertThatThrownBy(() -> register(wrong)).as(wrong).hasMessage("error.origin-form");
        }
    }

    private void register(String website) {
        caller.run(editor, tenant, () -> origins.register(website));
    }

    private List<String> websites() {
        return caller.call(editor, tenant, settings::origins).stream()
                .map(row -> row.origin().value())
                .toList();
    }
}
