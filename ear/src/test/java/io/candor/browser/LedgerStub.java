package io.candor.browser;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;

/** Stands between the banner and the ledger: answers as told, and remembers what was handed in. */
final class LedgerStub {

    /** Receipt of every answer that is a success. */
    static final String RECEIPT = "header.payload.signature";

    private static final int UNREACHABLE = 0;

    private final List<JsonObject> received = new ArrayList<>();
    private int status = 201;

    private LedgerStub() {}

    static LedgerStub between(Visit visit) {
        var stub = new LedgerStub();
        visit.context().route("**/api/v1/tenants/*/consents", stub::answer);
        return stub;
    }

    LedgerStub answering(int newStatus) {
        status = newStatus;
        return this;
    }

    LedgerStub unreachable() {
        return answering(UNREACHABLE);
    }

    /** What has been handed in so far. */
    List<JsonObject> received() {
        return List.copyOf(received);
    }

    private void answer(Route route) {
        received.add(JsonParser.parseString(route.request().postData()).getAsJsonObject());
        if (status == UNREACHABLE) {
            route.abort();
            return;
        }
        var answer = new JsonObject();
        if (status == 201) {
            answer.addProperty("receipt", RECEIPT);
        }
        route.fulfill(new Route.FulfillOptions()
                .setStatus(status)
                .setContentType("application/json")
                .setBody(answer.toString()));
    }
}
