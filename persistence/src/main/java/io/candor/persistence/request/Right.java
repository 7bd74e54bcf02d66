package io.candor.persistence.request;

import com.fasterxml.jackson.core.type.TypeReference;
import io.candor.persistence.shared.JsonColumn;
import io.candor.persistence.shared.LocalizedText;
import io.candor.persistence.tenancy.TenantOwned;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.List;

/** A right as the tenant's policy lists it: one label may stand for several canonical types. */
@Entity
@Table(name = "granted_right")
public class Right extends TenantOwned {

    private int position;

    private LocalizedText label;

    private LocalizedText detail;

    @Convert(converter = TypesColumn.class)
    private List<RightType> types;

    /** For the persistence provider. */
    protected Right() {}

    /**
     * @param position its place in the policy's list, from 0
     * @param label the policy's exact label
     * @param detail what the policy says about it, or null
     * @param types what it is
     */
    public Right(int position, LocalizedText label, LocalizedText detail, List<RightType> types) {
        this.position = position;
        this.label = label;
        this.detail = detail;
        this.types = List.copyOf(types);
    }

    /**
     * What the tenant says about a right.
     *
     * @param label its exact label
     * @param detail what the policy says about it, or null
     * @param types what it is
     */
    public record Profile(LocalizedText label, LocalizedText detail, List<RightType> types) {

        /** Keeps its own list. */
        public Profile {
            types = List.copyOf(types);
        }
    }

    /** What the tenant says about it. */
    public Profile profile() {
        return new Profile(label, detail, types);
    }

    /** Stores the types as a JSON array. */
    @Converter
    static class TypesColumn extends JsonColumn<List<RightType>> {
        TypesColumn() {
            super(new TypeReference<>() {});
        }
    }
}
