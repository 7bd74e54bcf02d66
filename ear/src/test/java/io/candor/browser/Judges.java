package io.candor.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.StreamSupport;
import nu.validator.client.EmbeddedValidator;
import org.xml.sax.SAXException;

/** Judges of pages that are not ours: axe for accessibility, the nu validator for HTML. */
final class Judges {

    private Judges() {}

    /**
     * What axe finds wrong with the page as it is shown, with the first places. The visit runs scripts: without, axe never ends. Nothing
     * moves meanwhile: the colours of what is fading in are no colours of ours.
     */
    static List<String> accessibility(Visit visit) {
        visit.page().emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
        try {
            return new AxeBuilder(visit.page())
                    .analyze().getViolations().stream().map(Judges::told).toList();
        } finally {
            visit.page().emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.NO_PREFERENCE));
        }
    }

    /** What is wrong with the HTML; remarks that are no faults are left out. */
    static List<String> markup(byte[] html) {
        var validator = new EmbeddedValidator();
        validator.setOutputFormat(EmbeddedValidator.OutputFormat.JSON);
        try {
            JsonObject report = JsonParser.parseString(validator.validate(new ByteArrayInputStream(html)))
                    .getAsJsonObject();
            return StreamSupport.stream(report.getAsJsonArray("messages").spliterator(), false)
                    .map(JsonElement::getAsJsonObject)
                    .filter(message -> !message.get("type").getAsString().equals("info"))
                    .map(message -> message.get("message").getAsString())
                    .distinct()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SAXException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String told(Rule rule) {
        return rule.getId() + " at "
                + rule.getNodes().stream()
                        .map(node -> String.valueOf(node.getTarget()))
                        .limit(3)
                        .toList();
    }
}
