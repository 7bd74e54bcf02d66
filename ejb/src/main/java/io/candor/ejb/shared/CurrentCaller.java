package io.candor.ejb.shared;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What a request knows of its caller beyond the account: a name, a mailbox that is theirs, or the API key by which a program acts. Told
 * once, by the edge or by the check of the key; timers and tasks tell nothing.
 */
@RequestScoped
public class CurrentCaller {

    private String name = "";
    private String email;
    private Key key;

    /**
     * An API key of the current tenant that has been checked.
     *
     * @param name what it is for
     * @param scopes names of what it may do
     */
    public record Key(UUID id, String name, Set<String> scopes) {

        /** Keeps its own set. */
        public Key {
            scopes = Set.copyOf(scopes);
        }
    }

    /** Says how the caller is called. */
    public void isCalled(String theName) {
        name = theName;
    }

    /** Says by which key the caller acts; only the check of keys may. */
    public void actsByKey(Key checked) {
        key = checked;
        name = checked.name();
    }

    /** Says at which address the caller receives mail, as the identity provider has proved. */
    public void receivesMailAt(String address) {
        email = address;
    }

    /** How the caller is called; empty if nobody has said it. */
    public String name() {
        return name;
    }

    /** By which key the caller acts; empty for an account, for nobody, and for Candor itself. */
    public Optional<Key> key() {
        return Optional.ofNullable(key);
    }

    /** At which address the caller is known to receive mail; empty if the identity provider has not proved any. */
    public Optional<String> email() {
        return Optional.ofNullable(email);
    }
}
