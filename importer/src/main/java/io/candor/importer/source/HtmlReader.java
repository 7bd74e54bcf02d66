package io.candor.importer.source;

import io.candor.importer.outline.Block;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Reads HTML: words and structure only. Whatever could act, hide or load something is taken out first, and told. */
final class HtmlReader {

    private static final String ACTIVE =
            "script, style, template, noscript, iframe, frame, object, embed, applet, svg, math, canvas, audio, video, form, link, meta, base";

    /** A document with more tags than that is no policy. */
    private static final int MOST_TAGS = 60_000;

    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");

    private static final Set<String> CONTAINERS = Set.of(
            "html",
            "body",
            "div",
            "section",
            "article",
            "main",
            "header",
            "footer",
            "ul",
            "ol",
            "dl",
            "table",
            "thead",
            "tbody",
            "tfoot",
            "blockquote",
            "details",
            "figure",
            "address",
            "fieldset",
            "center",
            "aside");

    private final Drafting drafting = new Drafting();
    private final Map<String, Integer> removed = new LinkedHashMap<>();

    SourceText read(String html) {
        if (html.chars().filter(c -> c == '<').count() > MOST_TAGS) {
            throw new ImportRefusedException("error.import-too-complex");
        }
        Document document = Jsoup.parse(html);
        clean(document);
        // No recursion: the document decides how deep it is.
        var open = new ArrayList<Node>();
        push(document.body(), open);
        var loose = new StringBuilder();
        while (!open.isEmpty()) {
            Node node = open.remove(open.size() - 1);
            if (node instanceof Element element && isBlock(element)) {
                loose(loose);
                if (takes(element)) {
                    continue;
                }
                open.add(new TextNode("\n"));
                push(element, open);
            } else if (node instanceof Element element) {
                loose.append(element.normalName().equals("br") ? "\n" : element.wholeText());
            } else if (node instanceof TextNode words) {
                loose.append(words.getWholeText());
            }
        }
        loose(loose);
        var removals = new ArrayList<String>();
        removed.forEach((what, count) -> removals.add(count == 1 ? what : what + " (" + count + ")"));
        return drafting.done(Dialect.HTML, removals);
    }

    private void clean(Document document) {
        for (Element element : document.body().select(ACTIVE)) {
            count("element " + element.normalName());
            element.remove();
        }
        document.select("nav").remove();
        for (Element element : document.body().getAllElements()) {
            String style = element.attr("style").replace(" ", "").toLowerCase(java.util.Locale.ROOT);
            boolean hidden =
                    element.hasAttr("hidden") || style.contains("display:none") || style.contains("visibility:hidden");
            if (hidden && element != document.body()) {
                count("hidden words");
                element.remove();
            }
            for (var attribute : element.attributes().asList()) {
                String value = attribute.getValue().strip().toLowerCase(java.util.Locale.ROOT);
                if (attribute.getKey().startsWith("on")) {
                    count("attribute " + attribute.getKey());
                } else if (value.startsWith("javascript:")
                        || value.startsWith("data:")
                        || value.startsWith("vbscript:")) {
                    count("address " + value.substring(0, value.indexOf(':') + 1));
                }
            }
            if (element.normalName().equals("img")) {
                count("image");
                element.replaceWith(new TextNode(" " + element.attr("alt") + " "));
            }
        }
    }

    private void count(String what) {
        removed.merge(what, 1, Integer::sum);
    }

    private static void push(Element element, List<Node> open) {
        for (int i = element.childNodeSize() - 1; i >= 0; i--) {
            open.add(element.childNode(i));
        }
    }

    private static boolean isBlock(Element element) {
        String name = element.normalName();
        return HEADINGS.contains(name)
                || CONTAINERS.contains(name)
                || Set.of("p", "li", "tr", "dt", "dd", "summary", "pre", "hr", "caption", "figcaption")
                        .contains(name)
                || element.selectFirst("p, div, ul, ol, table, h1, h2, h3, h4, h5, h6") != null;
    }

    /** Reads an element as one block; false if its children have to be looked at instead. */
    private boolean takes(Element element) {
        String name = element.normalName();
        if (HEADINGS.contains(name)) {
            add(Block.Kind.HEADING, name.charAt(1) - '0', element);
        } else if (name.equals("summary")) {
            add(Block.Kind.HEADING, 3, element);
        } else if (name.equals("dt")) {
            add(Block.Kind.BOLD, 0, element);
        } else if (name.equals("tr")) {
            row(element);
        } else if (name.equals("p") || name.equals("pre") || name.equals("dd") || name.equals("caption")) {
            return paragraph(element);
        } else if (name.equals("li")) {
            return item(element);
        } else {
            return name.equals("hr");
        }
        return true;
    }

    private boolean paragraph(Element element) {
        if (element.selectFirst("p p, ul, ol, table") != null) {
            return false;
        }
        Element only = element.childrenSize() == 1 ? element.child(0) : null;
        boolean bold = only != null
                && Set.of("b", "strong").contains(only.normalName())
                && only.text().equals(element.text());
        if (element.selectFirst("br") == null) {
            add(bold ? Block.Kind.BOLD : Block.Kind.PARAGRAPH, 0, element);
        } else {
            loose(new StringBuilder(element.wholeText()));
            links(element);
        }
        return true;
    }

    private boolean item(Element element) {
        int depth = (int) element.parents().stream()
                        .filter(e -> Set.of("ul", "ol").contains(e.normalName()))
                        .count()
                - 1;
        Element list = element.parent();
        boolean numbered = list != null && list.normalName().equals("ol");
        var own = element.clone();
        own.select("ul, ol, table").remove();
        add(numbered ? Block.Kind.NUMBERED_ITEM : Block.Kind.ITEM, Math.max(0, depth), own);
        // What was nested in it follows as blocks of its own.
        element.childNodes().stream()
                .filter(node -> !(node instanceof Element inner
                        && Set.of("ul", "ol", "table").contains(inner.normalName())))
                .toList()
                .forEach(Node::remove);
        return element.childNodeSize() == 0;
    }

    private void row(Element row) {
        var cells = row.children();
        boolean head =
                !cells.isEmpty() && (cells.is("th") && cells.not("th").isEmpty() || row.closest("thead") != null);
        drafting.addRow(
                head,
                cells.eachText().size() == cells.size()
                        ? cells.eachText()
                        : cells.stream().map(Element::text).toList());
        links(row);
    }

    private void add(Block.Kind kind, int level, Element element) {
        drafting.add(kind, level, element.text());
        links(element);
    }

    private void links(Element element) {
        for (Element link : element.select("a[href]")) {
            String url = link.attr("href").strip();
            if (url.startsWith("https://") || url.startsWith("http://") || url.startsWith("mailto:")) {
                drafting.link(link.text(), url);
            }
        }
    }

    private void loose(StringBuilder words) {
        for (String line : words.toString().split("\n")) {
            drafting.add(Block.Kind.PARAGRAPH, 0, line);
        }
        words.setLength(0);
    }
}
