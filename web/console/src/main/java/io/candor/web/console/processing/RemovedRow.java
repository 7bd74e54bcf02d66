package io.candor.web.console.processing;

import com.fasterxml.jackson.core.type.TypeReference;
import io.candor.persistence.shared.Json;
import io.candor.web.console.shared.ConsolePlace;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;

/** The row that this session took out of a register last, so that it can be put back until the session ends. */
@RequestScoped
class RemovedRow {

    private final HttpServletRequest request;
    private final ConsolePlace place;

    @Inject
    RemovedRow(HttpServletRequest request, ConsolePlace place) {
        this.request = request;
        this.place = place;
    }

    /** For the container's proxy. */
    protected RemovedRow() {
        this(null, null);
    }

    void keep(String register, Object profile, int position) {
        request.getSession().setAttribute(name(register), new String[] {Json.write(profile), String.valueOf(position)});
    }

    boolean isThere(String register) {
        return kept(register) != null;
    }

    <T> T profile(String register, TypeReference<T> type) {
        return Json.read(kept(register)[0], type);
    }

    int position(String register) {
        return Integer.parseInt(kept(register)[1]);
    }

    void forget(String register) {
        request.getSession().removeAttribute(name(register));
    }

    private String[] kept(String register) {
        return request.getSession().getAttribute(name(register)) instanceof String[] parts ? parts : null;
    }

    private String name(String register) {
        return RemovedRow.class.getName() + "." + register + "."
                + place.membership().slug();
    }
}
