/**
 * How people come to work for a tenant and how they leave: invitations and former members. Who is a member now stands in
 * {@link io.candor.persistence.tenant.Member}. Start reading at {@link io.candor.persistence.member.Invitation}.
 */
package io.candor.persistence.member;
