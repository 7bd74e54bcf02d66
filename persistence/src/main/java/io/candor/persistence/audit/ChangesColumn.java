package io.candor.persistence.audit;

import com.fasterxml.jackson.core.type.TypeReference;
import io.candor.persistence.shared.JsonColumn;
import jakarta.persistence.Converter;

/** Stores changes as a JSON array. */
@Converter
public class ChangesColumn extends JsonColumn<Changes> {

    /** For the persistence provider. */
    public ChangesColumn() {
        super(new TypeReference<>() {});
    }
}
