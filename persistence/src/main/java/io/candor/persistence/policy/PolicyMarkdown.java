package io.candor.persistence.policy;

import io.candor.persistence.shared.Sha256;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * A policy text made harmless. The source is CommonMark with tables; a heading may carry its anchor, {@code ## Your rights
 * {#your-rights}}. Raw HTML and images are dropped, only the elements of {@link #ALLOWED} with safe links survive, and characters
 * that turn the reading direction are removed. What was removed is told in {@link #removals()}.
 *
 * @param title text of the first heading of level 1; blank if there is none
 * @param source the Markdown, normalised to line feeds, without direction-turning characters
 * @param html safe HTML without the title
 * @param removals what was taken out, for whoever wrote the text; empty for a clean one
 */
public record PolicyMarkdown(String title, String source, String html, List<String> removals) {

    /** The longest text that is taken: 2 MiB of characters. */
    public static final int LONGEST = 2 * 1024 * 1024;

    /** The longest title that is stored. */
    public static final int LONGEST_TITLE = 500;

    /** How deep lists and quotations may be nested. */
    public static final int DEEPEST = 40;

    /** The elements that a policy text may consist of. */
    static final PolicyFactory ALLOWED = new HtmlPolicyBuilder()
            .allowElements("p", "ul", "ol", "li", "strong", "em", "code", "pre", "blockquote", "br", "hr", "a", "table")
            .allowElements("thead", "tbody", "tr", "th", "td", "h2", "h3", "h4", "h5", "h6")
            .allowAttributes("id")
            .matching(Pattern.compile(Anchors.FORM))
            .onElements("h2", "h3", "h4", "h5", "h6")
            .allowAttributes("start")
            .matching(Pattern.compile("\\d{1,6}"))
            .onElements("ol")
            .allowAttributes("href")
            .onElements("a")
            .allowUrlProtocols("https", "http", "mailto")
            .requireRelsOnLinks("noopener")
            .toFactory();

    /** Characters that change the direction of what follows, by which a text can be made to read otherwise than it is. */
    private static final Pattern DIRECTION = Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069\\u061C\\u200E\\u200F]");

    private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F\\uFFFE\\uFFFF]");

    static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());

    private static final Parser PARSER =
            Parser.builder().extensions(EXTENSIONS).maxOpenBlockParsers(DEEPEST).build();

    /**
     * Parses, cleans and renders a text.
     *
     * @param markdown CommonMark, up to {@link #LONGEST} characters
     * @throws UnreadablePolicyTextException if the text is blank, longer, or nested deeper than {@link #DEEPEST}
     */
    public static PolicyMarkdown of(String markdown) {
        if (markdown.isBlank()) {
            throw new UnreadablePolicyTextException("error.policy-blank");
        }
        if (markdown.length() > LONGEST) {
            throw new UnreadablePolicyTextException("error.policy-too-long");
        }
        var removals = new ArrayList<String>();
        String source = clean(markdown, removals);
        Node document = PARSER.parse(source);
        if (depth(document) > 2 * DEEPEST) {
            throw new UnreadablePolicyTextException("error.policy-too-deep");
        }
        document.accept(new Cleaner(removals));
        String title = takeTitle(document);
        Map<Node, String> anchors = Anchors.assign(document);
        var renderer = HtmlRenderer.builder()
                .extensions(EXTENSIONS)
                .attributeProviderFactory(context -> (node, tag, attributes) -> {
                    attributes.remove("align");
                    if (anchors.containsKey(node)) {
                        attributes.put("id", anchors.get(node));
                    }
                })
                .build();
        String html = ALLOWED.sanitize(renderer.render(document)).replace("&#64;", "@");
        return new PolicyMarkdown(title, source, html, List.copyOf(removals));
    }

    /** SHA-256 of the source's UTF-8 bytes, in lower-case hexadecimal. */
    public String sha256() {
        return Sha256.hex(source);
    }

    static String clean(String markdown, List<String> removals) {
        String lines = markdown.replace("\r\n", "\n").replace('\r', '\n');
        String straight = DIRECTION.matcher(lines).replaceAll("");
        if (straight.length() < lines.length()) {
            removals.add("characters that turn the reading direction");
        }
        String printable = CONTROL.matcher(straight).replaceAll("");
        if (printable.length() < straight.length()) {
            removals.add("control characters");
        }
        return printable;
    }

    static String takeTitle(Node document) {
        for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Heading heading && heading.getLevel() == 1) {
                heading.unlink();
                return Anchors.withoutMark(Anchors.textOf(heading)).strip();
            }
        }
        return "";
    }

    /** How many nodes lie on the longest way down; without recursion, since the text decides how long that is. */
    private static int depth(Node document) {
        int depth = 0;
        int deepest = 0;
        Node node = document;
        while (node != null) {
            if (node.getFirstChild() != null) {
                node = node.getFirstChild();
                deepest = Math.max(deepest, ++depth);
                continue;
            }
            while (node != null && node.getNext() == null) {
                node = node == document ? null : node.getParent();
                depth--;
            }
            node = node == null ? null : node.getNext();
        }
        return deepest;
    }

    /** Drops raw HTML and images, and lowers further headings of level 1, since a page has one. */
    private static final class Cleaner extends AbstractVisitor {

        private final List<String> removals;
        private boolean titleSeen;

        Cleaner(List<String> removals) {
            this.removals = removals;
        }

        @Override
        public void visit(HtmlBlock html) {
            removals.add("raw HTML: " + shortened(html.getLiteral()));
            html.unlink();
        }

        @Override
        public void visit(HtmlInline html) {
            removals.add("raw HTML: " + shortened(html.getLiteral()));
            html.unlink();
        }

        @Override
        public void visit(Image image) {
            removals.add("image: " + shortened(image.getDestination()));
            image.insertBefore(new Text(Anchors.textOf(image)));
            image.unlink();
        }

        @Override
        public void visit(Heading heading) {
            if (heading.getLevel() == 1) {
                if (titleSeen) {
                    heading.setLevel(2);
                }
                titleSeen = true;
            }
            visitChildren(heading);
        }

        private static String shortened(String text) {
            String line = text.strip().replaceAll("\\s+", " ");
            return line.length() <= 60 ? line : line.substring(0, 60) + "…";
        }
    }
}
