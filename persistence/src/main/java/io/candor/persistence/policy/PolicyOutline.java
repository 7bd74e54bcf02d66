package io.candor.persistence.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * A stored policy text as sections and blocks, for contents, promises and comparison.
 *
 * @param sections in the order of the text; the first has no anchor and no heading if words stand before the first heading
 */
public record PolicyOutline(List<Section> sections) {

    private static final Set<String> HEADINGS = Set.of("h2", "h3", "h4", "h5", "h6");
    private static final Set<String> BLOCKS = Set.of("p", "li", "tr", "pre", "blockquote", "hr");

    /**
     * A heading and what stands under it, up to the next heading of any level.
     *
     * @param anchor stable over versions and languages; empty for words before the first heading
     * @param level 2 to 6; 1 for words before the first heading
     * @param heading its words; empty for words before the first heading
     * @param blocks in the order of the text
     */
    public record Section(String anchor, int level, String heading, List<Block> blocks) {}

    /**
     * The smallest part that is compared as one.
     *
     * @param kind what it is
     * @param text its words, white space folded; the cells of a table row are joined by " | "
     */
    public record Block(Kind kind, String text) {

        /** Kinds of blocks. */
        public enum Kind {
            PARAGRAPH,
            LIST_ITEM,
            TABLE_HEAD,
            TABLE_ROW,
            CODE
        }
    }

    /** Reads the outline out of safe HTML as {@link PolicyMarkdown} makes it. */
    public static PolicyOutline of(String html) {
        var sections = new ArrayList<Section>();
        var open = new Section("", 1, "", new ArrayList<>());
        for (Element element : Jsoup.parseBodyFragment(html).body().getAllElements()) {
            if (HEADINGS.contains(element.normalName())) {
                close(open, sections);
                int level = element.normalName().charAt(1) - '0';
                open = new Section(element.id(), level, element.text(), new ArrayList<>());
            } else if (BLOCKS.contains(element.normalName())) {
                addBlock(element, open.blocks());
            }
        }
        close(open, sections);
        return new PolicyOutline(List.copyOf(sections));
    }

    /** Whether a section says a sentence, white space folded. */
    public boolean says(String anchor, String sentence) {
        String wanted = sentence.strip().replaceAll("\\s+", " ");
        return sections.stream()
                .filter(section -> section.anchor().equals(anchor))
                .anyMatch(section -> section.heading().contains(wanted)
                        || section.blocks().stream()
                                .anyMatch(block -> block.text().contains(wanted)));
    }

    private static void close(Section section, List<Section> sections) {
        if (!section.anchor().isEmpty() || !section.blocks().isEmpty()) {
            sections.add(
                    new Section(section.anchor(), section.level(), section.heading(), List.copyOf(section.blocks())));
        }
    }

    private static void addBlock(Element element, List<Block> blocks) {
        switch (element.normalName()) {
            case "tr" -> {
                boolean head = isIn("thead", element);
                // Empty cells count too: they keep the others in their columns.
                String cells = element.children().stream().map(Element::text).collect(Collectors.joining(" | "));
                blocks.add(new Block(head ? Block.Kind.TABLE_HEAD : Block.Kind.TABLE_ROW, cells));
            }
            case "li" -> {
                var own = element.clone();
                own.select("ul, ol").remove();
                if (own.select("p").isEmpty()) {
                    addText(Block.Kind.LIST_ITEM, own.text(), blocks);
                }
            }
            case "p" -> {
                addText(isIn("li", element) ? Block.Kind.LIST_ITEM : Block.Kind.PARAGRAPH, element.text(), blocks);
            }
            case "pre" -> addText(Block.Kind.CODE, element.text(), blocks);
            default -> {
                // A quotation's paragraphs come by themselves; a rule has no words.
            }
        }
    }

    private static boolean isIn(String parentName, Element element) {
        Element parent = element.parent();
        return parent != null && parent.normalName().equals(parentName);
    }

    private static void addText(Block.Kind kind, String text, List<Block> blocks) {
        if (!text.isBlank()) {
            blocks.add(new Block(kind, text));
        }
    }
}
