package io.candor.ejb.tenant.brand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.candor.persistence.brand.Logo;
import io.candor.persistence.shared.RefusedException;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogoFileTest {

    private static final byte[] WEBP =
            Base64.getDecoder().decode("UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA");

    private static final String DRAWING =
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 8 8\"><path d=\"M0 0h8v8z\"/></svg>";

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg"})
    void aPictureBecomesAPng(String format) throws IOException {
        Logo logo = LogoFile.read(picture(format, 40, 20));

        assertThat(logo.mediaType()).isEqualTo("image/png");
        BufferedImage image = decoded(logo);
        assertThat(image.getWidth()).isEqualTo(40);
        assertThat(image.getHeight()).isEqualTo(20);
    }

    @Test
    void aWebPBecomesAPng() throws IOException {
        assertThat(decoded(LogoFile.read(WEBP)).getWidth()).isEqualTo(1);
    }

    @Test
    void aLargePictureIsMadeSmall() throws IOException {
        BufferedImage image = decoded(LogoFile.read(picture("png", 3000, 1500)));

        assertThat(image.getWidth()).isEqualTo(256);
        assertThat(image.getHeight()).isEqualTo(128);
    }

    @Test
    void nothingOfTheFileItselfIsKept() throws IOException {
        byte[] picture = picture("png", 4, 4);
        byte[] script = "<script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII);
        byte[] both = Arrays.copyOf(picture, picture.length + script.length);
        System.arraycopy(script, 0, both, picture.length, script.length);

        assertThat(new String(LogoFile.read(both).bytes(), StandardCharsets.ISO_8859_1))
                .doesNotContain("script");
    }

    @Test
    void whatWasMadeHereStaysTheSameWhenReadAgain() throws IOException {
        Logo once = LogoFile.read(picture("jpeg", 300, 300));

        assertThat(LogoFile.read(once.bytes())).isEqualTo(once);
    }

    @Test
    void aPictureThatClaimsToBeHugeIsRefusedBeforeItIsDecoded() {
        refused("error.logo-pixels", pngHeader(30_000, 30_000));
    }

    @Test
    void aDamagedPictureIsRefused() throws IOException {
        byte[] picture = picture("png", 40, 40);
        refused("error.logo-broken", Arrays.copyOf(picture, 40));
        refused("error.logo-broken", Arrays.copyOf(WEBP, 20));
        refused("error.logo-broken", new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 0, 0});
    }

    @Test
    void aLargeFileIsRefused() {
        refused("error.logo-too-long", new byte[LogoFile.LARGEST + 1]);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "GIF89a", "%PDF-1.7", "PK\u0003\u0004", "no picture"})
    void anotherTypeIsRefused(String file) {
        refused("error.logo-type", file.getBytes(StandardCharsets.ISO_8859_1));
    }

    @Test
    void aDrawingIsKeptWithoutItsDeclarationAndComments() {
        String file = "\uFEFF<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!-- made by hand -->\n" + DRAWING;

        assertThat(LogoFile.read(file.getBytes(StandardCharsets.UTF_8)).stored())
                .isEqualTo(DRAWING);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"x()\"/>",
                "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>x()</script></svg>",
                "<svg xmlns=\"http://www.w3.org/2000/svg\"><image href=\"https://example.com/a.png\"/></svg>",
                "<svg xmlns=\"http://www.w3.org/2000/svg\"><g style=\"fill:url(https://example.com)\"/></svg>",
                "<!DOCTYPE svg [<!ENTITY a \"b\">]><svg xmlns=\"http://www.w3.org/2000/svg\">&a;</svg>",
                "<svg xmlns=\"http://www.w3.org/2000/svg\"><!-- <!-- --><script/> --></svg>",
                "<html><body/></html>"
            })
    void aDrawingThatCanDoSomethingIsRefused(String svg) {
        assertThatThrownBy(() -> LogoFile.read(svg.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(RefusedException.class)
                .hasMessageStartingWith("error.logo-");
    }

    private static void refused(String key, byte[] file) {
        assertThatThrownBy(() -> LogoFile.read(file))
                .isInstanceOf(RefusedException.class)
                .hasMessage(key);
    }

    private static BufferedImage decoded(Logo logo) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(logo.bytes()));
    }

    private static byte[] picture(String format, int width, int height) throws IOException {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < width; x++) {
            image.setRGB(x, x * height / width, Color.RED.getRGB());
        }
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, format, out);
        return out.toByteArray();
    }

    private static byte[] pngHeader(int width, int height) {
        ByteBuffer data = ByteBuffer.allocate(17).put("IHDR".getBytes(StandardCharsets.US_ASCII));
        data.putInt(width).putInt(height).put(new byte[] {8, 6, 0, 0, 0});
        var checksum = new java.util.zip.CRC32();
        checksum.update(data.array());
        return ByteBuffer.allocate(33)
                .put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'})
                .putInt(13)
                .put(data.array())
                .putInt((int) checksum.getValue())
                .array();
    }
}
