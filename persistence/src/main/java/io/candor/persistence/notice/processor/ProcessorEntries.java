package io.candor.persistence.notice.processor;

import com.fasterxml.jackson.core.type.TypeReference;
import io.candor.persistence.processing.KnownProcessor;
import io.candor.persistence.shared.JsonColumn;
import jakarta.persistence.Converter;
import java.util.List;

/** A state of the register in one column. */
@Converter
class ProcessorEntries extends JsonColumn<List<KnownProcessor>> {

    ProcessorEntries() {
        super(new TypeReference<>() {});
    }
}
