package io.candor.web.console.processing;

import io.candor.persistence.processing.Processor;
import io.candor.web.console.shared.Translations;
import java.util.List;
import java.util.Map;

/** The fields of a processor. */
public class ProcessorForm {

    private String state;
    private String name;
    private boolean unnamed;
    private Map<String, String> role = Translations.fields(null, List.of());
    private Map<String, String> data = Translations.fields(null, List.of());
    private Map<String, String> location = Translations.fields(null, List.of());
    private String url;

    void fill(Processor.Profile profile, String newState, List<String> languages) {
        state = newState;
        name = profile.name();
        unnamed = !profile.named();
        role = Translations.fields(profile.role(), languages);
        data = Translations.fields(profile.data(), languages);
        location = Translations.fields(profile.location(), languages);
        url = profile.policyUrl();
    }

    Processor.Profile profile() {
        return new Processor.Profile(
                name == null ? null : name.strip(),
                !unnamed,
                Translations.text(role),
                Translations.text(data),
                Translations.text(location),
                url == null || url.isBlank() ? null : url.strip());
    }

    /** The state that the change is made from. */
    public String getState() {
        return state;
    }

    /** Comes back with the form. */
    public void setState(String state) {
        this.state = state;
    }

    /** Its name, or the category. */
    public String getName() {
        return name;
    }

    /** Its name, or the category. */
    public void setName(String name) {
        this.name = name;
    }

    /** Whether the name is a category. */
    public boolean isUnnamed() {
        return unnamed;
    }

    /** Whether the name is a category. */
    public void setUnnamed(boolean unnamed) {
        this.unnamed = unnamed;
    }

    /** By language. */
    public Map<String, String> getRole() {
        return role;
    }

    /** By language. */
    public Map<String, String> getData() {
        return data;
    }

    /** By language. */
    public Map<String, String> getLocation() {
        return location;
    }

    /** Its own policy. */
    public String getUrl() {
        return url;
    }

    /** Its own policy. */
    public void setUrl(String url) {
        this.url = url;
    }
}
