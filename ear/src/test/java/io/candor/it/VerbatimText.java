package io.candor.it;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A policy as somebody copied it from a web site: Markdown, or plain text whose headings carry no mark, whose bullets are signs and whose
 * tables have lost their columns. Tells its parts, and says it again as Markdown.
 */
record VerbatimText(List<Part> parts) {

    /** What a line is. */
    enum Kind {
        TITLE,
        HEADING,
        ITEM,
        ROW,
        WORDS
    }

    /** A line without its mark. */
    record Part(Kind kind, String words) {}

    private static final Pattern ITEM = Pattern.compile("\\s*[-•*]\\s+(.*)");
    private static final Pattern MARKED = Pattern.compile("(#{1,6})\\s+(.*)");
    private static final Pattern TABLE_HEAD = Pattern.compile("\\w+Provider\\w+Duration");

    static VerbatimText of(String source) {
        var parts = new ArrayList<Part>();
        boolean inTable = false;
        for (String line : source.lines().toList()) {
            String words = line.strip();
            inTable = TABLE_HEAD.matcher(words).matches() || inTable && !words.isEmpty();
            if (!words.isEmpty() && !words.matches("-{3,}")) {
                parts.add(part(line, words, inTable, parts.isEmpty()));
            }
        }
        if (parts.get(0).kind() != Kind.TITLE) {
            parts.add(0, new Part(Kind.TITLE, "Privacy Policy"));
        }
        return new VerbatimText(List.copyOf(parts));
    }

    private static Part part(String line, String words, boolean inTable, boolean first) {
        var marked = MARKED.matcher(words);
        var item = ITEM.matcher(line);
        if (inTable) {
            return new Part(Kind.ROW, words);
        }
        if (marked.matches()) {
            return new Part(marked.group(1).length() == 1 ? Kind.TITLE : Kind.HEADING, plain(marked.group(2)));
        }
        if (item.matches()) {
            return new Part(Kind.ITEM, plain(item.group(1)));
        }
        boolean short60 = words.length() <= 60 && !words.matches(".*[.:;,!?]") && !words.contains("@");
        boolean dated = words.toLowerCase(Locale.ROOT).startsWith("last updated");
        if (first && words.equals("Privacy Policy")) {
            return new Part(Kind.TITLE, words);
        }
        return new Part(short60 && !dated ? Kind.HEADING : Kind.WORDS, plain(words));
    }

    private static String plain(String words) {
        return words.replace("**", "").strip();
    }

    /** The same text as CommonMark. */
    String markdown() {
        var text = new StringBuilder();
        Kind before = null;
        for (Part part : parts) {
            String words = escaped(part.words());
            boolean tight = before == part.kind() && (part.kind() == Kind.ITEM || part.kind() == Kind.ROW);
            text.append(tight ? "" : "\n");
            switch (part.kind()) {
                case TITLE -> text.append("# ").append(words);
                case HEADING -> text.append("## ").append(words);
                case ITEM -> text.append("- ").append(words);
                case ROW -> text.append("| ").append(words.replace("|", "\\|")).append(tight ? " |" : " |\n| --- |");
                case WORDS -> text.append(words);
            }
            text.append('\n');
            before = part.kind();
        }
        return text.toString();
    }

    private static String escaped(String words) {
        return words.replaceAll("([\\\\`*_{}\\[\\]<>#|~])", "\\\\$1").replaceAll("^(\\d+)\\.", "$1\\\\.");
    }

    List<String> all(Kind kind) {
        return parts.stream()
                .filter(part -> part.kind() == kind)
                .map(Part::words)
                .toList();
    }
}
