package io.candor.ejb.tenant;

import io.candor.ejb.shared.ApplicationClock;
import io.candor.persistence.member.LastOwnerException;
import io.candor.persistence.member.NoSuchMemberException;
import io.candor.persistence.tenancy.CurrentTenant;
import io.candor.persistence.tenant.Member;
import io.candor.persistence.tenant.MemberRepository;
import io.candor.persistence.tenant.MemberRole;
import io.candor.persistence.tenant.TenantRepository;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Keeps who is a member of the current tenant. For features that have decided already whether the caller may; each change locks the
 * tenant first, so that two owners who remove each other at once do not leave it to nobody. Somebody whose membership ends is refused from
 * the next call on, because every call looks it up.
 */
@Stateless
@PermitAll
public class MembershipKeeping {

    private TenantRepository tenants;
    private MemberRepository members;
    private CurrentTenant currentTenant;
    private ApplicationClock clock;
    private Event<MembershipChanged> changes;

    @Inject
    MembershipKeeping(
            TenantRepository tenants,
            MemberRepository members,
            CurrentTenant currentTenant,
            ApplicationClock clock,
            Event<MembershipChanged> changes) {
        this.tenants = tenants;
        this.members = members;
        this.currentTenant = currentTenant;
        this.clock = clock;
        this.changes = changes;
    }

    /** For the container's proxy. */
    protected MembershipKeeping() {}

    /**
     * A member of the current tenant.
     *
     * @param subject the account
     * @param name as the last sign-in said; null before the first
     * @param email as the last sign-in said; null before the first
     * @param lastSeenAt null for never
     */
    public record Entry(String subject, String name, String email, MemberRole role, Instant lastSeenAt) {}

    /**
     * Somebody has become a member of the current tenant, or is none any more. Observed in the same transaction.
     *
     * @param subject the account
     */
    public record MembershipChanged(String subject) {}

    /** All members of the current tenant, by name. */
    public List<Entry> list() {
        return members.list(currentTenant.id()).stream().map(this::entry).toList();
    }

    /** A member of the current tenant; empty for anybody else. */
    public Optional<Entry> find(String subject) {
        return members.findBySubject(subject)
                .filter(member -> member.roleIn(currentTenant.id()).isPresent())
                .map(this::entry);
    }

    /** Nobody else changes the members of the current tenant until the transaction ends. */
    public void lock() {
        tenants.getLocked(currentTenant.id());
    }

    /** Makes an account a member; one that is a member already keeps its role. */
    public void join(String subject, String name, String email, MemberRole role) {
        lock();
        Member member = members.findBySubject(subject).orElseGet(() -> {
            var added = new Member(subject);
            members.add(added);
            return added;
        });
        member.isCalled(name, email);
        if (member.roleIn(currentTenant.id()).isEmpty()) {
            member.join(currentTenant.id(), role);
            changes.fire(new MembershipChanged(subject));
        }
    }

    /**
     * Gives a member another role.
     *
     * @throws NoSuchMemberException if the account is no member
     * @throws LastOwnerException if it would leave the tenant without an owner
     */
    public void change(String subject, MemberRole role) {
        lock();
        Member member = get(subject);
        if (role != MemberRole.OWNER) {
            checkNotLastOwner(member);
        }
        member.join(currentTenant.id(), role);
    }

    /**
     * Ends a membership.
     *
     * @throws NoSuchMemberException if the account is no member
     * @throws LastOwnerException if it would leave the tenant without an owner
     */
    public void end(String subject) {
        lock();
        Member member = get(subject);
        checkNotLastOwner(member);
        member.leave(currentTenant.id());
        changes.fire(new MembershipChanged(subject));
    }

    /**
     * Notes that an account is here; nothing happens if it belongs to no tenant.
     *
     * @param email proved to be theirs; null if it is not
     */
    public void seen(String subject, String name, String email) {
        members.noteSeen(subject, name, email, clock.instant());
    }

    private void checkNotLastOwner(Member member) {
        boolean owner = member.roleIn(currentTenant.id())
                .filter(MemberRole.OWNER::equals)
                .isPresent();
        if (owner && members.count(currentTenant.id(), MemberRole.OWNER) == 1) {
            throw new LastOwnerException();
        }
    }

    private Member get(String subject) {
        return members.findBySubject(subject)
                .filter(member -> member.roleIn(currentTenant.id()).isPresent())
                .orElseThrow(NoSuchMemberException::new);
    }

    private Entry entry(Member member) {
        MemberRole role = member.roleIn(currentTenant.id()).orElseThrow();
        return new Entry(member.subject(), member.name(), member.email(), role, member.lastSeenAt());
    }
}
