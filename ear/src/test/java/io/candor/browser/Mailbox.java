package io.candor.browser;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** What was sent to an address. */
final class Mailbox {

    private static final Pattern LINK = Pattern.compile("https?://\\S+");

    private final String address;

    private final Visit visit;

    /** Waits as a visit does for tasks. */
    Mailbox(Visit visit, String address) {
        this.visit = visit;
        this.address = address;
    }

    /** The texts of all mails so far, once there are as many as asked for; the newest first. */
    List<String> texts(int least) {
        visit.eventually(() -> read().size() >= least);
        return read();
    }

    /** The first link in the newest mail, once there are as many mails as asked for. */
    String link(int least) {
        var link = LINK.matcher(texts(least).get(0));
        if (!link.find()) {
            throw new AssertionError("the mail holds no link");
        }
        return link.group();
    }

    private List<String> read() {
        String to = URLEncoder.encode(address, StandardCharsets.UTF_8);
        String json = Http.send("GET", Stack.mail() + "/api/mails?to=" + to).body();
        return StreamSupport.stream(
                        JsonParser.parseString(json)
                                .getAsJsonObject()
                                .getAsJsonArray("mails")
                                .spliterator(),
                        false)
                .map(JsonElement::getAsJsonObject)
                .sorted((one, other) -> Long.compare(number(other), number(one)))
                .map(mail -> mail.get("text").getAsString())
                .toList();
    }

    private static long number(JsonObject mail) {
        return mail.get("id").getAsLong();
    }
}
