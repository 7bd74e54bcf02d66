package io.candor.ejb.shared;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/**
 * Reads variables strictly: a value of the wrong form is refused with one sentence that names its variable.
 *
 * @param config where the variables come from
 */
record Environment(Config config) {

    /** A variable as text; empty if it is not set or blank. */
    Optional<String> text(String variable) {
        return config.getOptionalValue(variable, String.class)
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }

    /** A variable as a comma-separated list, lower case; empty if it is not set. */
    List<String> list(String variable) {
        return text(variable).stream()
                .flatMap(text -> Arrays.stream(text.split(",")))
                .map(part -> part.strip().toLowerCase(Locale.ROOT))
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /**
     * A variable as a whole number.
     *
     * @throws ConfigurationException if it is set to something else, or is out of bounds
     */
    int number(String variable, int fallback, int least, int most) {
        String text = text(variable).orElse(String.valueOf(fallback));
        try {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // Told below, with the bounds.
        }
        throw new ConfigurationException(
                variable + " must be a whole number from " + least + " to " + most + ", not '" + text + "'.");
    }

    /**
     * A variable as yes or no; no if it is not set.
     *
     * @throws ConfigurationException if it is neither true nor false
     */
    boolean flag(String variable) {
        String text = text(variable).orElse("false");
        if (!text.equals("true") && !text.equals("false")) {
            throw new ConfigurationException(variable + " must be true or false, not '" + text + "'.");
        }
        return text.equals("true");
    }

    /**
     * A variable as an http or https address without a path.
     *
     * @throws ConfigurationException if it is something else
     */
    URI address(String variable, String fallback) {
        String text = text(variable).orElse(fallback);
        try {
            var uri = URI.create(text.replaceAll("/+$", ""));
            if (("http".equals(uri.getScheme()) || "https".equals(uri.getScheme())) && uri.getHost() != null) {
                return uri;
            }
        } catch (IllegalArgumentException notAnAddress) {
            // Told below.
        }
        throw new ConfigurationException(
                variable + " must be an address like https://privacy.example, not '" + text + "'.");
    }

    /**
     * A variable, or the content of the file that the variable of the same name and {@code _FILE} names, as keys of 32 bytes in base64,
     * divided by commas; empty if neither is set.
     *
     * @throws ConfigurationException if one of them is no such key, or the file cannot be read
     */
    List<byte[]> keys(String variable) {
        return text(variable).or(() -> file(variable + "_FILE")).stream()
                .flatMap(text -> Arrays.stream(text.split(",")))
                .map(key -> key(variable, key.strip()))
                .toList();
    }

    private Optional<String> file(String variable) {
        return text(variable).map(path -> {
            try {
                return Files.readString(Path.of(path)).strip();
            } catch (IOException | IllegalArgumentException unreadable) {
                throw new ConfigurationException(variable + " must name a file that can be read, not '" + path + "'.");
            }
        });
    }

    private static byte[] key(String variable, String text) {
        try {
            byte[] key = Base64.getDecoder().decode(text);
            if (key.length == 32) {
                return key;
            }
        } catch (IllegalArgumentException notBase64) {
            // Told below; the value is a secret and is not shown.
        }
        throw new ConfigurationException(
                variable + " must be 32 random bytes in base64, for instance from: openssl rand -base64 32.");
    }
}
