package io.candor.persistence.policy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * A policy text read over before others read it: its sections with the lines where they begin, and what is wrong or was taken out, each
 * with its line.
 *
 * @param headings all but the title, in order
 * @param remarks in the order of their lines
 */
public record PolicyProof(List<SectionHead> headings, List<Remark> remarks) {

    /** More remarks of one text than that nobody reads. */
    private static final int MOST_REMARKS = 200;

    private static final Pattern MARK = Pattern.compile("\\{#([^}]*)}\\s*$");

    private static final Parser PARSER = Parser.builder()
            .extensions(PolicyMarkdown.EXTENSIONS)
            .maxOpenBlockParsers(PolicyMarkdown.DEEPEST)
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .build();

    /**
     * A heading below the title.
     *
     * @param line from 1
     * @param level 2 to 6
     * @param anchor by which links and promises find the section
     * @param text its words
     */
    public record SectionHead(int line, int level, String anchor, String text) {}

    /**
     * Something to know about a line.
     *
     * @param line from 1; 0 for the text as a whole
     * @param kind what it is
     * @param detail the words or the anchor that it is about; may be empty
     */
    public record Remark(int line, Kind kind, String detail) {}

    /** What can be said of a line. */
    public enum Kind {
        /** The text has no title: it does not begin with a heading of level 1. */
        NO_TITLE,
        /** Two sections want the same anchor. */
        ANCHOR_TWICE,
        /** An anchor is written in a form that cannot be one. */
        ANCHOR_UNFIT,
        /** A heading has no anchor of its own, so that links to it break when its words change. */
        ANCHOR_MADE,
        /** A second heading of level 1 is lowered. */
        TITLE_TWICE,
        /** HTML is taken out. */
        HTML_REMOVED,
        /** An image is taken out; its description stays. */
        IMAGE_REMOVED,
        /** Characters that turn the reading direction, or that nobody sees, are taken out. */
        CHARACTERS_REMOVED;

        /** Whether a text with this cannot be approved. */
        public boolean isBlocking() {
            return this == NO_TITLE || this == ANCHOR_TWICE;
        }
    }

    /**
     * Reads a text over.
     *
     * @param markdown as it was typed; blank gives a text without sections
     */
    public static PolicyProof of(String markdown) {
        var remarks = new ArrayList<Remark>();
        characters(markdown, remarks);
        Node document = PARSER.parse(PolicyMarkdown.clean(markdown, new ArrayList<>()));
        var reader = new Reader(remarks);
        document.accept(reader);
        reader.unlinked.forEach(Node::unlink);
        if (PolicyMarkdown.takeTitle(document).isEmpty()) {
            remarks.add(new Remark(0, Kind.NO_TITLE, ""));
        }
        Map<Node, String> anchors = Anchors.assign(document);
        var headings = reader.headings.stream()
                .filter(anchors::containsKey)
                .map(heading -> new SectionHead(
                        line(heading),
                        Math.max(2, heading.getLevel()),
                        anchors.get(heading),
                        Anchors.textOf(heading).strip()))
                .toList();
        var sorted = remarks.stream()
                .sorted(Comparator.comparingInt(Remark::line))
                .limit(MOST_REMARKS)
                .toList();
        return new PolicyProof(headings, sorted);
    }

    /** Sections of this text that a translation lacks. */
    public List<SectionHead> missingIn(PolicyProof translation) {
        Set<String> there =
                translation.headings.stream().map(SectionHead::anchor).collect(Collectors.toSet());
        return headings.stream()
                .filter(heading -> !there.contains(heading.anchor()))
                .toList();
    }

    /** What keeps the text from being approved. */
    public List<Remark> blocking() {
        return remarks.stream().filter(remark -> remark.kind().isBlocking()).toList();
    }

    private static void characters(String markdown, List<Remark> remarks) {
        String[] lines = markdown.split("\r\n|\n|\r", -1);
        for (int i = 0; i < lines.length; i++) {
            if (PolicyMarkdown.clean(lines[i], new ArrayList<>()).length() < lines[i].length()) {
                remarks.add(new Remark(i + 1, Kind.CHARACTERS_REMOVED, ""));
            }
        }
    }

    private static int line(Node node) {
        for (Node place = node; place != null; place = place.getParent()) {
            if (!place.getSourceSpans().isEmpty()) {
                return place.getSourceSpans().get(0).getLineIndex() + 1;
            }
        }
        return 0;
    }

    /** Walks through a document in its order. */
    private static final class Reader extends AbstractVisitor {

        private final List<Remark> remarks;
        private final List<Heading> headings = new ArrayList<>();
        private final List<Node> unlinked = new ArrayList<>();
        private final Set<String> written = new HashSet<>();
        private boolean titled;

        Reader(List<Remark> remarks) {
            this.remarks = remarks;
        }

        @Override
        public void visit(HtmlBlock html) {
            say(html, Kind.HTML_REMOVED, html.getLiteral());
            unlinked.add(html);
        }

        @Override
        public void visit(HtmlInline html) {
            say(html, Kind.HTML_REMOVED, html.getLiteral());
            unlinked.add(html);
        }

        @Override
        public void visit(Image image) {
            say(image, Kind.IMAGE_REMOVED, image.getDestination());
        }

        @Override
        public void visit(Heading heading) {
            visitChildren(heading);
            boolean title = heading.getLevel() == 1 && !titled;
            if (heading.getLevel() == 1 && titled) {
                say(heading, Kind.TITLE_TWICE, Anchors.textOf(heading));
            }
            titled |= title;
            if (!title) {
                headings.add(heading);
                anchor(heading);
            }
        }

        private void anchor(Heading heading) {
            Matcher mark = MARK.matcher(heading.getLastChild() instanceof Text last ? last.getLiteral() : "");
            if (!mark.find()) {
                say(heading, Kind.ANCHOR_MADE, Anchors.textOf(heading));
            } else if (!mark.group(1).matches(Anchors.FORM)) {
                say(heading, Kind.ANCHOR_UNFIT, mark.group(1));
            } else if (!written.add(mark.group(1))) {
                say(heading, Kind.ANCHOR_TWICE, mark.group(1));
            }
        }

        private void say(Node node, Kind kind, String detail) {
            String words = detail.strip().replaceAll("\\s+", " ");
            remarks.add(new Remark(line(node), kind, words.length() <= 80 ? words : words.substring(0, 80) + "…"));
        }
    }
}
