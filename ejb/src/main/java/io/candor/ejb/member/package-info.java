/**
 * The people of a tenant: who is one, inviting, joining, other roles, leaving. Start reading at {@link io.candor.ejb.member.MemberInviting}.
 */
package io.candor.ejb.member;
