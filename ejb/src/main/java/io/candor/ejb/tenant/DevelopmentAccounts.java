package io.candor.ejb.tenant;

import io.candor.ejb.shared.CandorConfiguration;
import io.candor.persistence.tenant.Member;
import io.candor.persistence.tenant.MemberRepository;
import io.candor.persistence.tenant.MemberRole;
import io.candor.persistence.tenant.Tenant;
import io.candor.persistence.tenant.TenantRepository;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * Makes the accounts of the local run members: {@code role@slug.example} has that role in that tenant, and one has it in two. Does nothing outside development
 * mode, where nobody has such an account. Starting again changes nothing.
 */
@Singleton
@Startup
@DependsOn("PacksAtStart")
@PermitAll
public class DevelopmentAccounts {

    private static final List<String> TENANTS =
            List.of("orchestrohub", "workflowops", "orchestrate", "andron", "operno");

    private CandorConfiguration configuration;
    private TenantRepository tenants;
    private MemberRepository members;

    @Inject
    DevelopmentAccounts(CandorConfiguration configuration, TenantRepository tenants, MemberRepository members) {
        this.configuration = configuration;
        this.tenants = tenants;
        this.members = members;
    }

    /** For the container's proxy. */
    protected DevelopmentAccounts() {}

    @PostConstruct
    void join() {
        if (configuration.isDevelopment()) {
            TENANTS.forEach(slug -> tenants.findBySlug(slug).ifPresent(this::join));
            tenants.findBySlug("operno").ifPresent(this::shareAuditor);
        }
    }

    /** Somebody belongs to two tenants: Andron's auditor audits Operno as well. */
    private void shareAuditor(Tenant second) {
        members.findBySubject(subject(email(MemberRole.AUDITOR, "andron")))
                .filter(auditor -> auditor.roleIn(second.id()).isEmpty())
                .ifPresent(auditor -> auditor.join(second.id(), MemberRole.AUDITOR));
    }

    private void join(Tenant tenant) {
        for (MemberRole role : MemberRole.values()) {
            String email = email(role, tenant.slug());
            String subject = subject(email);
            if (members.findBySubject(subject).isEmpty()) {
                var member = new Member(subject);
                member.isCalled(email, email);
                member.join(tenant.id(), role);
                members.add(member);
            }
        }
    }

    static String email(MemberRole role, String slug) {
        return role.name().toLowerCase(Locale.ROOT).replace('_', '-') + "@" + slug + ".example";
    }

    /** The Keycloak user id that the local realm gives to an address. */
    static String subject(String email) {
        return UUID.nameUUIDFromBytes(("candor:" + email).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
