package io.candor.importer.outline;

import io.candor.importer.text.Passage;
import java.util.List;

/**
 * A heading and what stands under it, up to the next heading of any level.
 *
 * @param anchor stable over versions; empty for words before the first heading
 * @param level 2 to 6; 1 for words before the first heading
 * @param heading its words, number included; empty for words before the first heading
 * @param number as the text numbers it ("1", "2.3"), or empty
 * @param parent the place of the section above it in the outline, -1 if there is none
 * @param topics what it is about, its own or else its parent's: keys of the vocabulary's {@code topic.} family
 * @param blocks in their order
 */
public record Section(
        String anchor, int level, Passage heading, String number, int parent, List<String> topics, List<Block> blocks) {

    /** Whether it is about something. */
    public boolean isAbout(String topic) {
        return topics.contains(topic);
    }

    /** The heading without its number. */
    public String name() {
        String text = heading.text();
        return number.isEmpty() ? text : text.substring(number.length()).replaceFirst("^[.):\\s–—-]{1,4}", "");
    }

    /** Its list items. */
    public List<Block> items() {
        return blocks.stream().filter(Block::isItem).toList();
    }
}
