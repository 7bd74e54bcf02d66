package io.candor.importer.outline;

import io.candor.importer.text.Passage;
import io.candor.importer.text.Range;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** Tells the blocks of a Markdown text, each word with its place in the original. */
final class MarkdownReader extends AbstractVisitor {

    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());

    private static final Parser PARSER = Parser.builder()
            .extensions(EXTENSIONS)
            .maxOpenBlockParsers(40)
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .build();

    private final Passage text;
    private final List<Block> blocks = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private int depth = -1;

    private MarkdownReader(Passage text) {
        this.text = text;
    }

    /**
     * What a text consists of.
     *
     * @param blocks in their order
     * @param links where linked words lead
     */
    record Read(List<Block> blocks, List<Link> links) {}

    static Read read(Passage text) {
        var reader = new MarkdownReader(text);
        PARSER.parse(text.text()).accept(reader);
        return new Read(reader.blocks, reader.links);
    }

    @Override
    public void visit(Heading heading) {
        Passage words = words(heading);
        int mark = words.text().lastIndexOf("{#");
        boolean anchored = mark > 0 && words.text().endsWith("}");
        blocks.add(Block.of(Block.Kind.HEADING, heading.getLevel(), anchored ? words.part(0, mark) : words));
    }

    @Override
    public void visit(Paragraph paragraph) {
        boolean inItem = paragraph.getParent() instanceof ListItem && paragraph.getPrevious() == null;
        if (inItem) {
            boolean numbered = paragraph.getParent().getParent() instanceof OrderedList;
            blocks.add(Block.of(
                    numbered ? Block.Kind.NUMBERED_ITEM : Block.Kind.ITEM, Math.max(0, depth), words(paragraph)));
            return;
        }
        boolean bold = paragraph.getFirstChild() instanceof StrongEmphasis
                && paragraph.getFirstChild().getNext() == null;
        // Lines with a hard break between them are lines: an address, or labels.
        var line = new ArrayList<Node>();
        for (Node node = paragraph.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof HardLineBreak) {
                add(line, Block.Kind.PARAGRAPH);
            } else {
                line.add(node);
            }
        }
        add(line, bold ? Block.Kind.BOLD : Block.Kind.PARAGRAPH);
    }

    private void add(List<Node> nodes, Block.Kind kind) {
        var words = new Passage.Builder();
        nodes.forEach(node -> collect(node, words));
        Passage built = words.build();
        if (!built.isBlank()) {
            blocks.add(Block.of(kind, 0, built));
        }
        nodes.clear();
    }

    @Override
    public void visit(ListItem item) {
        depth++;
        visitChildren(item);
        depth--;
    }

    @Override
    public void visit(BlockQuote quote) {
        visitChildren(quote);
    }

    @Override
    public void visit(FencedCodeBlock code) {
        code(code, code.getLiteral());
    }

    @Override
    public void visit(IndentedCodeBlock code) {
        code(code, code.getLiteral());
    }

    @Override
    public void visit(CustomBlock block) {
        if (block instanceof TableBlock) {
            for (Node part = block.getFirstChild(); part != null; part = part.getNext()) {
                for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
                    if (row instanceof TableRow) {
                        blocks.add(Block.row(part instanceof TableHead, cells(row)));
                    }
                }
            }
        }
    }

    private List<Passage> cells(Node row) {
        var cells = new ArrayList<Passage>();
        for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
            if (cell instanceof TableCell) {
                cells.add(words(cell));
            }
        }
        return cells;
    }

    private void code(Node node, String literal) {
        Range place = place(node, 0, 0);
        var words = new Passage.Builder().add(literal, place.start(), Math.max(place.start() + 1, place.end()));
        blocks.add(Block.of(Block.Kind.PARAGRAPH, 0, words.build()));
    }

    private Passage words(Node node) {
        var words = new Passage.Builder();
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            collect(child, words);
        }
        return words.build();
    }

    private void collect(Node node, Passage.Builder words) {
        if (node instanceof Text literal) {
            literal(node, literal.getLiteral(), 0, words);
        } else if (node instanceof Code code) {
            literal(node, code.getLiteral(), 1, words);
        } else if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
            int place = place(node, 0, 0).start();
            words.add(' ', place);
        } else {
            int start = words.length();
            for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
                collect(child, words);
            }
            link(node, words, start);
        }
    }

    private void link(Node node, Passage.Builder words, int start) {
        if (node instanceof org.commonmark.node.Link link && words.length() > start) {
            String url = link.getDestination();
            if (url.startsWith("https://") || url.startsWith("http://") || url.startsWith("mailto:")) {
                links.add(new Link(words.build().range(start, words.length()), url));
            }
        }
    }

    private void literal(Node node, String literal, int skip, Passage.Builder words) {
        Range place = place(node, skip, literal.length());
        words.add(literal, place.start(), place.end());
    }

    /** Where a node stands in the original. */
    private Range place(Node node, int skip, int length) {
        List<SourceSpan> spans = node.getSourceSpans();
        if (spans.isEmpty() || text.length() == 0) {
            return new Range(0, 1);
        }
        int first = Math.min(spans.get(0).getInputIndex() + skip, text.length() - 1);
        SourceSpan lastSpan = spans.get(spans.size() - 1);
        int last = Math.min(lastSpan.getInputIndex() + lastSpan.getLength(), text.length());
        last = Math.max(first + 1, length == 0 ? last : Math.min(last, first + Math.max(length, 1)));
        return text.range(first, last);
    }
}
