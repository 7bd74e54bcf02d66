package io.candor.importer.outline;

import io.candor.importer.text.Lexicon;
import io.candor.importer.text.Passage;
import io.candor.importer.text.Words;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** Puts the blocks of a text together to sections: title, contents, levels, anchors, topics. */
public final class OutlineBuilder {

    private static final List<String> OWN_IN_OTHERS =
            List.of("cookies", "retention", "legal-bases", "rights", "regulator", "contact", "children", "changes");

    private final Lexicon lexicon;
    private final List<Link> links;
    private final AnchorNames anchors;
    private final List<Section> sections = new ArrayList<>();
    private Passage title = Passage.EMPTY;
    private Passage navigation = Passage.EMPTY;
    private boolean navigationLost;

    private OutlineBuilder(Lexicon lexicon, List<Link> links, Map<String, String> known) {
        this.lexicon = lexicon;
        this.links = links;
        this.anchors = new AnchorNames(known);
    }

    /** The outline of a Markdown text; {@code known} are headings of an earlier version and their anchors. */
    public static Outline ofMarkdown(Passage text, Lexicon lexicon, Map<String, String> known) {
        var read = MarkdownReader.read(text);
        return ofBlocks(read.blocks(), read.links(), lexicon, known);
    }

    /** The outline of a document whose headings are marked. */
    public static Outline ofBlocks(List<Block> blocks, List<Link> links, Lexicon lexicon, Map<String, String> known) {
        return new OutlineBuilder(lexicon, links, known).build(Levels.ofMarked(blocks, lexicon));
    }

    /** The outline of a text without marks, whose original shows what was in a line before repairs. */
    public static Outline ofPlain(
            Passage text, String original, Lexicon lexicon, GluedTable tables, Map<String, String> known) {
        var blocks = new PlainReader(text, original, lexicon, tables).read();
        return new OutlineBuilder(lexicon, List.of(), known).build(Levels.ofPlain(blocks, lexicon));
    }

    private Outline build(List<Block> all) {
        List<Block> blocks = takeTitle(all);
        var open = new ArrayList<Block>();
        Block heading = null;
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            if (isNavigation(block)) {
                i = takeNavigation(blocks, i);
            } else if (block.kind() == Block.Kind.HEADING) {
                close(heading, open);
                heading = block;
                open = new ArrayList<>();
            } else if (block.kind() != Block.Kind.RULE) {
                open.add(block);
            }
        }
        close(heading, open);
        return new Outline(lexicon, title, List.copyOf(sections), navigation, navigationLost, List.copyOf(links));
    }

    private List<Block> takeTitle(List<Block> blocks) {
        for (int i = 0; i < Math.min(blocks.size(), 3); i++) {
            Block block = blocks.get(i);
            boolean top = block.kind() == Block.Kind.HEADING && block.level() == 1;
            boolean named = !block.isItem() && block.words().length() < 100 && lexicon.has("title", block.text());
            if (top || named && (block.kind() == Block.Kind.HEADING || i == 0)) {
                title = block.words();
                var rest = new ArrayList<>(blocks);
                rest.remove(i);
                return rest;
            }
        }
        return blocks;
    }

    private boolean isNavigation(Block block) {
        return navigation.length() == 0
                && block.words().length() < 40
                && !block.isItem()
                && lexicon.has("navigation", block.text());
    }

    /** Leaves a list of contents out, since it is made from the headings; says which block was its last. */
    private int takeNavigation(List<Block> blocks, int index) {
        navigation = blocks.get(index).words();
        int last = index;
        while (last + 1 < blocks.size() && blocks.get(last + 1).isItem() && isHeadingElsewhere(blocks, last + 1)) {
            last++;
        }
        navigationLost = last == index;
        return last;
    }

    private static boolean isHeadingElsewhere(List<Block> blocks, int index) {
        String entry = plain(blocks.get(index).text());
        return blocks.stream()
                .anyMatch(block -> block.kind() == Block.Kind.HEADING
                        && plain(block.text()).endsWith(entry));
    }

    private static String plain(String heading) {
        var words = new StringBuilder();
        Words.of(heading).words().forEach(word -> words.append(' ').append(word.folded()));
        return words.toString();
    }

    private void close(Block heading, List<Block> blocks) {
        if (heading == null) {
            if (!blocks.isEmpty()) {
                sections.add(new Section("", 1, Passage.EMPTY, "", -1, List.of("head"), List.copyOf(blocks)));
            }
            return;
        }
        int parent = sections.size() - 1;
        while (parent >= 0 && sections.get(parent).level() >= heading.level()) {
            parent = sections.get(parent).parent();
        }
        if (parent >= 0 && sections.get(parent).level() < 2) {
            parent = -1;
        }
        String number = PlainHeadings.numberOf(heading.text());
        var bare = new Section("", heading.level(), heading.words(), number, parent, List.of(), List.of());
        sections.add(new Section(
                anchors.of(bare.name()),
                heading.level(),
                heading.words(),
                number,
                parent,
                topics(bare.name(), parent),
                List.copyOf(blocks)));
    }

    private List<String> topics(String heading, int parent) {
        List<String> own = lexicon.which("topic.", Words.of(heading));
        if (parent < 0 || sections.get(parent).topics().isEmpty()) {
            return own;
        }
        var topics = new LinkedHashSet<>(sections.get(parent).topics());
        own.stream().filter(OWN_IN_OTHERS::contains).forEach(topics::add);
        return List.copyOf(topics);
    }
}
