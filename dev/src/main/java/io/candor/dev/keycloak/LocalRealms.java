package io.candor.dev.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * Writes the realm files of the local run: the production realms plus the local accounts and, unless it is asked for,
 * minus the second factor. Nothing else differs, so whatever is set for production is what one sees locally.
 *
 * <p>The passwords are stored as hashes, because a password as short as theirs would be refused by the realms' own
 * password policy. The same input always gives the same files.
 */
public final class LocalRealms {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String SECOND_FACTOR = "auth-otp-form";
    private static final int ITERATIONS = 210_000;
    private static final int HASH_BITS = 512;

    private final LocalAccounts accounts;
    private final boolean secondFactor;
    private final ArrayNode credentials;

    LocalRealms(LocalAccounts accounts, boolean secondFactor) {
        this.accounts = accounts;
        this.secondFactor = secondFactor;
        this.credentials = credentials(accounts.password());
    }

    /**
     * Called by {@code ./run}.
     *
     * @param arguments folder of the production realms, file of the accounts, folder to write to, and {@code required}
     *     or {@code off} for the second factor
     * @throws IOException if a file cannot be read or written
     */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 4) {
            throw new IllegalArgumentException("realms, accounts, output and second factor (required, off) are needed");
        }
        Path realms = Path.of(arguments[0]);
        LocalAccounts accounts = JSON.readValue(Path.of(arguments[1]).toFile(), LocalAccounts.class);
        Path output = Files.createDirectories(Path.of(arguments[2]));
        LocalRealms local = new LocalRealms(accounts, "required".equals(arguments[3]));
        JSON.writeValue(
                output.resolve("staff.json").toFile(),
                local.staff(JSON.readTree(realms.resolve("staff.json").toFile())));
        JSON.writeValue(
                output.resolve("people.json").toFile(),
                local.people(JSON.readTree(realms.resolve("people.json").toFile())));
    }

    /** The realm staff with the members of all tenants, an organization for each tenant, and the operator. */
    JsonNode staff(JsonNode production) {
        ObjectNode realm = production.deepCopy();
        if (!secondFactor) {
            leaveOutSecondFactor(realm);
        }
        ArrayNode users = realm.withArray("/users");
        accounts.members().forEach(member -> named(account(users, member.email(), "staff"), member));
        ObjectNode operator = account(users, accounts.operator(), "staff");
        named(operator, new LocalAccounts.Member(accounts.operator(), "Operator", "Candor"));
        ((ArrayNode) operator.get("realmRoles")).add("operator");
        ArrayNode organizations = realm.putArray("organizations");
        accounts.tenants().forEach((slug, name) -> organization(organizations, slug, name));
        return realm;
    }

    /** The realm people with the persons. */
    JsonNode people(JsonNode production) {
        ObjectNode realm = production.deepCopy();
        ArrayNode users = realm.putArray("users");
        accounts.persons().forEach(person -> account(users, person, "people"));
        return realm;
    }

    private static void leaveOutSecondFactor(ObjectNode realm) {
        int found = 0;
        for (JsonNode flow : realm.path("authenticationFlows")) {
            for (JsonNode execution : flow.path("authenticationExecutions")) {
                if (SECOND_FACTOR.equals(execution.path("authenticator").asText())) {
                    ((ObjectNode) execution).put("requirement", "DISABLED");
                    found++;
                }
            }
        }
        if (found == 0) {
            throw new IllegalStateException("The realm staff has no step " + SECOND_FACTOR + " that could be left out");
        }
    }

    private ObjectNode account(ArrayNode users, String email, String realm) {
        ObjectNode user = users.addObject();
        user.put("id", LocalAccounts.subject(email).toString());
        user.put("username", email)
                .put("email", email)
                .put("emailVerified", true)
                .put("enabled", true);
        user.set("credentials", credentials.deepCopy());
        user.putArray("realmRoles").add("default-roles-" + realm);
        return user;
    }

    private static void named(ObjectNode user, LocalAccounts.Member member) {
        user.put("firstName", member.firstName()).put("lastName", member.lastName());
    }

    private void organization(ArrayNode organizations, String slug, String name) {
        ObjectNode organization = organizations.addObject();
        organization.put("id", LocalAccounts.subject(slug).toString());
        organization.put("name", name).put("alias", slug).put("enabled", true);
        organization
                .putArray("domains")
                .addObject()
                .put("name", slug + ".example")
                .put("verified", true);
        ArrayNode members = organization.putArray("members");
        List<LocalAccounts.Member> ofTenant = accounts.membersOf(slug);
        ofTenant.forEach(
                member -> members.addObject().put("username", member.email()).put("membershipType", "UNMANAGED"));
    }

    private static ArrayNode credentials(String password) {
        byte[] salt = "candor local run".getBytes(StandardCharsets.US_ASCII);
        ObjectNode secret = JSON.createObjectNode();
        secret.put("value", Base64.getEncoder().encodeToString(hash(password, salt)));
        secret.put("salt", Base64.getEncoder().encodeToString(salt));
        ObjectNode data =
                JSON.createObjectNode().put("hashIterations", ITERATIONS).put("algorithm", "pbkdf2-sha512");
        ArrayNode credentials = JSON.createArrayNode();
        credentials
                .addObject()
                .put("type", "password")
                .put("secretData", secret.toString())
                .put("credentialData", data.toString());
        return credentials;
    }

    private static byte[] hash(String password, byte[] salt) {
        try {
            PBEKeySpec key = new PBEKeySpec(password.toCharArray(), salt, ITERATIONS, HASH_BITS);
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                    .generateSecret(key)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no PBKDF2WithHmacSHA512", e);
        }
    }
}
