package io.candor.ejb.request.attach;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Pictures whose parts follow each other from the first byte to the last, with nothing else behind them, and no larger when they are
 * unpacked than a viewer can bear. Nothing is unpacked here.
 *
 * @source ISO/IEC 15948:2004, section 5
 * @source ITU-T T.81, annex B.1
 */
final class ImageForms {

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final long MOST_PIXELS = 100_000_000;
    private static final int CHUNK = 12;
    private static final int SOI = 0xd8;
    private static final int EOI = 0xd9;
    private static final int SOS = 0xda;

    private ImageForms() {}

    static boolean isPng(byte[] content) {
        if (content.length < 33 || !Arrays.equals(content, 0, PNG.length, PNG, 0, PNG.length)) {
            return false;
        }
        ByteBuffer bytes = ByteBuffer.wrap(content);
        int place = PNG.length;
        boolean data = false;
        while (content.length - place >= CHUNK) {
            long length = bytes.getInt(place) & 0xffff_ffffL;
            String type = new String(content, place + 4, 4, StandardCharsets.ISO_8859_1);
            boolean first = place == PNG.length;
            if (length > content.length - place - CHUNK
                    || first != type.equals("IHDR")
                    || !type.matches("[A-Za-z]{4}")) {
                return false;
            }
            if (first && !isBearable(bytes.getInt(place + 8), bytes.getInt(place + 12))) {
                return false;
            }
            data |= type.equals("IDAT");
            place += CHUNK + (int) length;
            if (type.equals("IEND")) {
                return data && place == content.length;
            }
        }
        return false;
    }

    /** Cameras put further pictures of their own behind the first one; nothing else may stand there but zeros. */
    static boolean isJpeg(byte[] content) {
        int place = 0;
        do {
            place = endOfJpeg(content, place);
            while (place > 0 && place < content.length && content[place] == 0) {
                place++;
            }
        } while (place > 0 && place < content.length);
        return place == content.length && place > 0;
    }

    /** Where a picture that begins at a place ends; -1 if it is none, or is not whole. */
    private static int endOfJpeg(byte[] content, int begin) {
        if (content.length - begin < 20 || at(content, begin) != 0xff || at(content, begin + 1) != SOI) {
            return -1;
        }
        int place = begin + 2;
        boolean sized = false;
        while (place + 4 <= content.length && at(content, place) == 0xff) {
            int marker = at(content, place + 1);
            int length = two(content, place + 2);
            if (length < 2 || place + 2 + length > content.length) {
                return -1;
            }
            if (isFrame(marker)) {
                sized = length >= 8 && isBearable(two(content, place + 7), two(content, place + 5));
                if (!sized) {
                    return -1;
                }
            }
            place += 2 + length;
            if (marker == SOS) {
                return sized ? endOfScans(content, place) : -1;
            }
        }
        return -1;
    }

    /** Where the scans that begin at a place, with tables between them, end; -1 if they do not. */
    private static int endOfScans(byte[] content, int begin) {
        int place = begin;
        while (place + 2 <= content.length) {
            int marker = at(content, place) == 0xff ? at(content, place + 1) : 0;
            boolean inScan = marker == 0 || marker == 0xff || marker >= 0xd0 && marker <= 0xd7;
            if (marker == EOI) {
                return place + 2;
            }
            if (inScan) {
                place++;
            } else if (place + 4 <= content.length) {
                place += 2 + two(content, place + 2);
            } else {
                return -1;
            }
        }
        return -1;
    }

    private static boolean isFrame(int marker) {
        return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
    }

    private static boolean isBearable(int width, int height) {
        return width > 0 && height > 0 && (long) width * height <= MOST_PIXELS;
    }

    private static int two(byte[] content, int place) {
        return at(content, place) << 8 | at(content, place + 1);
    }

    private static int at(byte[] content, int place) {
        return content[place] & 0xff;
    }
}
