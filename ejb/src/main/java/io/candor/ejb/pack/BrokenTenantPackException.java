package io.candor.ejb.pack;

import io.candor.persistence.shared.RefusedException;
import java.util.List;

/** A pack has faults; nothing of it has been stored. */
public class BrokenTenantPackException extends RefusedException {

    private final transient List<PackFault> faults;

    /**
     * @param pack the pack's name
     * @param faults all that is wrong, in the order of the files
     */
    public BrokenTenantPackException(String pack, List<PackFault> faults) {
        super(Fault.INPUT, "error.pack-broken", pack, faults.size());
        this.faults = List.copyOf(faults);
    }

    /** All that is wrong, in the order of the files. */
    public List<PackFault> faults() {
        return faults;
    }
}
