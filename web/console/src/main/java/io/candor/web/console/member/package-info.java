/** The people of a tenant: the list, inviting, one member, and joining. Start reading at {@link io.candor.web.console.member.MembersPage}. */
package io.candor.web.console.member;
