package io.candor.web.centre.error;

import io.candor.web.shared.tenant.TenantFilter;
import io.candor.web.shared.text.Messages;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** What could not be answered. A failure of ours shows the request's id, by which its cause is found in the log. */
@Named
@RequestScoped
public class ErrorPage {

    /** Request attribute with the id of this request, which stands beside the cause in the log. */
    private static final String REQUEST_ID = "candor.request";

    private final Messages messages;
    private final HttpServletRequest request;
    private int status;
    private String incidentId;

    @Inject
    ErrorPage(Messages messages, HttpServletRequest request) {
        this.messages = messages;
        this.request = request;
    }

    /** For the container's proxy. */
    protected ErrorPage() {
        this(null, null);
    }

    @PostConstruct
    void open() {
        status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? code
                : HttpServletResponse.SC_NOT_FOUND;
        if (isIncident()) {
            incidentId = String.valueOf(request.getAttribute(REQUEST_ID));
        }
    }

    /** What happened, in a few words. */
    public String title() {
        return messages.get("error-page." + kind() + ".title");
    }

    /** What the visitor can do. */
    public String text() {
        return messages.get("error-page." + kind() + ".text");
    }

    /** Whether the fault is ours. */
    public boolean isIncident() {
        return status >= HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }

    /** By which the failure is found in the log; null if the fault is not ours. */
    public String incidentId() {
        return incidentId;
    }

    private String kind() {
        if (status == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
            return request.getAttribute(TenantFilter.CLOSED) == null ? "outage" : "suspended";
        }
        return isIncident() ? "failure" : "refused";
    }
}
