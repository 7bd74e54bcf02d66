package io.candor.ejb.tenant.brand;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import io.candor.persistence.brand.Logo;
import io.candor.persistence.shared.RefusedException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Makes a logo of a file that somebody has uploaded. What the file is, its bytes say and not its name. A drawing is checked and kept as it
 * is, but for its XML declaration and comments. A picture (PNG, JPEG, WebP) is decoded, made small enough and encoded again as PNG, so that
 * nothing of the file itself, no metadata and nothing behind its end, is ever served.
 */
public final class LogoFile {

    /** The largest file, in bytes. */
    public static final int LARGEST = 1024 * 1024;

    /** Longest side of what is kept, in pixels: four times the size that pages show. */
    static final int LONGEST_SIDE = 256;

    private static final int LONGEST_SIDE_READ = 4096;

    /** Of larger pictures not every pixel is decoded, so that a few large ones at once do not fill the memory. */
    private static final int LONGEST_SIDE_DECODED = 1024;

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};

    private LogoFile() {}

    /**
     * Reads a file.
     *
     * @throws RefusedException {@code error.logo-...} if it is larger than 1 MiB, of another type, damaged, or has more than 4,096 pixels a
     *     side; for a drawing also if it holds anything that a drawing does not need
     */
    public static Logo read(byte[] file) {
        if (file.length > LARGEST) {
            throw refused("error.logo-too-long");
        }
        if (startsWith(file, PNG)) {
            return picture(file, ImageIO.getImageReadersByFormatName("png").next());
        }
        if (startsWith(file, JPEG)) {
            return picture(file, ImageIO.getImageReadersByFormatName("jpeg").next());
        }
        if (isWebP(file)) {
            return picture(file, webP());
        }
        return Logo.ofDrawing(drawing(file));
    }

    private static String drawing(byte[] file) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
        } catch (CharacterCodingException e) {
            throw refused("error.logo-type");
        }
        String bare = withoutComments(
                        withoutDeclaration(text.replace("\uFEFF", "").strip()))
                .strip();
        if (!bare.startsWith("<")) {
            throw refused("error.logo-type");
        }
        return bare;
    }

    private static String withoutDeclaration(String text) {
        int end = text.indexOf("?>");
        return text.startsWith("<?xml ") && end > 0 ? text.substring(end + 2) : text;
    }

    /** Cuts from each beginning to the next end; a comment that never ends stays, and is refused. */
    private static String withoutComments(String text) {
        var kept = new StringBuilder();
        int from = 0;
        for (int begin = text.indexOf("<!--"); begin >= 0; begin = text.indexOf("<!--", from)) {
            int end = text.indexOf("-->", begin + 4);
            if (end < 0) {
                break;
            }
            kept.append(text, from, begin);
            from = end + 3;
        }
        return kept.append(text.substring(from)).toString();
    }

    private static Logo picture(byte[] file, ImageReader reader) {
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(in, true, true);
            int longest = Math.max(reader.getWidth(0), reader.getHeight(0));
            if (longest > LONGEST_SIDE_READ || longest < 1) {
                throw refused("error.logo-pixels");
            }
            ImageReadParam sparing = reader.getDefaultReadParam();
            int every = Math.max(1, longest / LONGEST_SIDE_DECODED);
            sparing.setSourceSubsampling(every, every, 0, 0);
            var encoded = new ByteArrayOutputStream();
            ImageIO.write(scaled(reader.read(0, sparing)), "png", encoded);
            return Logo.ofPicture(encoded.toByteArray());
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException | IllegalStateException e) {
            // Decoders answer a damaged file with any of these.
            throw refused("error.logo-broken");
        } finally {
            reader.dispose();
        }
    }

    /** Always a new picture of one kind, so that equal pictures give equal bytes. */
    private static BufferedImage scaled(BufferedImage read) {
        int longest = Math.max(read.getWidth(), read.getHeight());
        double factor = Math.min(1, (double) LONGEST_SIDE / longest);
        int width = Math.max(1, (int) Math.round(read.getWidth() * factor));
        int height = Math.max(1, (int) Math.round(read.getHeight() * factor));
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        if (factor < 1) {
            graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
            graphics.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
        }
        graphics.drawImage(read, 0, 0, width, height, null);
        graphics.dispose();
        return image;
    }

    private static ImageReader webP() {
        return new WebPImageReaderSpi().createReaderInstance(null);
    }

    private static boolean isWebP(byte[] file) {
        return file.length > 12
                && startsWith(file, "RIFF".getBytes(StandardCharsets.US_ASCII))
                && new String(file, 8, 4, StandardCharsets.US_ASCII).equals("WEBP");
    }

    private static boolean startsWith(byte[] file, byte[] beginning) {
        return file.length >= beginning.length
                && Arrays.equals(file, 0, beginning.length, beginning, 0, beginning.length);
    }

    private static RefusedException refused(String key) {
        return new RefusedException(RefusedException.Fault.INPUT, key);
    }
}
