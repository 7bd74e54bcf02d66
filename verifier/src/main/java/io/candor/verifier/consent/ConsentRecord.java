package io.candor.verifier.consent;

import io.candor.verifier.json.CanonicalJson;
import io.candor.verifier.json.JsonException;
import io.candor.verifier.json.JsonObject;
import io.candor.verifier.proof.TreeHash;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One entry of a log, complete and well formed. Its hash follows from its fields alone.
 *
 * @param fields everything it holds
 */
public record ConsentRecord(JsonObject fields) {

    private static final Set<String> NAMES = Set.of(
            "at",
            "choices",
            "expiresAt",
            "givenAt",
            "id",
            "keyId",
            "language",
            "method",
            "notice",
            "noticeHash",
            "policyVersion",
            "position",
            "previous",
            "region",
            "subject",
            "tenant",
            "userAgent",
            "v");
    private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{6}Z");
    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final Pattern COMMITMENT = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final Pattern METHOD = Pattern.compile("banner|centre|gpc|api");
    private static final Pattern CATEGORY = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    /**
     * Reads a record.
     *
     * @throws JsonException if a field is missing, unknown or malformed; the message names it
     */
    public static ConsentRecord read(JsonObject fields) {
        fields.having(NAMES);
        fields.text("at", INSTANT);
        fields.text("expiresAt", INSTANT);
        fields.text("givenAt", INSTANT);
        fields.text("id", UUID);
        fields.text("tenant", UUID);
        fields.text("keyId");
        fields.text("language");
        fields.text("method", METHOD);
        fields.text("noticeHash", TreeHash.FORM);
        fields.text("previous", TreeHash.FORM);
        fields.text("subject", COMMITMENT);
        fields.count("notice");
        fields.count("position");
        if (!fields.isNull("policyVersion")) {
            fields.count("policyVersion");
        }
        if (!fields.isNull("region")) {
            fields.text("region");
        }
        if (!fields.isNull("userAgent")) {
            fields.text("userAgent");
        }
        if (fields.count("v") != 1) {
            throw new JsonException(fields.name() + " is of a version that is not known here");
        }
        choices(fields.object("choices"));
        return new ConsentRecord(fields);
    }

    /** Its hash: that of its canonical form as a leaf of the tree. */
    public TreeHash hash() {
        return TreeHash.leaf(CanonicalJson.bytes(fields.members()));
    }

    /** The hash of the record before it, as it says. */
    public TreeHash previous() {
        return TreeHash.parse(fields.text("previous"));
    }

    /** Its place in the log, from 0. */
    public long position() {
        return fields.count("position");
    }

    /** Its name. */
    public String id() {
        return fields.text("id");
    }

    /** What was chosen: category to granted or refused. */
    public Map<String, Object> choices() {
        return fields.object("choices").members();
    }

    private static void choices(JsonObject choices) {
        choices.members().forEach((category, granted) -> {
            if (!CATEGORY.matcher(category).matches() || !(granted instanceof Boolean)) {
                throw new JsonException(choices.name() + " are not categories with true or false");
            }
        });
    }
}
