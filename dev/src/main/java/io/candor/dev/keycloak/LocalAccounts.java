package io.candor.dev.keycloak;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The accounts that everybody finds in a local run, as {@code docker/keycloak/local/accounts.json} names them.
 *
 * @param password the one password of all of them
 * @param tenants slug and name of each bundled tenant
 * @param roles the roles of a tenant; each becomes one account at each tenant
 * @param operator e-mail address of the platform's operator
 * @param persons e-mail addresses of the persons
 */
record LocalAccounts(
        String password, Map<String, String> tenants, List<String> roles, String operator, List<String> persons) {

    /** One account of the realm staff. */
    record Member(String email, String firstName, String lastName) {}

    /** The members of one tenant, in the order of the roles. */
    List<Member> membersOf(String slug) {
        return roles.stream()
                .map(role -> new Member(role + "@" + slug + ".example", titled(role), tenants.get(slug)))
                .toList();
    }

    /** Everybody in the realm staff but the operator. */
    List<Member> members() {
        return tenants.keySet().stream()
                .flatMap(slug -> membersOf(slug).stream())
                .toList();
    }

    /** All e-mail addresses, staff first. */
    List<String> addresses() {
        return Stream.of(members().stream().map(Member::email), Stream.of(operator), persons.stream())
                .flatMap(emails -> emails)
                .toList();
    }

    /** The subject that Keycloak gives to this address: known beforehand, so that the application can bind roles to it. */
    static UUID subject(String email) {
        return UUID.nameUUIDFromBytes(("candor:" + email).getBytes(StandardCharsets.UTF_8));
    }

    private static String titled(String role) {
        String words = role.replace('-', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
