package io.candor.persistence.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * What something was done to.
 *
 * @param type what it is, in one word: {@code policy-version}
 * @param id by which it is found again
 * @param label what people call it; never a person's name or address unless the person is a member
 */
@Embeddable
public record Thing(
        @Column(name = "thing_type") String type,
        @Column(name = "thing_id") String id,
        @Column(name = "thing_label") String label) {

    private static final int LONGEST = 255;
    private static final String TENANT = "tenant";

    /** Cuts what is too long to keep. */
    public Thing {
        type = cut(type);
        id = cut(id);
        label = cut(label);
    }

    /** A thing; its id and label are kept as text. */
    public static Thing of(String type, Object id, Object label) {
        return new Thing(type, Objects.toString(id, ""), Objects.toString(label, ""));
    }

    /** A thing that is called by what it is found by. */
    public static Thing of(String type, Object id) {
        return of(type, id, id);
    }

    /** A whole tenant. */
    public static Thing tenant(UUID id, String slug) {
        return of(TENANT, id, slug);
    }

    /** The tenant that it is; empty for anything else. */
    Optional<UUID> tenantId() {
        return type.equals(TENANT) ? Optional.of(UUID.fromString(id)) : Optional.empty();
    }

    static String cut(String text) {
        if (text == null) {
            return "";
        }
        return text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }
}
