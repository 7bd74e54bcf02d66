package io.candor.ejb.subscriber;

import io.candor.ejb.audit.AuditLog;
import io.candor.persistence.audit.Thing;
import io.candor.persistence.mail.EmailAddress;
import io.candor.persistence.subscriber.SubscriberRepository;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/**
 * Forgets whoever is told about changes, whoever is the caller: for requests of persons, which may end with a system's answer. That it was
 * granted, those that call have made sure of.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class SubscriberForgetting {

    private SubscriberRepository subscribers;
    private AddressVault vault;
    private AuditLog audit;

    @Inject
    SubscriberForgetting(SubscriberRepository subscribers, AddressVault vault, AuditLog audit) {
        this.subscribers = subscribers;
        this.vault = vault;
        this.audit = audit;
    }

    /** For the container's proxy. */
    protected SubscriberForgetting() {}

    /**
     * Forgets somebody entirely, in the caller's transaction. What was sent to them stays counted.
     *
     * @return whether anybody of that address was known
     */
    public boolean forget(EmailAddress address) {
        return subscribers
                .findLocked(vault.hash(address))
                .map(known -> {
                    subscribers.remove(known);
                    audit.record(SubscriberAction.ERASED, Thing.of("subscriber", known.id()));
                    return known;
                })
                .isPresent();
    }
}
