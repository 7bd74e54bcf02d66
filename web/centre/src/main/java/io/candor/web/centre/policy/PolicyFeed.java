package io.candor.web.centre.policy;

import io.candor.ejb.policy.PolicyQueries.HistoryRow;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes an Atom feed. Its ids depend on nothing but the tenant and the version's number, so that they stay when a host name changes.
 *
 * @param tenantId whose policy it is
 * @param author the company
 * @param title of the feed
 * @param base absolute address of the centre, without a closing slash
 * @param language BCP 47 tag
 * @param entryTitle title of a version's entry
 * @param entrySummary what the version changes, and whether it takes effect sooner than promised
 * @source RFC 4287
 */
record PolicyFeed(
        UUID tenantId,
        String author,
        String title,
        String base,
        String language,
        Function<HistoryRow, String> entryTitle,
        Function<HistoryRow, String> entrySummary) {

    private static final String NAMESPACE = "http://www.w3.org/2005/Atom";

    /** The feed as text; an empty one was last changed at the epoch. */
    String write(List<HistoryRow> rows) throws XMLStreamException {
        var text = new StringWriter();
        XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace(NAMESPACE);
        xml.writeAttribute("xml:lang", language);
        element(xml, "id", id("policy"));
        element(xml, "title", title);
        Instant changed = rows.stream()
                .map(HistoryRow::publishedAt)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
        element(xml, "updated", iso(changed));
        xml.writeStartElement("author");
        element(xml, "name", author);
        xml.writeEndElement();
        link(xml, "self", "application/atom+xml", base + "/policy/feed.atom");
        link(xml, "alternate", "text/html", base + "/policy/versions");
        for (HistoryRow row : rows) {
            entry(xml, row);
        }
        xml.writeEndElement();
        xml.writeEndDocument();
        return text.toString();
    }

    private void entry(XMLStreamWriter xml, HistoryRow row) throws XMLStreamException {
        xml.writeStartElement("entry");
        element(xml, "id", id("policy/" + row.number()));
        element(xml, "title", entryTitle.apply(row));
        element(xml, "published", iso(row.publishedAt()));
        element(xml, "updated", iso(row.publishedAt()));
        link(xml, "alternate", "text/html", base + "/policy/versions/" + row.number());
        element(xml, "summary", entrySummary.apply(row));
        xml.writeEndElement();
    }

    private String id(String of) {
        byte[] name = (tenantId + "/" + of).getBytes(StandardCharsets.UTF_8);
        return "urn:uuid:" + UUID.nameUUIDFromBytes(name);
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String relation, String type, String address)
            throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("type", type);
        xml.writeAttribute("href", address);
    }

    private static String iso(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
