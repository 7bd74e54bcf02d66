package io.candor.persistence.request;

import com.fasterxml.jackson.core.type.TypeReference;
import io.candor.persistence.processing.RegisterRow;
import io.candor.persistence.shared.JsonColumn;
import io.candor.persistence.shared.LocalizedText;
import io.candor.persistence.shared.RefusedException;
import io.candor.persistence.tenancy.TenantOwned;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.List;

/** A right as the tenant's policy lists it: one label may stand for several canonical types. */
@Entity
@Table(name = "granted_right")
public class Right extends TenantOwned implements RegisterRow<Right.Profile> {

    private static final int LONGEST_LABEL = 200;
    private static final int LONGEST_DETAIL = 2000;

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

    /**
     * A row of the register.
     *
     * @param position its place, from 0
     * @throws RefusedException {@code error.right-...} if something in it may not stand there
     */
    public Right(int position, Profile profile) {
        this.position = position;
        take(profile);
    }

    /** What the tenant says about it. */
    @Override
    public Profile profile() {
        return new Profile(label, detail, types);
    }

    /**
     * Says something else about the right.
     *
     * @throws RefusedException {@code error.right-...} if something in it may not stand there
     */
    @Override
    public void change(Profile profile) {
        take(profile);
    }

    @Override
    public void move(int newPosition) {
        position = newPosition;
    }

    /** Its place, from 0. */
    public int position() {
        return position;
    }

    private void take(Profile profile) {
        demand(profile.label() != null && fits(profile.label(), LONGEST_LABEL), "error.right-label");
        demand(profile.detail() == null || fits(profile.detail(), LONGEST_DETAIL), "error.right-detail");
        demand(!profile.types().isEmpty(), "error.right-types");
        label = profile.label();
        detail = profile.detail();
        types = profile.types();
    }

    private static boolean fits(LocalizedText text, int most) {
        return text.byLanguage().values().stream().allMatch(words -> words.length() <= most);
    }

    private static void demand(boolean fits, String refusal) {
        if (!fits) {
            throw new RefusedException(RefusedException.Fault.INPUT, refusal);
        }
    }

    /** Stores the types as a JSON array. */
    @Converter
    static class TypesColumn extends JsonColumn<List<RightType>> {
        TypesColumn() {
            super(new TypeReference<>() {});
        }
    }
}
