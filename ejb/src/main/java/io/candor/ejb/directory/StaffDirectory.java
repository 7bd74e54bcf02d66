package io.candor.ejb.directory;

import com.fasterxml.jackson.core.type.TypeReference;
import io.candor.ejb.directory.KeycloakAdmin.Answer;
import io.candor.persistence.mail.EmailAddress;
import io.candor.persistence.shared.RefusedException;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Accounts, organizations and sessions of Keycloak's realm {@code staff}. Every step can be repeated and comes to the same. For features
 * that have decided whether the caller may; no transaction is open while Keycloak is asked.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class StaffDirectory {

    private static final TypeReference<List<Map<String, Object>>> LIST = new TypeReference<>() {};

    /** Attribute of an organization: whose it is. */
    private static final String TENANT = "candor-tenant";

    private KeycloakAdmin keycloak;

    @Inject
    StaffDirectory(KeycloakAdmin keycloak) {
        this.keycloak = keycloak;
    }

    /** For the container's proxy. */
    protected StaffDirectory() {}

    /**
     * Whether somebody can sign in with this address and a password of their own.
     *
     * @throws DirectoryUnavailableException if Keycloak does not say it now
     */
    public boolean hasPassword(EmailAddress email) {
        return findAccount(email).filter(this::hasPassword).isPresent();
    }

    /**
     * Makes an account whose address is proved, with a password; an account that has none yet gets it.
     *
     * @throws RefusedException {@code error.password} if the realm's rules refuse the password; {@code error.account-exists} if the
     *     account has one already, which nobody changes but its owner at Keycloak
     * @throws DirectoryUnavailableException if Keycloak does not answer now
     */
    public void makeAccount(EmailAddress email, NewAccount chosen) {
        String account = findAccount(email).orElseGet(() -> create(email, chosen.name()));
        if (hasPassword(account)) {
            throw new RefusedException(RefusedException.Fault.STATE, "error.account-exists");
        }
        Answer set = keycloak.ask(
                "PUT",
                "/users/" + account + "/reset-password",
                Map.of("type", "password", "value", chosen.password(), "temporary", false));
        if (set.status() == 400) {
            throw new RefusedException(RefusedException.Fault.INPUT, "error.password");
        }
        expect(set, 204);
    }

    /**
     * Makes the organization of a tenant, or finds it: by the tenant's id, since its slug may have changed, or by its slug if nobody has said
     * yet whose it is. A slug that another tenant's organization has kept gets a number.
     *
     * @return Keycloak's id of it
     * @throws DirectoryUnavailableException if Keycloak does not answer now
     */
    public String organization(UUID tenant, String slug, String name) {
        Optional<String> known = findOrganization(tenant);
        if (known.isPresent()) {
            return known.get();
        }
        List<Map<String, Object>> sameSlug = organizations("search=" + KeycloakAdmin.encoded(slug)).stream()
                .filter(organization -> slug.equals(organization.get("alias")))
                .toList();
        Optional<String> nobodys = sameSlug.stream()
                .filter(organization -> !owners(organization).containsKey(TENANT))
                .map(StaffDirectory::id)
                .findFirst();
        if (nobodys.isPresent()) {
            return nobodys.get();
        }
        String alias =
                sameSlug.isEmpty() ? slug : slug + "-" + tenant.toString().substring(24);
        Answer made = keycloak.ask(
                "POST",
                "/organizations",
                Map.of(
                        "name", alias,
                        "alias", alias,
                        "description", name,
                        "enabled", true,
                        "attributes", Map.of(TENANT, List.of(tenant.toString()))));
        // Somebody else may have been faster, which is as good.
        if (made.status() != 409) {
            expect(made, 201);
        }
        return findOrganization(tenant)
                .orElseThrow(() -> new DirectoryUnavailableException("Keycloak has no organization it has made"));
    }

    /** Removes the organization of a tenant, and nobody's account; nothing changes if there is none. */
    public void removeOrganization(UUID tenant) {
        findOrganization(tenant)
                .ifPresent(organization ->
                        expect(keycloak.ask("DELETE", "/organizations/" + organization, null), 204, 404));
    }

    /** Puts an account into an organization; nothing changes if it is there. */
    public void join(String organization, String account) {
        Answer joined = keycloak.ask("POST", "/organizations/" + organization + "/members", account);
        if (joined.status() != 409) {
            expect(joined, 201, 204);
        }
    }

    /** Takes an account out of an organization; nothing changes if it is not there. */
    public void leave(String organization, String account) {
        expect(keycloak.ask("DELETE", "/organizations/" + organization + "/members/" + account, null), 204, 404, 400);
    }

    /** Ends all sessions of an account; Keycloak tells the console of each. */
    public void endSessions(String account) {
        expect(keycloak.ask("POST", "/users/" + account + "/logout", null), 204, 404);
    }

    private String create(EmailAddress email, String name) {
        Answer made = keycloak.ask(
                "POST",
                "/users",
                // One name: whoever has two writes both, and nobody is taken apart.
                Map.of(
                        "username",
                        email.value(),
                        "email",
                        email.value(),
                        "firstName",
                        name,
                        "emailVerified",
                        true,
                        "enabled",
                        true));
        if (made.status() != 409) {
            expect(made, 201);
        }
        return findAccount(email)
                .orElseThrow(() -> new DirectoryUnavailableException("Keycloak has no account it has made"));
    }

    private Optional<String> findAccount(EmailAddress email) {
        Answer found = keycloak.ask("GET", "/users?exact=true&email=" + KeycloakAdmin.encoded(email.value()), null);
        expect(found, 200);
        return found.as(LIST).stream().map(user -> (String) user.get("id")).findFirst();
    }

    private boolean hasPassword(String account) {
        Answer found = keycloak.ask("GET", "/users/" + account + "/credentials", null);
        expect(found, 200);
        return found.as(LIST).stream().anyMatch(credential -> "password".equals(credential.get("type")));
    }

    private Optional<String> findOrganization(UUID tenant) {
        return organizations("q=" + KeycloakAdmin.encoded(TENANT + ":" + tenant)).stream()
                .filter(organization ->
                        List.of(tenant.toString()).equals(owners(organization).get(TENANT)))
                .map(StaffDirectory::id)
                .findFirst();
    }

    private List<Map<String, Object>> organizations(String query) {
        Answer found = keycloak.ask("GET", "/organizations?briefRepresentation=false&max=200&" + query, null);
        expect(found, 200);
        return found.as(LIST);
    }

    private static String id(Map<String, Object> organization) {
        return (String) organization.get("id");
    }

    private static Map<?, ?> owners(Map<String, Object> organization) {
        return organization.get("attributes") instanceof Map<?, ?> attributes ? attributes : Map.of();
    }

    private static void expect(Answer answer, Integer... statuses) {
        if (!List.of(statuses).contains(answer.status())) {
            throw new DirectoryUnavailableException("Keycloak answers " + answer.status());
        }
    }
}
