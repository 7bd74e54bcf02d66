package io.candor.ejb.request.attach;

/**
 * A file as somebody sends it; nothing about it is believed.
 *
 * @param name as the sender calls it
 * @param content all of it
 */
public record AttachedFile(String name, byte[] content) {

    /** The most bytes of one file. */
    public static final int MOST_BYTES = 5 * 1_048_576;

    /** The most files that are sent at once. */
    public static final int MOST_AT_ONCE = 5;

    private static final int LONGEST_NAME = 120;

    /** Copies what it is given; of a name with folders the last part stays, without what steers a terminal or the order of letters. */
    public AttachedFile {
        String plain = name == null ? "" : name.replaceAll("[\\p{Cntrl}\\p{Cf}]", "");
        plain = plain.substring(Math.max(plain.lastIndexOf('/'), plain.lastIndexOf('\\')) + 1)
                .strip();
        int length = plain.codePointCount(0, plain.length());
        name = length <= LONGEST_NAME ? plain : plain.substring(plain.offsetByCodePoints(0, length - LONGEST_NAME));
        content = content.clone();
    }

    @Override
    public byte[] content() {
        return content.clone();
    }

    /** How many bytes it has. */
    public int size() {
        return content.length;
    }

    /** Never what it is called or holds. */
    @Override
    public String toString() {
        return "AttachedFile[" + content.length + " bytes]";
    }
}
