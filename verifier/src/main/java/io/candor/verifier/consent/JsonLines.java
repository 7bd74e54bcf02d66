package io.candor.verifier.consent;

import io.candor.verifier.json.JsonException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The lines of a file in UTF-8, one at a time and none longer than a megabyte, so that memory stays the same for files of any length. */
public final class JsonLines {

    private static final int LONGEST = 1 << 20;

    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private int filled;
    private int at;

    /** The lines of a stream, which the caller closes. */
    public JsonLines(InputStream in) {
        this.in = in;
    }

    /**
     * The next line that is not empty; empty at the end.
     *
     * @throws JsonException if it is too long or not UTF-8
     * @throws IOException if the stream cannot be read
     */
    public Optional<String> next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        while (fill()) {
            byte next = buffer[at++];
            if (next != '\n') {
                line.write(next);
                if (line.size() > LONGEST) {
                    throw new JsonException("a line is longer than a megabyte");
                }
            } else if (line.size() > 0) {
                break;
            }
        }
        return line.size() == 0 ? Optional.empty() : Optional.of(decoded(line.toByteArray()));
    }

    private boolean fill() throws IOException {
        if (at == filled) {
            filled = in.read(buffer);
            at = 0;
        }
        return filled > 0;
    }

    private static String decoded(byte[] line) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(line))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new JsonException("a line is not written in UTF-8");
        }
    }
}
