package io.candor.importer.finding;

import io.candor.importer.finding.Facts.Dated;
import io.candor.importer.finding.Facts.Mailbox;
import io.candor.importer.finding.Facts.Regulator;
import io.candor.importer.grammar.Gazetteer;
import io.candor.importer.grammar.Mailboxes;
import io.candor.importer.outline.Block;
import io.candor.importer.outline.Section;
import io.candor.importer.text.Passage;
import io.candor.importer.text.Words;
import io.candor.persistence.tenant.TenantProfile.Contact;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads who stands behind a policy, from when it is, and how to reach people. */
final class HeadReader {

    private static final Pattern QUOTED = Pattern.compile("[\"“„«]\\s?([^\"”“»]{2,80}?)[.,]?\\s?[\"”“»]");
    private static final Pattern SITE = Pattern.compile(
            "(?:https?://)?((?:www\\.)?[a-z0-9-]{1,40}(?:\\.[a-z0-9-]{1,40}){1,3})", Pattern.CASE_INSENSITIVE);

    private final Reading reading;

    HeadReader(Reading reading) {
        this.reading = reading;
    }

    /** The first date behind a label such as "Last updated", or null. */
    Finding<Dated> date() {
        for (Statement statement : reading.statements()) {
            Words words = Words.of(statement.text());
            var label = reading.lexicon().find("label.date", words, 0);
            if (label.isPresent() && words.size() < 40) {
                var found = reading.dates().first(words, label.get().first());
                if (found != null) {
                    var value = new Dated(found.date(), found.style(), found.choices());
                    return new Finding<>(
                            value,
                            statement
                                    .passage()
                                    .range(
                                            words.words().get(found.first()).start(),
                                            words.words().get(found.last()).end()),
                            "date after a label",
                            statement.section().anchor(),
                            statement.text(),
                            false,
                            found.date() != null);
                }
            }
        }
        return null;
    }

    /** The company with its legal form, looked for where a policy names it: in the contacts first, then from the top; never among recipients. */
    Finding<String> legalEntity() {
        Finding<String> found = null;
        for (Section section : reading.outline().sections()) {
            for (Block block : section.blocks()) {
                boolean others = section.isAbout("sharing") || block.isRow();
                var company = others ? null : Gazetteer.companyIn(block.text());
                boolean contact = section.isAbout("contact");
                if (company != null && (found == null || contact)) {
                    found = new Finding<>(
                            company.name(),
                            block.words().range(company.start(), company.end()),
                            "name with a legal form",
                            section.anchor(),
                            block.text(),
                            false,
                            true);
                    if (contact) {
                        return found;
                    }
                }
            }
        }
        return found;
    }

    List<Finding<Mailbox>> mailboxes() {
        var found = new ArrayList<Finding<Mailbox>>();
        var seen = new HashSet<String>();
        for (Section section : reading.outline().sections()) {
            for (Block block : section.blocks()) {
                int from = 0;
                for (var mailbox : Mailboxes.in(block.text())) {
                    String before = block.text().substring(Math.min(from, mailbox.start()), mailbox.start());
                    boolean officer = reading.lexicon().has("label.dpo", lastSentence(before));
                    var kind = officer ? Contact.Kind.DPO : Contact.Kind.PRIVACY;
                    if (seen.add(mailbox.isPlaceholder() ? "placeholder " + block.range() : mailbox.address())) {
                        found.add(new Finding<>(
                                new Mailbox(kind, mailbox.address()),
                                block.words().range(mailbox.start(), mailbox.end()),
                                mailbox.isPlaceholder() ? "placeholder instead of an address" : "address of mail",
                                section.anchor(),
                                block.text(),
                                false,
                                !mailbox.isPlaceholder()));
                    }
                    from = mailbox.end();
                }
            }
        }
        return List.copyOf(found);
    }

    private static String lastSentence(String text) {
        int stop = text.lastIndexOf(". ");
        return stop < 0 ? text : text.substring(stop);
    }

    Finding<String> subject() {
        for (Statement statement : reading.statements()) {
            boolean labelled = reading.lexicon().has("label.subject", statement.label());
            if (labelled) {
                return statement.finding(
                        statement.body().replaceAll("[\"“”.]", "").strip(), "subject line by label", false);
            }
            var words = Words.of(statement.text());
            var match = reading.lexicon().find("label.subject", words, 0);
            Matcher quoted = QUOTED.matcher(statement.text());
            if (match.isPresent()
                    && quoted.find(words.words().get(match.get().last()).end())) {
                return statement.finding(quoted.group(1), "subject line in quotes", false);
            }
        }
        return null;
    }

    List<Finding<Regulator>> regulators() {
        var found = new ArrayList<Finding<Regulator>>();
        var seen = new HashSet<String>();
        for (Statement statement : reading.statements()) {
            var naming = Gazetteer.authorityIn(statement.text());
            boolean context = naming != null
                    && (naming.named().name().length() > 6
                            || reading.says("topic.regulator", statement)
                            || reading.lexicon()
                                    .has(
                                            "topic.regulator",
                                            statement.section().heading().text()));
            if (context && seen.add(naming.authority().name())) {
                int end = naming.named().end();
                String text = statement.text();
                // The short form in parentheses belongs to the name.
                int close = text.startsWith(" (", end) ? text.indexOf(')', end) : -1;
                if (close > 0 && naming.authority().names().contains(text.substring(end + 2, close))) {
                    end = close + 1;
                }
                found.add(new Finding<>(
                        new Regulator(
                                text.substring(naming.named().start(), end),
                                url(statement, naming.authority()),
                                naming.authority()),
                        statement.passage().range(naming.named().start(), end),
                        "authority from the list",
                        statement.section().anchor(),
                        text,
                        false,
                        true));
            }
        }
        return List.copyOf(found);
    }

    private String url(Statement statement, Gazetteer.Authority authority) {
        for (var link : reading.outline().links()) {
            if (statement.passage().range().holds(link.range()) && link.url().startsWith("http")) {
                return link.url();
            }
        }
        String host = authority.site().replaceFirst("^https?://(www\\.)?", "");
        Matcher site = SITE.matcher(statement.text());
        while (site.find()) {
            if (site.group(1).replaceFirst("^www\\.", "").equalsIgnoreCase(host)) {
                return "https://" + site.group(1);
            }
        }
        return null;
    }

    /** The lines of the postal address, or null. */
    Finding<List<String>> address() {
        for (Section section : reading.outline().sections()) {
            List<Block> blocks = section.blocks();
            for (int i = 0; i < blocks.size(); i++) {
                var found = labelled(section, blocks, i);
                found = found == null && !section.isAbout("sharing") ? behindCompany(section, blocks, i) : found;
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    /** "Address: ..." and the lines below it. */
    private Finding<List<String>> labelled(Section section, List<Block> blocks, int index) {
        String label = Statements.labelOf(blocks.get(index).text());
        if (label.isEmpty() || !reading.lexicon().has("label.address", label)) {
            return null;
        }
        Passage words = blocks.get(index).words();
        int start = words.text().indexOf(label) + label.length() + 1;
        return collected(
                section,
                blocks,
                index,
                words.from(Math.min(start, words.length())).folded());
    }

    /** A line that is only a company, or a company with commas and figures behind it. */
    private Finding<List<String>> behindCompany(Section section, List<Block> blocks, int index) {
        Passage words = blocks.get(index).words();
        var company = Gazetteer.companyIn(words.text());
        if (company == null) {
            return null;
        }
        String rest = words.text().substring(company.end());
        if (rest.isBlank() && company.start() == 0) {
            return collected(section, blocks, index, words);
        }
        int end = company.end();
        boolean figure = false;
        for (String part : rest.split("(?<=,)")) {
            String piece = part.strip().replaceAll("[,.]$", "");
            boolean line =
                    !piece.isEmpty() && (Character.isUpperCase(piece.charAt(0)) || Character.isDigit(piece.charAt(0)));
            boolean street = piece.matches("\\d{1,5}.{0,40}") && Words.of(piece).size() <= 6;
            if (end > company.end() && !(line || street) || Words.of(piece).size() > 6) {
                break;
            }
            figure |= piece.chars().anyMatch(Character::isDigit);
            end += part.length();
            if (part.contains(". ") || part.endsWith(".")) {
                break;
            }
        }
        return figure ? finding(section, blocks.get(index), words.part(company.start(), end), List.of()) : null;
    }

    private Finding<List<String>> collected(Section section, List<Block> blocks, int index, Passage first) {
        var more = new ArrayList<Block>();
        for (int i = index + 1; i < blocks.size() && more.size() < 6; i++) {
            String line = blocks.get(i).text();
            boolean part = blocks.get(i).kind() == Block.Kind.PARAGRAPH
                    && line.length() < 60
                    && !line.contains("@")
                    && (line.indexOf(": ") < 0 || reading.lexicon().has("address-part", line))
                    && !line.endsWith(":")
                    && !line.matches(".*[a-z]{2}\\.$");
            if (!part) {
                break;
            }
            more.add(blocks.get(i));
        }
        boolean figure = first.text().chars().anyMatch(Character::isDigit)
                || more.stream().anyMatch(block -> block.text().chars().anyMatch(Character::isDigit));
        return figure ? finding(section, blocks.get(index), first, more) : null;
    }

    private static Finding<List<String>> finding(Section section, Block block, Passage first, List<Block> more) {
        var lines = new ArrayList<String>();
        if (!first.isBlank()) {
            lines.add(first.text().replaceAll("^[\\s,:]+|[\\s,.]+$", ""));
        }
        more.forEach(line -> lines.add(line.text()));
        var range = more.isEmpty()
                ? first.range()
                : first.range().to(more.get(more.size() - 1).range());
        return new Finding<>(List.copyOf(lines), range, "postal address", section.anchor(), block.text(), false, true);
    }
}
