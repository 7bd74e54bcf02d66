package io.candor.importer.source;

import io.candor.persistence.shared.RefusedException;

/** A document that the importer does not take, or cannot read. */
public class ImportRefusedException extends RefusedException {

    /**
     * @param messageKey why, {@code error.import-...}
     * @param arguments values for its placeholders
     */
    public ImportRefusedException(String messageKey, Object... arguments) {
        super(Fault.INPUT, messageKey, arguments);
    }
}
