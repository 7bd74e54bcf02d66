package io.candor.it;

import io.candor.ejb.request.identity.RequestAccess;
import io.candor.ejb.request.intake.FiledRequest;
import io.candor.ejb.request.intake.RequestDraft;
import io.candor.ejb.request.intake.RequestFiling;
import io.candor.ejb.shared.InTenant;
import io.candor.ejb.tenant.TenantQueries.TenantRef;
import io.candor.it.inside.Storage;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** People who file requests, and what was mailed to them. */
@Dependent
class RequestPeople {

    private static final Pattern TOKEN = Pattern.compile("token=([A-Za-z0-9_-]{43})");
    private static final Pattern CODE = Pattern.compile("code (\\d{4} \\d{4})");

    @Inject
    private RequestFiling filing;

    @Inject
    private InTenant inTenant;

    @Inject
    private Storage storage;

    /** A request of a choice of the tenant's form, with words that are found again. */
    FiledRequest file(TenantRef tenant, String choice, String email, String words) {
        return file(tenant, choice, email, words, UUID.randomUUID().toString());
    }

    /** The same with the key that makes it one. */
    FiledRequest file(TenantRef tenant, String choice, String email, String words, String submission) {
        var draft = new RequestDraft(choice, "Ada", email, "GB", "SELF", "", "", words, words, "");
        return inTenant.call(tenant.id(), () -> filing.file(draft, submission, "en"));
    }

    /** A request that names the pseudonym of its person's choices about cookies. */
    FiledRequest fileWith(TenantRef tenant, String choice, String email, String words, String subject) {
        var draft = new RequestDraft(choice, "Ada", email, "GB", "SELF", "", "", words, words, subject);
        return file(tenant, draft);
    }

    /** A request for somebody else. */
    FiledRequest fileFor(TenantRef tenant, String choice, String email, String onBehalf) {
        var draft = new RequestDraft(choice, "Ada", email, "GB", onBehalf, "Bea", "mother", "words", "words", "");
        return file(tenant, draft);
    }

    private FiledRequest file(TenantRef tenant, RequestDraft draft) {
        return inTenant.call(
                tenant.id(), () -> filing.file(draft, UUID.randomUUID().toString(), "en"));
    }

    /** What opens a request to its person. */
    static RequestAccess access(FiledRequest filed) {
        return new RequestAccess(filed.reference(), filed.secret());
    }

    /** Does something in a tenant, as nobody in particular. */
    <T> T in(TenantRef tenant, Supplier<T> work) {
        return inTenant.call(tenant.id(), work);
    }

    /** The parts of the links that wait to be mailed about a request, the latest last. */
    List<String> tokens(String reference) {
        return found(TOKEN, reference);
    }

    /** The codes that wait to be mailed about a request, the latest last. */
    List<String> codes(String reference) {
        return found(CODE, reference);
    }

    /** Everything that is stored about requests, as text. */
    String dump() {
        var text = new StringBuilder();
        for (String table : List.of(
                "privacy_request",
                "request_message",
                "request_event",
                "request_task",
                "data_system",
                "privacy_mailbox",
                "request_challenge",
                "request_file",
                "request_file_piece",
                "audit_entry",
                "tenant_key")) {
            storage.sql(connection -> rows(connection, "select * from " + table, text));
        }
        return text.toString();
    }

    /** The mails that wait to be sent about a request, the latest last. */
    List<String> mails(String reference) {
        String waiting = storage.sql(connection -> rows(
                connection,
                "select task_data from scheduled_task where task_name = 'mail' order by task_instance",
                new StringBuilder()));
        return Stream.of(waiting.split("\n"))
                .filter(mail -> mail.contains(reference))
                .toList();
    }

    /** Forgets all mails that wait: nobody takes them here, and trying them again would hold up whoever waits for tasks. */
    void forgetMails() {
        storage.sql(connection -> {
            try (var statement = connection.createStatement()) {
                return statement.executeUpdate("delete from scheduled_task where task_name = 'mail'");
            }
        });
    }

    private List<String> found(Pattern pattern, String reference) {
        var found = new ArrayList<String>();
        for (String mail : mails(reference)) {
            var match = pattern.matcher(mail);
            if (match.find()) {
                found.add(match.group(1));
            }
        }
        return found;
    }

    private static String rows(Connection connection, String query, StringBuilder text) throws SQLException {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(query)) {
            while (result.next()) {
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    byte[] bytes = result.getBytes(i);
                    text.append(bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8).replace('\n', ' '))
                            .append('\n');
                }
            }
        }
        return text.toString();
    }
}
