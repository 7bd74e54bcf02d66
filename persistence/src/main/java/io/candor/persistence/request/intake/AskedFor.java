package io.candor.persistence.request.intake;

import com.fasterxml.jackson.core.type.TypeReference;
import io.candor.persistence.request.RequestType;
import io.candor.persistence.shared.JsonColumn;
import io.candor.persistence.shared.LocalizedText;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;

/**
 * What a request asks for, without a word of the person's.
 *
 * @param types at least one
 * @param label the tenant's words for it; null for questions and complaints
 * @param channel the way by which it came
 * @param language BCP 47 tag in which the person is answered
 * @param country where the person lives, ISO 3166-1 alpha-2; null if not said
 * @param region ISO 3166-2 without the country; null if not said
 * @param onBehalf for whom
 */
@Embeddable
public record AskedFor(
        @Convert(converter = TypesColumn.class) List<RequestType> types,
        LocalizedText label,
        @Enumerated(EnumType.STRING) RequestChannel channel,
        String language,
        String country,
        String region,

        @Enumerated(EnumType.STRING) @Column(name = "on_behalf")
        OnBehalf onBehalf) {

    /** Copies what it is given. */
    public AskedFor {
        types = List.copyOf(types);
    }

    /** The same, with less said about where the person lives. */
    public AskedFor withoutRegion() {
        return new AskedFor(types, label, channel, language, country, null, onBehalf);
    }

    /** Stores the types as a JSON array. */
    @Converter
    static class TypesColumn extends JsonColumn<List<RequestType>> {
        TypesColumn() {
            super(new TypeReference<>() {});
        }
    }
}
