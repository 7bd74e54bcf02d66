package io.candor.ejb.member;

import io.candor.ejb.access.AllowedTo;
import io.candor.ejb.directory.DirectoryNoting;
import io.candor.ejb.shared.ApplicationClock;
import io.candor.ejb.tenant.MembershipKeeping;
import io.candor.persistence.directory.DirectoryEntry;
import io.candor.persistence.member.FormerMember;
import io.candor.persistence.member.FormerMemberRepository;
import io.candor.persistence.member.Invitation;
import io.candor.persistence.member.InvitationRepository;
import io.candor.persistence.tenant.MemberRole;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Shows the people of the current tenant: members, those who are invited, and those who have left. */
@Stateless
@PermitAll
@AllowedTo({MemberRole.OWNER, MemberRole.PRIVACY_OFFICER, MemberRole.AUDITOR})
public class MemberListQueries {

    private static final int MOST_FORMER = 50;

    private MembershipKeeping members;
    private InvitationRepository invitations;
    private FormerMemberRepository former;
    private DirectoryNoting directory;
    private ApplicationClock clock;

    @Resource
    private SessionContext session;

    @Inject
    MemberListQueries(
            MembershipKeeping members,
            InvitationRepository invitations,
            FormerMemberRepository former,
            DirectoryNoting directory,
            ApplicationClock clock) {
        this.members = members;
        this.invitations = invitations;
        this.former = former;
        this.directory = directory;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected MemberListQueries() {}

    /**
     * A member.
     *
     * @param name as the last sign-in said; the address, or the account, before the first
     * @param email null before the first sign-in
     * @param lastSeenAt null for never
     * @param self whether it is the caller
     * @param directory what Keycloak has yet to learn of it; null if nothing
     */
    public record MemberRow(
            String subject,
            String name,
            String email,
            MemberRole role,
            Instant lastSeenAt,
            boolean self,
            DirectoryEntry.State directory) {}

    /** Somebody who is invited. */
    public record InvitationRow(
            UUID id,
            String email,
            MemberRole role,
            String invitedBy,
            Instant invitedAt,
            Instant expiresAt,
            boolean expired,
            boolean undeliverable) {}

    /** Somebody who has left. */
    public record FormerRow(String name, MemberRole role, Instant removedAt) {}

    /** The members, by name. */
    public List<MemberRow> members() {
        String caller = session.getCallerPrincipal().getName();
        Map<String, DirectoryEntry.State> open = directory.open();
        return members.list().stream()
                .map(member -> new MemberRow(
                        member.subject(),
                        called(member.name(), member.email(), member.subject()),
                        member.email(),
                        member.role(),
                        member.lastSeenAt(),
                        member.subject().equals(caller),
                        open.get(member.subject())))
                .toList();
    }

    /** The invitations that wait for an answer, by address. */
    public List<InvitationRow> invitations() {
        return invitations.listOpen().stream().map(this::row).toList();
    }

    /** The latest who have left. */
    public List<FormerRow> former() {
        return former.list(MOST_FORMER).stream().map(MemberListQueries::row).toList();
    }

    private InvitationRow row(Invitation invitation) {
        return new InvitationRow(
                invitation.id(),
                invitation.email(),
                invitation.role(),
                invitation.invitedBy(),
                invitation.invitedAt(),
                invitation.expiresAt(),
                !invitation.isAnswerable(clock.instant()),
                invitation.isUndeliverable());
    }

    private static FormerRow row(FormerMember member) {
        return new FormerRow(called(member.name(), member.email(), "–"), member.role(), member.removedAt());
    }

    private static String called(String name, String email, String fallback) {
        if (name != null) {
            return name;
        }
        return email == null ? fallback : email;
    }
}
