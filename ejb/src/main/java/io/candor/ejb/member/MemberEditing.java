package io.candor.ejb.member;

import io.candor.ejb.access.AllowedTo;
import io.candor.ejb.audit.AuditLog;
import io.candor.ejb.directory.DirectoryNoting;
import io.candor.ejb.shared.ApplicationClock;
import io.candor.ejb.tenant.MembershipKeeping;
import io.candor.ejb.tenant.MembershipKeeping.Entry;
import io.candor.persistence.audit.Changes;
import io.candor.persistence.audit.Thing;
import io.candor.persistence.member.FormerMember;
import io.candor.persistence.member.FormerMemberRepository;
import io.candor.persistence.member.LastOwnerException;
import io.candor.persistence.member.NoSuchMemberException;
import io.candor.persistence.shared.ChangedMeanwhileException;
import io.candor.persistence.tenant.MemberRole;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Objects;

/** Gives members of the current tenant other roles, and ends memberships. */
@Stateless
@PermitAll
@AllowedTo({MemberRole.OWNER, MemberRole.PRIVACY_OFFICER})
public class MemberEditing {

    private MembershipKeeping members;
    private FormerMemberRepository former;
    private RoleGiving roles;
    private DirectoryNoting directory;
    private AuditLog audit;
    private ApplicationClock clock;

    @Inject
    MemberEditing(
            MembershipKeeping members,
            FormerMemberRepository former,
            RoleGiving roles,
            DirectoryNoting directory,
            AuditLog audit,
            ApplicationClock clock) {
        this.members = members;
        this.former = former;
        this.roles = roles;
        this.directory = directory;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected MemberEditing() {}

    /**
     * Gives a member another role, from the next call on; the same role changes nothing.
     *
     * @throws NoSuchMemberException if the account is no member
     * @throws LastOwnerException if it would leave the tenant without an owner
     * @throws io.candor.persistence.shared.RefusedException {@code error.owners-only} if the caller may not make or unmake owners
     */
    public void changeRole(String subject, MemberRole role) {
        members.lock();
        Entry member = get(subject);
        if (member.role() == role) {
            return;
        }
        roles.check(member.role(), role);
        members.change(subject, role);
        audit.record(MemberAction.ROLE_CHANGED, thing(member), Changes.of("role", member.role(), role));
    }

    /**
     * Gives a member the role back that it had before the caller gave it another.
     *
     * @param given the role that was given
     * @param before the role that the member had
     * @throws ChangedMeanwhileException if somebody has given it a third one since
     * @throws NoSuchMemberException if the account is no member any more
     * @throws LastOwnerException if it would leave the tenant without an owner
     * @throws io.candor.persistence.shared.RefusedException {@code error.owners-only} if the caller may not make or unmake owners
     */
    public void changeRoleBack(String subject, MemberRole given, MemberRole before) {
        members.lock();
        if (get(subject).role() != given) {
            throw new ChangedMeanwhileException();
        }
        changeRole(subject, before);
    }

    /**
     * Ends a membership: from the next call on the account is refused, and its sessions at Keycloak are ended as soon as Keycloak answers.
     *
     * @throws NoSuchMemberException if the account is no member
     * @throws LastOwnerException if it would leave the tenant without an owner
     * @throws io.candor.persistence.shared.RefusedException {@code error.owners-only} if the caller may not unmake owners
     */
    public void remove(String subject) {
        members.lock();
        Entry member = get(subject);
        roles.check(member.role());
        members.end(subject);
        former.add(new FormerMember(subject, member.name(), member.email(), member.role(), clock.instant()));
        audit.record(MemberAction.REMOVED, thing(member), Changes.of("role", member.role(), null));
    }

    /**
     * Tells Keycloak once more of a membership that it would not take.
     *
     * @throws NoSuchMemberException if the account is no member
     */
    public void tellDirectoryAgain(String subject) {
        Entry member = get(subject);
        directory.again(subject);
        audit.record(MemberAction.DIRECTORY_ASKED_AGAIN, thing(member));
    }

    private Entry get(String subject) {
        return members.find(subject).orElseThrow(NoSuchMemberException::new);
    }

    private static Thing thing(Entry member) {
        return Thing.of("member", member.subject(), Objects.requireNonNullElse(member.name(), member.subject()));
    }
}
