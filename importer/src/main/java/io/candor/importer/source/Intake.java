package io.candor.importer.source;

import io.candor.importer.text.Range;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

/** Takes a document in: sniffs it, refuses what is no policy, and reads the rest within limits. */
public final class Intake {

    /** The largest document: 2 MiB. */
    public static final int LARGEST_BYTES = 2 * 1024 * 1024;

    private static final long LONGEST_SECONDS = 20;

    private static final Pattern DOCUMENT = Pattern.compile("<(?:!doctype )?html", Pattern.CASE_INSENSITIVE);

    private static final Pattern HTML_TAG = Pattern.compile(
            "<(?:p|h[1-6]|li|ul|ol|div|table|tr|section|article|body|br|span|strong|a)(?:\\s[^<>]{0,300})?/?>",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern MARKDOWN_LINE =
            Pattern.compile("^ {0,3}(?:#{1,6} \\S|\\|.{1,500}\\|\\s*$|\\*\\*.{1,200}\\*\\*)", Pattern.MULTILINE);

    private static final List<byte[]> ARCHIVES = List.of(
            new byte[] {0x1f, (byte) 0x8b},
            new byte[] {'7', 'z', (byte) 0xbc},
            new byte[] {'R', 'a', 'r', '!'},
            new byte[] {'B', 'Z', 'h'},
            new byte[] {(byte) 0xfd, '7', 'z', 'X', 'Z'},
            new byte[] {0x28, (byte) 0xb5, 0x2f, (byte) 0xfd});

    private static final byte[] OLD_OFFICE = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0};

    private Intake() {}

    /**
     * Reads a document.
     *
     * @param bytes as uploaded
     * @throws ImportRefusedException if it is empty, larger than {@link #LARGEST_BYTES}, an archive, has macros, is encrypted, broken, of
     *     another type, or takes too long
     */
    public static SourceText read(byte[] bytes) {
        if (bytes.length == 0) {
            throw new ImportRefusedException("error.import-empty");
        }
        if (bytes.length > LARGEST_BYTES) {
            throw new ImportRefusedException("error.import-too-large");
        }
        if (startsWith(bytes, new byte[] {'P', 'K'})) {
            ArchiveGuard.check(bytes);
            return limited(new FutureTask<>(() -> new WordReader().read(bytes)));
        }
        if (indexOf(bytes, "%PDF-") >= 0 && indexOf(bytes, "%PDF-") < 1024) {
            return limited(new FutureTask<>(() -> new PdfReader().read(bytes)));
        }
        if (ARCHIVES.stream().anyMatch(mark -> startsWith(bytes, mark))) {
            throw new ImportRefusedException("error.import-archive");
        }
        if (startsWith(bytes, OLD_OFFICE) || startsWith(bytes, "{\\rtf".getBytes(StandardCharsets.US_ASCII))) {
            throw new ImportRefusedException("error.import-type");
        }
        return text(bytes);
    }

    private static SourceText text(byte[] bytes) {
        boolean wide = startsWith(bytes, new byte[] {(byte) 0xff, (byte) 0xfe})
                || startsWith(bytes, new byte[] {(byte) 0xfe, (byte) 0xff});
        if (wide) {
            return read(new String(bytes, StandardCharsets.UTF_16), List.of());
        }
        for (byte b : bytes) {
            if (b == 0) {
                throw new ImportRefusedException("error.import-type");
            }
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return read(text.startsWith("\uFEFF") ? text.substring(1) : text, List.of());
        } catch (CharacterCodingException e) {
            String text = new String(bytes, Charset.forName("windows-1252"));
            return read(
                    text,
                    List.of(new Repair(
                            "CHARSET@0",
                            Repair.Kind.CHARSET,
                            new Range(0, 0),
                            "",
                            "",
                            "the bytes are no UTF-8; read as Windows-1252")));
        }
    }

    /** Reads a text that was pasted. */
    public static SourceText read(String text, List<Repair> repairs) {
        if (text.isBlank()) {
            throw new ImportRefusedException("error.import-empty");
        }
        if (text.length() > LARGEST_BYTES) {
            throw new ImportRefusedException("error.import-too-large");
        }
        String head = text.substring(0, Math.min(text.length(), 100_000));
        boolean marked = MARKDOWN_LINE.matcher(head).results().limit(2).count() >= 2;
        if (isHtml(head, marked)) {
            return limited(new FutureTask<>(() -> new HtmlReader().read(text)));
        }
        return new SourceText(marked ? Dialect.MARKDOWN : Dialect.PLAIN, text, null, List.of(), repairs, List.of());
    }

    /** Whether it says so itself, has several tags, or begins with one and is no Markdown (which may begin with one, too). */
    private static boolean isHtml(String head, boolean marked) {
        String start = head.stripLeading();
        return DOCUMENT.matcher(start).lookingAt()
                || HTML_TAG.matcher(head).results().limit(4).count() == 4
                || !marked && HTML_TAG.matcher(start).lookingAt();
    }

    /** Runs a parser that is not ours, and gives it up after a while. */
    private static SourceText limited(FutureTask<SourceText> reading) {
        var thread = new Thread(reading, "policy-import");
        thread.setDaemon(true);
        thread.start();
        try {
            return reading.get(LONGEST_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            reading.cancel(true);
            throw (ImportRefusedException) new ImportRefusedException("error.import-too-complex").initCause(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reading a document", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof ImportRefusedException refused) {
                throw refused;
            }
            // A parser that fails on a document has met a broken one.
            throw (ImportRefusedException) new ImportRefusedException("error.import-broken").initCause(e.getCause());
        }
    }

    private static boolean startsWith(byte[] bytes, byte[] mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if (bytes[i] != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static int indexOf(byte[] bytes, String mark) {
        return new String(bytes, 0, Math.min(bytes.length, 2048), StandardCharsets.ISO_8859_1).indexOf(mark);
    }
}
