package io.candor.persistence.consent.ledger;

import com.fasterxml.jackson.core.type.TypeReference;
import io.candor.persistence.shared.JsonColumn;
import jakarta.persistence.Converter;
import java.util.SortedMap;

/** Stores the choices of a record as a JSON object, category key to given or refused. */
@Converter
public class ChoicesConverter extends JsonColumn<SortedMap<String, Boolean>> {

    /** For the persistence provider. */
    public ChoicesConverter() {
        super(new TypeReference<>() {});
    }
}
