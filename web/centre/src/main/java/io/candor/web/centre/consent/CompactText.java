package io.candor.web.centre.consent;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A signed text (compact JWS) taken apart to show what it says. Nothing is checked here: what it says may be believed only after the
 * ledger has verified it.
 *
 * @param text without white space
 * @param keyId the key that it names; empty if none
 * @param payload what it says
 */
record CompactText(String text, String keyId, JsonNode payload) {

    /** More than any receipt has. */
    static final int LONGEST = 65_536;

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+");
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /**
     * Takes a text apart. White space is left out wherever it stands, since mail programs break long lines.
     *
     * @param type what the header must call it
     * @return empty if it is no signed text of this type
     */
    static Optional<CompactText> read(String pasted, String type) {
        String text = pasted.replaceAll("[\\s\\uFEFF]+", "");
        if (text.length() > LONGEST || !FORM.matcher(text).matches()) {
            return Optional.empty();
        }
        String[] parts = text.split("\\.");
        try {
            JsonNode header = json(parts[0]);
            JsonNode payload = json(parts[1]);
            boolean wanted =
                    payload.isObject() && type.equals(header.path("typ").asText());
            return wanted ? Optional.of(new CompactText(text, header.path("kid").asText(), payload)) : Optional.empty();
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The payload as people read it. */
    String pretty(String member) {
        try {
            return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(payload.path(member));
        } catch (JsonProcessingException e) {
            return "";
        }
    }

    private static JsonNode json(String part) throws IOException {
        JsonNode read = MAPPER.readTree(Base64.getUrlDecoder().decode(part));
        return read == null ? MAPPER.missingNode() : read;
    }
}
