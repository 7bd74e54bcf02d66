package io.candor.persistence.request.clock;

import com.fasterxml.jackson.core.type.TypeReference;
import io.candor.persistence.promise.PromiseRule;
import io.candor.persistence.shared.JsonColumn;
import jakarta.persistence.Converter;
import java.util.List;

/**
 * What the dates of a request follow from, as it was when the request arrived. It never changes, so that the dates and the reasons for
 * them are the same in ten years.
 *
 * @param name of the company, as people know it
 * @param zone IANA zone in which its days begin and end
 * @param country where it is established, ISO 3166-1 alpha-2; null if its policy does not say
 * @param jurisdictions the laws that it states to follow
 * @param version label of the policy version in force; null if there was none
 * @param promises what that version promises about answers and erasure
 */
public record RequestTerms(
        String name, String zone, String country, List<String> jurisdictions, String version, List<Promised> promises) {

    /** A promise of the version. */
    public record Promised(String number, PromiseRule rule, boolean soft) {}

    /** Copies what it is given. */
    public RequestTerms {
        jurisdictions = List.copyOf(jurisdictions);
        promises = List.copyOf(promises);
    }

    /** Stores them as JSON. */
    @Converter
    public static class Column extends JsonColumn<RequestTerms> {
        /** For the persistence provider. */
        public Column() {
            super(new TypeReference<>() {});
        }
    }
}
