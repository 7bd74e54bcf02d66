package io.candor.web.centre.policy;

import io.candor.web.shared.text.Wording;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Makes a stored policy text fit for a page: each section gets a link to itself, and tables can be read on a narrow screen and by a
 * screen reader. Changes no word of the text.
 *
 * @param wording words for the links, in the page's language
 */
record PolicyMarkup(Wording wording) {

    /** The text with its additions, as HTML. */
    String of(String html) {
        Document document = Jsoup.parseBodyFragment(html);
        document.outputSettings().prettyPrint(false);
        document.select("h2[id], h3[id], h4[id], h5[id], h6[id]").forEach(this::linkToItself);
        document.select("table").forEach(PolicyMarkup::unfold);
        return document.body().html();
    }

    private void linkToItself(Element heading) {
        Element head = new Element("div").addClass("section-head");
        heading.replaceWith(head);
        head.appendChild(heading);
        head.appendElement("a")
                .addClass("section-link")
                .attr("href", "#" + heading.id())
                .attr("aria-label", wording.text("policy.text.link", heading.text()))
                .text("#");
    }

    /** On a narrow screen the style sheet makes each row a card of its own, in which each cell says what it is. */
    private static void unfold(Element table) {
        table.addClass("unfolds");
        List<Element> heads = table.select("thead th");
        heads.forEach(head -> head.attr("scope", "col"));
        for (Element row : table.select("tbody tr")) {
            List<Element> cells = row.select("td");
            for (int i = 0; i < Math.min(cells.size(), heads.size()); i++) {
                cells.get(i).attr("data-label", heads.get(i).text());
            }
        }
    }
}
