package io.candor.web.console.platform;

import io.candor.ejb.tenant.platform.PlatformQueries;
import io.candor.ejb.tenant.platform.TenantDeparting;
import io.candor.ejb.tenant.platform.TenantSuspending;
import io.candor.persistence.tenant.NoSuchTenantException;
import io.candor.web.console.shared.Forms;
import io.candor.web.shared.text.Messages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** What an operator does to a tenant: each command with its own form. */
@Named("platformTenantForm")
@RequestScoped
public class TenantForm {

    private static final Map<String, String> FIELDS =
            Map.of("error.tenant-reason", "reason", "error.departure-days", "days");

    private final PlatformQueries tenants;
    private final TenantSuspending suspending;
    private final TenantDeparting departing;
    private final PlatformPlace place;
    private final Forms forms;
    private final Messages messages;
    private String reason;
    private String departureReason;
    private String days = "30";
    private String name;

    @Inject
    TenantForm(
            PlatformQueries tenants,
            TenantSuspending suspending,
            TenantDeparting departing,
            PlatformPlace place,
            Forms forms,
            Messages messages) {
        this.tenants = tenants;
        this.suspending = suspending;
        this.departing = departing;
        this.place = place;
        this.forms = forms;
        this.messages = messages;
    }

    /** For the container's proxy. */
    protected TenantForm() {
        this(null, null, null, null, null, null);
    }

    /** Why the centre is closed. */
    public String getReason() {
        return reason;
    }

    /** Why the centre is closed. */
    public void setReason(String reason) {
        this.reason = reason;
    }

    /** Why the tenant is deleted. */
    public String getDepartureReason() {
        return departureReason;
    }

    /** Why the tenant is deleted. */
    public void setDepartureReason(String departureReason) {
        this.departureReason = departureReason;
    }

    /** How long the deletion can be taken back. */
    public String getDays() {
        return days;
    }

    /** How long the deletion can be taken back. */
    public void setDays(String days) {
        this.days = days;
    }

    /** The slug of whom the operator means to delete, typed once more. */
    public String getName() {
        return name;
    }

    /** The slug of whom the operator means to delete, typed once more. */
    public void setName(String name) {
        this.name = name;
    }

    /** Cooling periods to choose from. */
    public List<SelectItem> getDayOptions() {
        return Stream.of(7, 14, 30, 60, 90)
                .map(number -> new SelectItem(number.toString(), messages.with("platform.tenant.days", number)))
                .toList();
    }

    /** Closes the centre, or says another reason. */
    public void suspend() {
        forms.submit("suspendForm", FIELDS, () -> {
            suspending.suspend(id(), reason);
            done("platform.tenant.suspended");
        });
    }

    /** Opens the centre again. */
    public void resume() {
        forms.submit("resumeForm", Map.of(), () -> {
            suspending.resume(id());
            done("platform.tenant.resumed");
        });
    }

    /** Decides that the tenant is deleted. */
    public void depart() {
        if (!place.subject().equals(name)) {
            forms.refuse("departForm:name", messages.with("platform.tenant.other-name", place.subject()));
            return;
        }
        forms.submit(
                "departForm", Map.of("error.tenant-reason", "departureReason", "error.departure-days", "days"), () -> {
                    departing.depart(id(), Integer.parseInt(days), departureReason);
                    done("platform.tenant.departing");
                });
    }

    /** Takes the deletion back. */
    public void stay() {
        forms.submit("stayForm", Map.of(), () -> {
            departing.stay(id());
            done("platform.tenant.staying");
        });
    }

    private UUID id() {
        return tenants.find(place.subject())
                .orElseThrow(NoSuchTenantException::new)
                .id();
    }

    private void done(String key) {
        forms.goOn(place.tenant(place.subject()), messages.get(key));
    }
}
