package io.candor.web.centre.consent.banner;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;

/**
 * Values inside a script, wherever the script may end up: no text can end an element of HTML that the script was copied into, or a line
 * of an old interpreter.
 */
final class BannerJson {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .build();

    private BannerJson() {}

    /**
     * An expression for the value.
     *
     * @throws UncheckedIOException if the value cannot be written, which is a fault of the program
     */
    static String write(Object value) {
        try {
            // These characters occur inside texts only, so an escape means the same.
            return MAPPER.writeValueAsString(value)
                    .replace("<", "\\u003c")
                    .replace("\u2028", "\\u2028")
                    .replace("\u2029", "\\u2029");
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
