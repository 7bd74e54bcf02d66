package io.candor.importer.source;

import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Unpacks every compressed stream of a PDF for counting only, before a parser holds it in memory. */
final class InflationGuard {

    private static final long LARGEST_UNPACKED = 48L * 1024 * 1024;
    private static final byte[] STREAM = {'s', 't', 'r', 'e', 'a', 'm'};

    private InflationGuard() {}

    /**
     * @throws ImportRefusedException if all streams together unpack to more than 48 MiB
     */
    static void check(byte[] pdf) {
        long left = LARGEST_UNPACKED;
        for (int i = 0; i + 8 < pdf.length; i++) {
            if (isStream(pdf, i)) {
                int data = i + STREAM.length;
                while (data < pdf.length && (pdf[data] == '\r' || pdf[data] == '\n')) {
                    data++;
                }
                left -= unpacked(pdf, data, left);
                if (left <= 0) {
                    throw new ImportRefusedException("error.import-too-complex");
                }
            }
        }
    }

    private static boolean isStream(byte[] pdf, int at) {
        for (int i = 0; i < STREAM.length; i++) {
            if (pdf[at + i] != STREAM[i]) {
                return false;
            }
        }
        // Not the end mark, and followed by a line end.
        return (at == 0 || pdf[at - 1] != 'd') && (pdf[at + 6] == '\r' || pdf[at + 6] == '\n');
    }

    private static long unpacked(byte[] pdf, int start, long most) {
        var inflater = new Inflater();
        try {
            inflater.setInput(pdf, start, pdf.length - start);
            byte[] buffer = new byte[16 * 1024];
            long count = 0;
            boolean again = false;
            int read = inflater.inflate(buffer);
            // Packed twice: nobody writes that but to hide its size.
            again = read > 2 && (buffer[0] & 0x0f) == 8 && ((buffer[0] & 0xff) * 256 + (buffer[1] & 0xff)) % 31 == 0;
            while (read > 0 && count <= most) {
                count += read;
                read = inflater.inflate(buffer);
            }
            return again ? most : count;
        } catch (DataFormatException e) {
            // Not packed this way; then it is as large as it looks.
            return 0;
        } finally {
            inflater.end();
        }
    }
}
