package io.candor.web.console.audit;

import io.candor.ejb.audit.AuditQueries.Filter;
import io.candor.web.console.shared.Moments;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What an address asks of the log: {@code who}, {@code action}, {@code from} and {@code to} as days of the tenant, {@code text}. */
@RequestScoped
public class AuditFilter {

    private static final int LONGEST = 255;
    private static final String NOBODY = "-";
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final HttpServletRequest request;
    private final Moments moments;

    @Inject
    AuditFilter(HttpServletRequest request, Moments moments) {
        this.request = request;
        this.moments = moments;
    }

    /** For the container's proxy. */
    protected AuditFilter() {
        this(null, null);
    }

    /** The same for the service. */
    public Filter asked() {
        String who = value("who");
        LocalDate to = day("to");
        return new Filter(
                who.isEmpty() ? null : who.equals(NOBODY) ? "" : who,
                orNull("action"),
                begin(day("from")),
                to == null ? null : begin(to.plusDays(1)),
                orNull("text"));
    }

    /** What an address says of a field, as it was written; empty for nothing. */
    public String value(String field) {
        String value = request.getParameter(field);
        return value == null || value.length() > LONGEST ? "" : value.strip();
    }

    /** Before which entry the page begins; null for the log's end. */
    public UUID before() {
        String before = request.getParameter("before");
        return before != null && ID.matcher(before).matches() ? UUID.fromString(before) : null;
    }

    /** How a caller stands in an address. */
    static String who(String actorId) {
        return actorId.isEmpty() ? NOBODY : actorId;
    }

    /** The fields as the end of an address, with one more; empty for none at all. */
    public String query(String more, String moreValue) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String field : new String[] {"who", "action", "from", "to", "text"}) {
            fields.put(field, value(field));
        }
        fields.put(more, moreValue);
        String query = fields.entrySet().stream()
                .filter(field -> !field.getValue().isEmpty())
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? "" : "?" + query;
    }

    /** Whether anything is asked for. */
    public boolean isSet() {
        return !query("", "").isEmpty();
    }

    private String orNull(String field) {
        String value = value(field);
        return value.isEmpty() ? null : value;
    }

    private Instant begin(LocalDate day) {
        return day == null ? null : day.atStartOfDay(moments.zone()).toInstant();
    }

    private LocalDate day(String field) {
        try {
            LocalDate day = LocalDate.parse(value(field));
            return day.getYear() < 1970 || day.getYear() > 9998 ? null : day;
        } catch (DateTimeException noDay) {
            return null;
        }
    }
}
