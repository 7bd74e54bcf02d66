package io.candor.ejb.request.attach;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;

/**
 * What a file is taken for by how it begins, in the eyes of Apache Tika, which knows some hundred forms. A guess, by which more is refused
 * and nothing is taken: a script or a printer's program is a plain text, too.
 */
final class SniffedType {

    private static final MimeTypes KNOWN = MimeTypes.getDefaultMimeTypes();

    private SniffedType() {}

    /** Its media type; {@code application/octet-stream} if it is like nothing that is known. */
    static String of(byte[] content) {
        try {
            return KNOWN.detect(new ByteArrayInputStream(content), new Metadata())
                    .getBaseType()
                    .toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
