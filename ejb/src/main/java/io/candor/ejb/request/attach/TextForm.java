package io.candor.ejb.request.attach;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** Plain text in UTF-8: nothing but signs that can be read, and nothing that a program would run or show as a page. */
final class TextForm {

    private static final List<String> PROGRAMS = List.of("#!", "<?", "<!", "<html", "<svg", "<script", "@echo");

    private TextForm() {}

    static boolean isPlain(byte[] content) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException e) {
            return false;
        }
        boolean signs = text.chars().noneMatch(sign -> Character.isISOControl(sign) && "\t\r\n\f".indexOf(sign) < 0);
        String begin = text.substring(0, Math.min(text.length(), 200))
                .replace("\uFEFF", "")
                .stripLeading()
                .toLowerCase(Locale.ROOT);
        return signs && !text.isBlank() && PROGRAMS.stream().noneMatch(begin::startsWith);
    }
}
