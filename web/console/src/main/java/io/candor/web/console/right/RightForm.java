package io.candor.web.console.right;

import io.candor.persistence.request.Right;
import io.candor.persistence.request.RightType;
import io.candor.web.console.shared.Translations;
import java.util.List;
import java.util.Map;

/** The fields of a right. */
public class RightForm {

    private String state;
    private Map<String, String> label = Translations.fields(null, List.of());
    private Map<String, String> detail = Translations.fields(null, List.of());
    private List<String> types = List.of();

    void fill(Right.Profile profile, String newState, List<String> languages) {
        state = newState;
        label = Translations.fields(profile.label(), languages);
        detail = Translations.fields(profile.detail(), languages);
        types = profile.types().stream().map(RightType::name).toList();
    }

    Right.Profile profile() {
        return new Right.Profile(
                Translations.text(label),
                Translations.text(detail),
                types.stream().map(RightType::valueOf).toList());
    }

    /** The state that the change is made from. */
    public String getState() {
        return state;
    }

    /** Comes back with the form. */
    public void setState(String state) {
        this.state = state;
    }

    /** By language. */
    public Map<String, String> getLabel() {
        return label;
    }

    /** By language. */
    public Map<String, String> getDetail() {
        return detail;
    }

    /** What it is. */
    public List<String> getTypes() {
        return List.copyOf(types);
    }

    /** What it is. */
    public void setTypes(List<String> types) {
        this.types = types == null ? List.of() : List.copyOf(types);
    }
}
