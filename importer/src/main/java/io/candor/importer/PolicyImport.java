package io.candor.importer;

import io.candor.importer.ImportedPolicy.Missing;
import io.candor.importer.finding.Facts;
import io.candor.importer.finding.FactsReader;
import io.candor.importer.finding.Finding;
import io.candor.importer.finding.Reading;
import io.candor.importer.grammar.Gazetteer;
import io.candor.importer.grammar.Lifetimes;
import io.candor.importer.outline.Block;
import io.candor.importer.outline.GluedTable;
import io.candor.importer.outline.Outline;
import io.candor.importer.outline.OutlineBuilder;
import io.candor.importer.promise.Promises;
import io.candor.importer.source.Dialect;
import io.candor.importer.source.ImportRefusedException;
import io.candor.importer.source.Intake;
import io.candor.importer.source.Misreadings;
import io.candor.importer.source.Repair;
import io.candor.importer.source.SourceText;
import io.candor.importer.text.Lexicon;
import io.candor.importer.text.Passage;
import io.candor.persistence.policy.PolicyMarkdown;
import io.candor.persistence.promise.PromiseRule;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The importer. The same document always gives the same result; nothing is fetched.
 *
 * @param undone ids of repairs that somebody has undone
 * @param knownAnchors headings of an earlier version and their anchors, so that sections keep them
 */
public record PolicyImport(Set<String> undone, Map<String, String> knownAnchors) {

    /** A text with more sections than that is no policy. */
    private static final int MOST_SECTIONS = 3_000;

    /** An import without anything undone, of a first version. */
    public PolicyImport() {
        this(Set.of(), Map.of());
    }

    /**
     * Reads an uploaded document. Its kind is told by its bytes, whatever name or type it was given.
     *
     * @throws io.candor.importer.source.ImportRefusedException if it cannot be read or must not be
     */
    public ImportedPolicy read(byte[] bytes) {
        return understood(Intake.read(bytes));
    }

    /**
     * Reads a pasted text.
     *
     * @throws io.candor.importer.source.ImportRefusedException if it is blank or too large
     */
    public ImportedPolicy read(String text) {
        return understood(Intake.read(text, List.of()));
    }

    private ImportedPolicy understood(SourceText source) {
        String original = source.original();
        Lexicon lexicon = Lexicon.in(Lexicon.languageOf(original));
        var repairs = new ArrayList<>(source.repairs());
        List<Repair> misread = Misreadings.in(original, undone);
        repairs.addAll(misread);
        var removals = new LinkedHashSet<>(source.removals());
        Passage text = Misreadings.repaired(Passage.of(original, 0, original.length()), misread);
        if (source.dialect() == Dialect.MARKDOWN) {
            // Refuses what is nested too deep, and tells what a page would not show.
            removals.addAll(PolicyMarkdown.of(text.text()).removals());
        }
        Outline outline = outline(source, text, lexicon, misread);
        if (outline.sections().size() > MOST_SECTIONS) {
            throw new ImportRefusedException("error.import-too-complex");
        }
        splitTables(outline, original, source.dialect(), repairs);
        if (outline.navigationLost()) {
            repairs.add(Repair.at(
                    Repair.Kind.NAVIGATION_REMADE,
                    outline.navigation().range(),
                    original,
                    "",
                    "a list of contents without entries; made from the headings"));
        }
        Reading reading = Reading.of(outline);
        Facts facts = FactsReader.read(reading);
        List<Finding<PromiseRule>> promises = Promises.read(reading, facts);
        return new ImportedPolicy(
                source.dialect(),
                original,
                outline,
                facts,
                promises,
                List.copyOf(repairs),
                List.copyOf(removals),
                missing(outline, facts, promises));
    }

    private Outline outline(SourceText source, Passage text, Lexicon lexicon, List<Repair> misread) {
        return switch (source.dialect()) {
            case MARKDOWN -> OutlineBuilder.ofMarkdown(text, lexicon, knownAnchors);
            case PLAIN -> {
                boolean parted = undone.stream().noneMatch(id -> id.startsWith(Repair.Kind.TABLE_SPLIT.name()));
                var tables = new GluedTable(
                        lexicon, text.text(), Gazetteer.VENDORS, new Lifetimes(lexicon)::startAtEnd, parted);
                yield OutlineBuilder.ofPlain(text, source.original(), lexicon, tables, knownAnchors);
            }
            default -> {
                List<Block> blocks = source.blocks().stream()
                        .map(block -> repaired(block, misread))
                        .toList();
                yield OutlineBuilder.ofBlocks(blocks, source.links(), lexicon, knownAnchors);
            }
        };
    }

    private static Block repaired(Block block, List<Repair> misread) {
        if (!block.cells().isEmpty()) {
            return Block.row(
                    block.kind() == Block.Kind.TABLE_HEAD,
                    block.cells().stream()
                            .map(cell -> Misreadings.repaired(cell, misread))
                            .toList());
        }
        return Block.of(block.kind(), block.level(), Misreadings.repaired(block.words(), misread));
    }

    private static void splitTables(Outline outline, String original, Dialect dialect, List<Repair> repairs) {
        if (dialect != Dialect.PLAIN) {
            return;
        }
        outline.blocks()
                .filter(block -> block.kind() == Block.Kind.TABLE_HEAD
                        && block.range().of(original).indexOf(' ') < 0)
                .forEach(head -> repairs.add(Repair.at(
                        Repair.Kind.TABLE_SPLIT,
                        head.range(),
                        original,
                        head.text(),
                        "column names that ran together; the rows end in a lifetime and hold a known provider")));
    }

    private static List<Missing> missing(Outline outline, Facts facts, List<Finding<PromiseRule>> promises) {
        var missing = new ArrayList<Missing>();
        add(outline.title().isBlank(), Missing.TITLE, missing);
        add(facts.date() == null || facts.date().value().date() == null, Missing.DATE, missing);
        add(facts.legalEntity() == null, Missing.LEGAL_ENTITY, missing);
        add(facts.address() == null, Missing.POSTAL_ADDRESS, missing);
        add(
                facts.mailboxes().stream().allMatch(mailbox -> mailbox.value().email() == null),
                Missing.PRIVACY_MAILBOX,
                missing);
        add(facts.regulators().isEmpty(), Missing.REGULATOR, missing);
        add(facts.legalBases().isEmpty(), Missing.LEGAL_BASES, missing);
        add(facts.rights().isEmpty(), Missing.RIGHTS, missing);
        add(
                promises.stream().noneMatch(promise -> promise.value() instanceof PromiseRule.RespondRequest),
                Missing.RESPONSE_TIME,
                missing);
        add(facts.retention().isEmpty(), Missing.RETENTION, missing);
        add(facts.processors().isEmpty(), Missing.PROCESSORS, missing);
        add(facts.storage().isEmpty() && facts.storageGroups().isEmpty(), Missing.STORAGE, missing);
        add(
                promises.stream().noneMatch(promise -> promise.value() instanceof PromiseRule.ChildLimit),
                Missing.CHILDREN,
                missing);
        return List.copyOf(missing);
    }

    private static void add(boolean lacks, Missing what, List<Missing> missing) {
        if (lacks) {
            missing.add(what);
        }
    }
}
