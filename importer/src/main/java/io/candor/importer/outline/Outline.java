package io.candor.importer.outline;

import io.candor.importer.text.Lexicon;
import io.candor.importer.text.Passage;
import java.util.List;
import java.util.stream.Stream;

/**
 * A policy as sections.
 *
 * @param lexicon the vocabulary of its language
 * @param title what it calls itself; empty if it does not say
 * @param sections in the order of the text
 * @param navigation the heading of a list of contents, or empty
 * @param navigationLost whether that list has no entries
 * @param links where linked words lead
 */
public record Outline(
        Lexicon lexicon,
        Passage title,
        List<Section> sections,
        Passage navigation,
        boolean navigationLost,
        List<Link> links) {

    /** The sections about a topic. */
    public List<Section> about(String topic) {
        return sections.stream().filter(section -> section.isAbout(topic)).toList();
    }

    /** Whether there is a section about a topic. */
    public boolean hasTopic(String topic) {
        return sections.stream().anyMatch(section -> section.isAbout(topic));
    }

    /** The sections directly below one. */
    public List<Section> below(Section section) {
        int place = sections.indexOf(section);
        return sections.stream().filter(child -> child.parent() == place).toList();
    }

    /** All blocks, section after section. */
    public Stream<Block> blocks() {
        return sections.stream().flatMap(section -> section.blocks().stream());
    }
}
