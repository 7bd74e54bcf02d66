package io.candor.persistence.tenant;

import io.candor.persistence.shared.RefusedException;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * A logo as SVG that can do nothing but be looked at: shapes with presentation attributes. Script, style, links, images, foreign
 * objects, animation, entities and references to anywhere else are refused, not repaired, so that what is shown is what was drawn.
 */
public final class SvgDrawing {

    private static final int LONGEST = 16_000;

    private static final Set<String> ELEMENTS = Set.of(
            "svg",
            "g",
            "path",
            "rect",
            "circle",
            "ellipse",
            "line",
            "polyline",
            "polygon",
            "defs",
            "title",
            "desc",
            "lineargradient",
            "radialgradient",
            "stop",
            "clippath");

    private static final Set<String> ATTRIBUTES = Set.of(
            "xmlns",
            "viewbox",
            "width",
            "height",
            "x",
            "y",
            "x1",
            "y1",
            "x2",
            "y2",
            "cx",
            "cy",
            "r",
            "rx",
            "ry",
            "fx",
            "fy",
            "d",
            "points",
            "transform",
            "fill",
            "fill-opacity",
            "fill-rule",
            "clip-rule",
            "clip-path",
            "stroke",
            "stroke-width",
            "stroke-linecap",
            "stroke-linejoin",
            "stroke-opacity",
            "stroke-dasharray",
            "stroke-miterlimit",
            "opacity",
            "offset",
            "stop-color",
            "stop-opacity",
            "gradientunits",
            "gradienttransform",
            "id",
            "role",
            "aria-label",
            "aria-hidden",
            "aria-labelledby",
            "preserveaspectratio",
            "focusable",
            "version");

    private SvgDrawing() {}

    /**
     * Checks a drawing.
     *
     * @param svg the file's text, up to 16,000 characters
     * @return the same text
     * @throws RefusedException {@code error.logo-...} if it is too long, no SVG, or holds something that is not allowed
     */
    public static String check(String svg) {
        if (svg.length() > LONGEST) {
            throw refused("error.logo-too-long", LONGEST);
        }
        if (svg.contains("<!") || svg.contains("<?")) {
            throw refused("error.logo-not-allowed", "<!");
        }
        var document = Jsoup.parse(svg, "", Parser.xmlParser());
        var root = document.firstElementChild();
        if (root == null || !root.tagName().equals("svg") || document.childrenSize() != 1) {
            throw refused("error.logo-no-svg");
        }
        for (Element element : root.getAllElements()) {
            checkElement(element);
        }
        return svg.strip();
    }

    private static void checkElement(Element element) {
        if (!ELEMENTS.contains(element.tagName().toLowerCase(Locale.ROOT))) {
            throw refused("error.logo-not-allowed", element.tagName());
        }
        for (Attribute attribute : element.attributes()) {
            String value = attribute.getValue().toLowerCase(Locale.ROOT).replaceAll("\\s", "");
            boolean reaches = value.contains("url(") && !value.matches("url\\(#[a-z0-9_-]+\\)");
            if (!ATTRIBUTES.contains(attribute.getKey().toLowerCase(Locale.ROOT))
                    || reaches
                    || value.contains("javascript:")) {
                throw refused("error.logo-not-allowed", attribute.getKey());
            }
        }
    }

    private static RefusedException refused(String key, Object... arguments) {
        return new RefusedException(RefusedException.Fault.INPUT, key, arguments);
    }
}
