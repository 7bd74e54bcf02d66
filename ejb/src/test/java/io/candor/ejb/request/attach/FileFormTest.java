package io.candor.ejb.request.attach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which files are taken, and what people try instead. */
class FileFormTest {

    private static final String PDF = "%PDF-1.7\n1 0 obj <</Type /Catalog>> endobj\ntrailer <</Root 1 0 R>>\n%%EOF\n";

    @Test
    void whatPeopleHaveIsTaken() throws IOException {
        assertThat(form("proof.pdf", PDF)).contains(FileForm.PDF);
        assertThat(FileForm.of(new AttachedFile("Scan.PNG", image("png")))).contains(FileForm.PNG);
        assertThat(FileForm.of(new AttachedFile("photo.jpeg", image("jpg")))).contains(FileForm.JPEG);
        assertThat(FileForm.of(new AttachedFile("photo.jpg", image("jpg")))).contains(FileForm.JPEG);
        assertThat(form("letter.txt", "Grüße,\r\nAda")).contains(FileForm.TEXT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.exe", "a.pdf.exe", "a.html", "a.svg", "a.zip", "a.docx", "a", ".pdf", "a.pdf ."})
    void noOtherNameIsTaken(String name) {
        assertThat(form(name, PDF)).isEmpty();
    }

    @Test
    void theNameHasToFitWhatIsInside() throws IOException {
        assertThat(FileForm.of(new AttachedFile("a.pdf", image("png")))).isEmpty();
        assertThat(FileForm.of(new AttachedFile("a.jpg", image("png")))).isEmpty();
        assertThat(form("a.png", PDF)).isEmpty();
    }

    @Test
    void programsAreRefusedWhateverTheyAreCalled() {
        byte[] program =
                ByteBuffer.allocate(64).put(new byte[] {'M', 'Z', 0, 3}).array();
        byte[] elf =
                ByteBuffer.allocate(64).put(new byte[] {0x7f, 'E', 'L', 'F'}).array();
        for (String name : List.of("a.pdf", "a.png", "a.jpg", "a.txt")) {
            assertThat(FileForm.of(new AttachedFile(name, program))).isEmpty();
            assertThat(FileForm.of(new AttachedFile(name, elf))).isEmpty();
        }
        for (String script :
                List.of("#!/bin/sh\nrm", "<?php x", "<html>", "  <SCRIPT>", "<!DOCTYPE html>", "@echo off")) {
            assertThat(form("a.txt", script)).as(script).isEmpty();
        }
    }

    /** Programs, archives and what unpacks to more than it is, by how each begins. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1f8b0800", // gzip
                "425a6839", // bzip2
                "fd377a585a00", // xz
                "28b52ffd", // zstd
                "377abcaf271c", // 7z
                "526172211a0700", // rar
                "4d534346", // cabinet
                "d0cf11e0a1b11ae1", // Office before 2007, installers
                "cafebabe00000034", // Java class, Mach-O of several kinds
                "cffaedfe", // Mach-O
                "0061736d01000000", // WebAssembly
                "4c00000001140200", // Windows shortcut
                "2321", // script
                "47494638396101", // GIF
                "3c3f786d6c", // XML
                "7b5c72746631", // RTF
                "2550532d41646f6265" // PostScript
            })
    void whatIsSomethingElseIsRefusedWhateverItIsCalled(String begin) {
        byte[] content = ByteBuffer.allocate(2_000)
                .put(HexFormat.of().parseHex(begin))
                .put(new byte[] {0, 1, 2, 3})
                .array();
        for (String name : List.of("a.pdf", "a.png", "a.jpg", "a.txt")) {
            assertThat(FileForm.of(new AttachedFile(name, content))).as(name).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%!PS-Adobe-3.0\nshowpage\n",
                "{\\rtf1 hello}",
                "BEGIN:VCARD\nVERSION:3.0\n",
                "MZ, and so on",
                "GIF89a, and so on",
                "\n#!/usr/bin/perl\n"
            })
    void textThatIsSomethingElseIsRefused(String content) {
        assertThat(form("letter.txt", content)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "From: ada@mail.example\nTo: privacy@shop.example\nSubject: my data\n\nWhat do you have?",
                "date;order;sum\n1;2;3\n",
                "Уважаемые дамы и господа,\nпрошу удалить мои данные.",
                "拝啓\n私のデータを削除してください。",
                "– first\n– second <b>bold</b> & more"
            })
    void whatPeopleWriteIsTaken(String content) {
        assertThat(form("letter.txt", content)).contains(FileForm.TEXT);
    }

    @Test
    void aPageOrAProgramInFrontOfADocumentIsRefused() throws IOException {
        for (String front : List.of("<html><script>alert(1)</script>", "#!/bin/sh\n", "GIF89a", "MZ")) {
            byte[] bytes = front.getBytes(StandardCharsets.US_ASCII);
            assertThat(FileForm.of(new AttachedFile("a.pdf", joined(bytes, PDF.getBytes(StandardCharsets.US_ASCII)))))
                    .as(front)
                    .isEmpty();
            assertThat(FileForm.of(new AttachedFile("a.png", joined(bytes, image("png")))))
                    .as(front)
                    .isEmpty();
            assertThat(FileForm.of(new AttachedFile("a.jpg", joined(bytes, image("jpg")))))
                    .as(front)
                    .isEmpty();
        }
    }

    @Test
    void archivesAreRefusedAlsoBehindAndInsideSomethingElse() throws IOException {
        byte[] zip = zip();
        assertThat(FileForm.of(new AttachedFile("a.pdf", zip))).isEmpty();
        assertThat(FileForm.of(new AttachedFile("a.png", joined(image("png"), zip))))
                .isEmpty();
        assertThat(FileForm.of(new AttachedFile("a.jpg", joined(image("jpg"), zip))))
                .isEmpty();
        byte[] pdf = joined(
                joined("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII), zip),
                "\n%%EOF\n".getBytes(StandardCharsets.US_ASCII));
        assertThat(FileForm.of(new AttachedFile("a.pdf", pdf))).isEmpty();
    }

    @Test
    void somethingInFrontOrBehindIsRefused() throws IOException {
        assertThat(form("a.pdf", "x" + PDF)).isEmpty();
        assertThat(form("a.pdf", PDF + "x".repeat(100))).isEmpty();
        byte[] one = {'x'};
        assertThat(FileForm.of(new AttachedFile("a.png", joined(image("png"), one))))
                .isEmpty();
        assertThat(FileForm.of(new AttachedFile("a.jpg", joined(image("jpg"), one))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/JavaScript",
                "/JS",
                "/J#53",
                "/#4aavaScript",
                "/Launch",
                "/EmbeddedFile",
                "/EmbeddedFiles",
                "/XFA"
            })
    void documentsThatDoSomethingAreRefused(String name) {
        assertThat(form("a.pdf", PDF.replace("/Type", name + " (x) /Type"))).isEmpty();
    }

    @Test
    void picturesThatUnpackToTooMuchAreRefused() throws IOException {
        byte[] png = image("png");
        ByteBuffer.wrap(png).putInt(16, 60_000).putInt(20, 60_000);
        assertThat(FileForm.of(new AttachedFile("a.png", png))).isEmpty();
    }

    @Test
    void furtherPicturesOfACameraAreTaken() throws IOException {
        byte[] both = joined(joined(image("jpg"), new byte[10]), image("jpg"));
        assertThat(FileForm.of(new AttachedFile("a.jpg", both))).contains(FileForm.JPEG);
    }

    @Test
    void whatIsCutOffIsRefused() throws IOException {
        for (String format : List.of("png", "jpg")) {
            byte[] whole = image(format);
            for (int length = 0; length < whole.length; length += 7) {
                byte[] part = Arrays.copyOf(whole, length);
                assertThat(FileForm.of(new AttachedFile("a." + format, part)))
                        .as("%s, %d bytes", format, length)
                        .isEmpty();
            }
        }
        assertThat(form("a.txt", " ")).isEmpty();
        assertThat(form("a.txt", "a\u0000b")).isEmpty();
        assertThat(FileForm.of(new AttachedFile("a.txt", new byte[] {(byte) 0xff, 'a'})))
                .isEmpty();
    }

    @Test
    void aNameKeepsItsLastPartAndNothingThatMisleads() {
        assertThat(new AttachedFile("C:\\x\\..\\proof.pdf", new byte[1]).name()).isEqualTo("proof.pdf");
        assertThat(new AttachedFile("../../etc/passwd", new byte[1]).name()).isEqualTo("passwd");
        assertThat(new AttachedFile("fdp.\u202Eexe.pdf\r\n", new byte[1]).name())
                .isEqualTo("fdp.exe.pdf");
        assertThat(new AttachedFile("a".repeat(500) + ".pdf", new byte[1]).name())
                .hasSize(120)
                .endsWith("a.pdf");
        assertThat(new AttachedFile(null, new byte[1]).name()).isEmpty();
    }

    @Test
    void numberAndSizeAreLimited() {
        var fine = new AttachedFile("a.txt", "x".getBytes(StandardCharsets.UTF_8));
        RequestAttaching.check(Collections.nCopies(AttachedFile.MOST_AT_ONCE, fine));
        assertThatThrownBy(() -> RequestAttaching.check(Collections.nCopies(AttachedFile.MOST_AT_ONCE + 1, fine)))
                .hasMessageContaining("error.request-files-many");
        var large = new AttachedFile("a.txt", new byte[AttachedFile.MOST_BYTES + 1]);
        assertThatThrownBy(() -> RequestAttaching.check(List.of(large)))
                .hasMessageContaining("error.request-file-large");
    }

    private static Optional<FileForm> form(String name, String content) {
        return FileForm.of(new AttachedFile(name, content.getBytes(StandardCharsets.UTF_8)));
    }

    private static byte[] image(String format) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), format, out);
        return out.toByteArray();
    }

    private static byte[] zip() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("a.txt"));
            zip.write(new byte[1000]);
        }
        return out.toByteArray();
    }

    private static byte[] joined(byte[] one, byte[] other) {
        return ByteBuffer.allocate(one.length + other.length)
                .put(one)
                .put(other)
                .array();
    }
}
