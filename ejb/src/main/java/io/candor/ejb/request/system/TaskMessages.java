package io.candor.ejb.request.system;

import io.candor.ejb.key.DataKey;
import io.candor.ejb.request.RequestContent;
import io.candor.ejb.request.RequestVault;
import io.candor.ejb.shared.CandorConfiguration;
import io.candor.ejb.tenant.TenantQueries;
import io.candor.ejb.webhook.WebhookPosting;
import io.candor.persistence.request.Request;
import io.candor.persistence.request.RequestFacts;
import io.candor.persistence.request.handling.RequestTask;
import io.candor.persistence.request.system.DataSystem;
import io.candor.persistence.shared.Json;
import io.candor.persistence.tenancy.CurrentTenant;
import io.candor.persistence.webhook.WebhookEvent;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Composes what systems are asked. A message names the person, so it is made anew for each try and stored nowhere; what makes it one, its id
 * and its token, follows from the task and the request's key.
 */
@Dependent
public class TaskMessages {

    private final RequestVault vault;
    private final WebhookPosting signing;
    private final TenantQueries tenants;
    private final CurrentTenant tenant;
    private final CandorConfiguration configuration;

    @Inject
    TaskMessages(
            RequestVault vault,
            WebhookPosting signing,
            TenantQueries tenants,
            CurrentTenant tenant,
            CandorConfiguration configuration) {
        this.vault = vault;
        this.signing = signing;
        this.tenants = tenants;
        this.tenant = tenant;
        this.configuration = configuration;
    }

    /** A signed message on its way. */
    public record Outgoing(String url, Map<String, String> headers, String body) {}

    /** Asks a system to do a task; empty if it is not asked by messages, or nothing is left of what the person wrote. */
    Optional<Outgoing> asking(Request request, RequestTask task, DataSystem system) {
        return vault.key(request)
                .flatMap(key -> vault.content(request).flatMap(content -> {
                    String body = body(
                            "request.task", task.addedAt(), data(request.facts(), task, content, token(key, task)));
                    return outgoing(system, messageId(task), body);
                }));
    }

    /** Asks a system for nothing, to see whether messages arrive; empty if it is not asked by messages. */
    Optional<Outgoing> trial(DataSystem system, String id, Instant now) {
        String body =
                body(WebhookEvent.WEBHOOK_TEST.code(), now, Map.of("says", "Nothing has to be done. This is a test."));
        return outgoing(system, "msg_" + id.replace("-", ""), body);
    }

    /** Whether what somebody brings is the token of a task; takes the same time whatever differs. */
    boolean isToken(Request request, RequestTask task, String brought) {
        return vault.key(request)
                .map(key -> MessageDigest.isEqual(
                        token(key, task).getBytes(StandardCharsets.UTF_8), brought.getBytes(StandardCharsets.UTF_8)))
                .orElse(false);
    }

    /** By which the system notices repeats. */
    static String messageId(RequestTask task) {
        String id = "msg_" + plain(task.id());
        return task.turn() == 1 ? id : id + "_" + task.turn();
    }

    private Optional<Outgoing> outgoing(DataSystem system, String messageId, String body) {
        return system.secrets()
                .map(secrets ->
                        new Outgoing(system.url().orElseThrow(), signing.headers(secrets, messageId, body), body));
    }

    private Map<String, Object> data(RequestFacts request, RequestTask task, RequestContent content, String token) {
        var data = new HashMap<String, Object>();
        data.put("task", task.id().toString());
        data.put("reference", request.head().reference());
        data.put("action", task.kind().name().toLowerCase(Locale.ROOT));
        data.put("person", Map.of("name", content.name(), "email", content.email()));
        if (!content.forWhom().isEmpty()) {
            data.put("onBehalfOf", content.forWhom());
        }
        if (task.kind() == RequestTask.Kind.CORRECT) {
            data.put("says", content.text());
        }
        request.clock().due().ifPresent(due -> data.put("answerBefore", due.toString()));
        data.put("answer", Map.of("url", answerUrl(task), "token", token));
        return data;
    }

    private String answerUrl(RequestTask task) {
        String slug = tenants.centre(tenants.languages().get(0)).slug();
        return configuration.publicUrl() + "/api/v1/tenants/" + slug + "/requests/tasks/" + task.id() + "/result";
    }

    private String body(String type, Instant at, Map<String, Object> data) {
        return Json.canonical(Map.of(
                "type", type, "timestamp", at.toString(), "tenant", tenant.id().toString(), "data", data));
    }

    private static String token(DataKey key, RequestTask task) {
        byte[] mark = key.mark("request-task", task.id() + "/" + task.turn());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(mark);
    }

    private static String plain(UUID id) {
        return id.toString().replace("-", "");
    }
}
