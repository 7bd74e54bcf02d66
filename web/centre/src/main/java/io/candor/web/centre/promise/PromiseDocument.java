package io.candor.web.centre.promise;

import io.candor.ejb.policy.PolicyQueries.VersionPage;
import io.candor.ejb.promise.PromiseQueries.PromiseRow;
import io.candor.ejb.promise.PromiseQueries.Word;
import io.candor.persistence.promise.PromiseRule;
import io.candor.web.shared.promise.PromiseSentences;
import io.candor.web.shared.tenant.CentreAddress;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the version in force promises, for programs.
 *
 * @param tenant slug
 * @param version number of the version
 * @param promises in the order of the version's list
 */
public record PromiseDocument(String tenant, int version, List<Item> promises) {

    /**
     * A promise.
     *
     * @param code short name by which people refer to it
     * @param rule the typed rule: its kind in the property {@code rule}, the figures beside it
     * @param text the rule as a sentence, in the language asked for
     * @param proof ENFORCED, SIGNALLED or ATTESTED
     * @param soft whether the policy weakens it
     * @param anchor the section where it stands
     * @param sentence the policy's own sentence, in the tenant's default language
     * @param attestedUntil the last day (ISO 8601) of the company's word for it; null if nobody has given one
     */
    public record Item(
            String code,
            @Schema(type = SchemaType.OBJECT) PromiseRule rule,

            String text,
            String proof,
            boolean soft,
            String anchor,
            String sentence,
            @Schema(format = "date") String attestedUntil) {}

    static PromiseDocument of(
            VersionPage version,
            List<PromiseRow> rows,
            Map<String, Word> words,
            PromiseSentences sentences,
            CentreAddress address) {
        return new PromiseDocument(
                address.slug(),
                version.number(),
                rows.stream()
                        .map(row -> new Item(
                                row.code(),
                                row.rule(),
                                sentences.of(row.rule()),
                                row.proof().name(),
                                row.soft(),
                                row.anchor(),
                                row.sentence(),
                                words.containsKey(row.code())
                                        ? words.get(row.code()).expiresOn().toString()
                                        : null))
                        .toList());
    }
}
