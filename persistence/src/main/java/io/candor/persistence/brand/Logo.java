package io.candor.persistence.brand;

import io.candor.persistence.tenant.SvgDrawing;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * A centre's logo as it is stored: a static SVG drawing, or a PNG picture that was made here from what somebody has uploaded.
 *
 * @param stored the drawing's text, or the picture as a {@code data:} address
 */
public record Logo(String stored) {

    private static final String PICTURE = "data:image/png;base64,";

    /**
     * A drawing.
     *
     * @throws io.candor.persistence.shared.RefusedException if it holds anything that a drawing does not need
     */
    public static Logo ofDrawing(String svg) {
        return new Logo(SvgDrawing.check(svg));
    }

    /** A picture; the caller has made the bytes itself, so that nothing else is in them. */
    public static Logo ofPicture(byte[] png) {
        return new Logo(PICTURE + Base64.getEncoder().encodeToString(png));
    }

    /** Whether it is a drawing. */
    public boolean isDrawing() {
        return !stored.startsWith(PICTURE);
    }

    /** Its media type. */
    public String mediaType() {
        return isDrawing() ? "image/svg+xml" : "image/png";
    }

    /** Name of its file in a centre and in a tenant pack. */
    public String fileName() {
        return isDrawing() ? "logo.svg" : "logo.png";
    }

    /** The file. */
    public byte[] bytes() {
        return isDrawing()
                ? stored.getBytes(StandardCharsets.UTF_8)
                : Base64.getDecoder().decode(stored.substring(PICTURE.length()));
    }
}
