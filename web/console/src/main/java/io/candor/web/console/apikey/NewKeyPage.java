package io.candor.web.console.apikey;

import io.candor.ejb.apikey.ApiKeyIssuing;
import io.candor.ejb.shared.ApplicationClock;
import io.candor.ejb.shared.CandorConfiguration;
import io.candor.persistence.apikey.ApiKey;
import io.candor.persistence.apikey.ApiScope;
import io.candor.web.console.shared.ConsolePlace;
import io.candor.web.console.shared.Forms;
import io.candor.web.shared.text.Messages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Makes an API key. What comes back is this page with the key on it, and no redirect: the key is nowhere to be read a second time, not in a
 * session either.
 */
@Named("newApiKeyPage")
@RequestScoped
public class NewKeyPage {

    private static final Map<String, String> FIELDS =
            Map.of("error.api-key-name", "name", "error.api-key-scopes", "scopes", "error.api-key-expiry", "days");
    private static final List<Integer> DAYS = List.of(30, 90, 365);

    private final ApiKeyIssuing issuing;
    private final ApplicationClock clock;
    private final CandorConfiguration configuration;
    private final ConsolePlace place;
    private final Forms forms;
    private final Messages messages;
    private String name;
    private List<String> scopes = List.of();
    private String days = "90";
    private String secret;

    @Inject
    NewKeyPage(
            ApiKeyIssuing issuing,
            ApplicationClock clock,
            CandorConfiguration configuration,
            ConsolePlace place,
            Forms forms,
            Messages messages) {
        this.issuing = issuing;
        this.clock = clock;
        this.configuration = configuration;
        this.place = place;
        this.forms = forms;
        this.messages = messages;
    }

    /** For the container's proxy. */
    protected NewKeyPage() {
        this(null, null, null, null, null, null);
    }

    /** What it is for. */
    public String getName() {
        return name;
    }

    /** What it is for. */
    public void setName(String name) {
        this.name = name;
    }

    /** What it may do. */
    public List<String> getScopes() {
        return List.copyOf(scopes);
    }

    /** What it may do. */
    public void setScopes(List<String> scopes) {
        this.scopes = scopes == null ? List.of() : List.copyOf(scopes);
    }

    /** For how many days it is taken; 0 for ever. */
    public String getDays() {
        return days;
    }

    /** For how many days it is taken; 0 for ever. */
    public void setDays(String days) {
        this.days = days;
    }

    /** What a key may do, to choose from. */
    public List<SelectItem> getScopeOptions() {
        return Arrays.stream(ApiScope.values())
                .map(scope -> new SelectItem(scope.name(), messages.of("apikey.scope", scope)))
                .toList();
    }

    /** For how long, to choose from. */
    public List<SelectItem> getDayOptions() {
        var options = new ArrayList<SelectItem>();
        DAYS.forEach(
                number -> options.add(new SelectItem(number.toString(), messages.with("apikey.new.days", number))));
        options.add(new SelectItem("0", messages.get("apikey.new.for-ever")));
        return List.copyOf(options);
    }

    /** The key, once; null before it has been made. */
    public String getSecret() {
        return secret;
    }

    /** A line that asks a key what it is. */
    public String getExample() {
        return "curl -H \"Authorization: Bearer $CANDOR_KEY\" " + configuration.publicUrl() + "/api/v1/tenants/"
                + place.membership().slug() + "/api-key";
    }

    /** Makes it. */
    public void create() {
        forms.submit("keyForm", FIELDS, () -> {
            int lasting = Integer.parseInt(days);
            Instant expiry = lasting == 0 ? null : clock.instant().plus(Duration.ofDays(lasting));
            Set<ApiScope> wanted = scopes.stream().map(ApiScope::valueOf).collect(Collectors.toSet());
            secret = issuing.issue(new ApiKey.Wanted(name, wanted, expiry));
        });
    }
}
