package io.candor.persistence.policy;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/**
 * The anchors of headings: the one that the author wrote behind the heading, or one made from its words. No two headings of a text
 * share one.
 */
final class Anchors {

    /** What an anchor looks like. */
    static final String FORM = "[a-z][a-z0-9-]{0,79}";

    private static final Pattern MARK = Pattern.compile("\\s*\\{#(" + FORM + ")}\\s*$");

    private Anchors() {}

    /** Gives each heading its anchor, and takes the author's marks out of the text. */
    static Map<Node, String> assign(Node document) {
        var anchors = new IdentityHashMap<Node, String>();
        Set<String> taken = new HashSet<>();
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Heading heading) {
                anchors.put(heading, unique(wanted(heading), taken));
            }
        });
        return anchors;
    }

    /** A heading's text without the author's anchor mark. */
    static String withoutMark(String text) {
        return MARK.matcher(text).replaceFirst("");
    }

    /** All words below a node, without marks. */
    static String textOf(Node node) {
        var text = new StringBuilder();
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(Text literal) {
                text.append(literal.getLiteral());
            }

            @Override
            public void visit(Code code) {
                text.append(code.getLiteral());
            }

            @Override
            public void visit(SoftLineBreak lineBreak) {
                text.append(' ');
            }
        });
        return text.toString();
    }

    private static String wanted(Heading heading) {
        if (heading.getLastChild() instanceof Text last) {
            var mark = MARK.matcher(last.getLiteral());
            if (mark.find()) {
                last.setLiteral(last.getLiteral().substring(0, mark.start()));
                return mark.group(1);
            }
        }
        return fromWords(textOf(heading));
    }

    private static String fromWords(String words) {
        String plain = Normalizer.normalize(words, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .replace("ß", "ss")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^[^a-z]+|-+$", "");
        String bounded = plain.length() <= 60 ? plain : plain.substring(0, 60);
        return bounded.isEmpty() ? "section" : bounded;
    }

    private static String unique(String wanted, Set<String> taken) {
        String anchor = wanted;
        for (int n = 2; !taken.add(anchor); n++) {
            anchor = wanted + "-" + n;
        }
        return anchor;
    }
}
