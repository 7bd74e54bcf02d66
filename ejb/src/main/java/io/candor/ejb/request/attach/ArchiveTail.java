package io.candor.ejb.request.attach;

/**
 * Finds an archive that hides in another file: programs look for the directory of a ZIP (so of JAR, DOCX and the like) at the end of a file,
 * whatever stands before it.
 *
 * @source APPNOTE.TXT 6.3.10, section 4.3.16
 */
final class ArchiveTail {

    private static final int END = 22;
    private static final int LONGEST_COMMENT = 65_535;

    private ArchiveTail() {}

    /** Whether programs would open it as an archive. */
    static boolean isPresent(byte[] content) {
        int first = Math.max(0, content.length - END - LONGEST_COMMENT);
        for (int i = content.length - END; i >= first; i--) {
            if (content[i] == 'P' && content[i + 1] == 'K' && content[i + 2] == 5 && content[i + 3] == 6) {
                return true;
            }
        }
        return false;
    }
}
