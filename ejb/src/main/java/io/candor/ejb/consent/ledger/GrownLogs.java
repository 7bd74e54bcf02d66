package io.candor.ejb.consent.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Remembers which tenants' logs have grown on this node since their last checkpoint. */
@ApplicationScoped
public class GrownLogs {

    private final Set<UUID> tenants = ConcurrentHashMap.newKeySet();

    /** A tenant's log has grown. */
    public void add(UUID tenant) {
        tenants.add(tenant);
    }

    /** The tenants, which are forgotten by that. */
    List<UUID> take() {
        List<UUID> taken = List.copyOf(tenants);
        taken.forEach(tenants::remove);
        return taken;
    }
}
