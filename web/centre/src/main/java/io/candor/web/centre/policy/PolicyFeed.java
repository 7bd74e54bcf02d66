package io.candor.web.centre.policy;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes an Atom feed. Its ids depend on nothing but the tenant and the number of a version or change, so that they stay when a host name
 * changes.
 *
 * @param tenantId whose changes they are
 * @param author the company
 * @param title of the feed
 * @param base absolute address of the centre, without a closing slash
 * @param language BCP 47 tag
 * @source RFC 4287
 */
record PolicyFeed(UUID tenantId, String author, String title, String base, String language) {

    private static final String NAMESPACE = "http://www.w3.org/2005/Atom";

    /**
     * Something that people are told.
     *
     * @param key what its id is made of; never changes
     * @param title one line
     * @param published when it was published, UTC
     * @param updated when something in it changed last that people should know, UTC
     * @param path of its page, below the centre's address
     * @param summary what it says
     */
    record Entry(String key, String title, Instant published, Instant updated, String path, String summary) {}

    /** The feed as text, the latest entry first; an empty one was last changed at the epoch. */
    String write(List<Entry> entries) throws XMLStreamException {
        List<Entry> ordered = entries.stream()
                .sorted(Comparator.comparing(Entry::updated).reversed())
                .toList();
        var text = new StringWriter();
        XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace(NAMESPACE);
        xml.writeAttribute("xml:lang", language);
        element(xml, "id", id("policy"));
        element(xml, "title", title);
        element(
                xml,
                "updated",
                iso(ordered.isEmpty() ? Instant.EPOCH : ordered.get(0).updated()));
        xml.writeStartElement("author");
        element(xml, "name", author);
        xml.writeEndElement();
        link(xml, "self", "application/atom+xml", base + "/policy/feed.atom");
        link(xml, "alternate", "text/html", base + "/policy/versions");
        for (Entry entry : ordered) {
            write(xml, entry);
        }
        xml.writeEndElement();
        xml.writeEndDocument();
        return text.toString();
    }

    private void write(XMLStreamWriter xml, Entry entry) throws XMLStreamException {
        xml.writeStartElement("entry");
        element(xml, "id", id(entry.key()));
        element(xml, "title", entry.title());
        element(xml, "published", iso(entry.published()));
        element(xml, "updated", iso(entry.updated()));
        link(xml, "alternate", "text/html", base + entry.path());
        element(xml, "summary", entry.summary());
        xml.writeEndElement();
    }

    private String id(String of) {
        byte[] name = (tenantId + "/" + of).getBytes(StandardCharsets.UTF_8);
        return "urn:uuid:" + UUID.nameUUIDFromBytes(name);
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(writable(text));
        xml.writeEndElement();
    }

    /** Without what XML cannot hold in any form. */
    private static String writable(String text) {
        return text.codePoints()
                .filter(c -> c >= 0x20 && c <= 0xD7FF
                        || c == '\t'
                        || c == '\n'
                        || c >= 0xE000 && c <= 0xFFFD
                        || Character.isSupplementaryCodePoint(c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
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
