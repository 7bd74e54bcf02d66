package io.candor.it.inside;

import io.candor.persistence.tenant.Member;
import io.candor.persistence.tenant.MemberRepository;
import io.candor.persistence.tenant.MemberRole;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.UUID;

/** Writes members. */
@Stateless
@PermitAll
public class Enrolment {

    @Inject
    private MemberRepository members;

    /** A new account with a role in a tenant, in a transaction of its own; its subject comes back. */
    public String enrol(UUID tenant, MemberRole role) {
        String subject = UUID.randomUUID().toString();
        var member = new Member(subject);
        member.join(tenant, role);
        members.add(member);
        return subject;
    }
}
