package io.candor.persistence.processing;

import io.candor.persistence.shared.LocalizedText;
import io.candor.persistence.shared.RefusedException;
import io.candor.persistence.tenancy.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;

/**
 * Somebody who processes personal data on the tenant's behalf (GDPR, Article 28). One without a name is a category that the policy
 * mentions and does not name; the page says so.
 */
@Entity
public class Processor extends TenantOwned implements RegisterRow<Processor.Profile> {

    private int position;

    private String name;

    @Column(name = "is_named")
    private boolean named;

    @Column(name = "role_text")
    private LocalizedText role;

    @Column(name = "data_text")
    private LocalizedText data;

    private LocalizedText location;

    @Column(name = "policy_url")
    private String policyUrl;

    /** For the persistence provider. */
    protected Processor() {}

    /**
     * A row of the register.
     *
     * @param position its place, from 0
     * @param name its name, or the category if it is not named
     * @param named whether the name is a name
     * @param role what it does
     * @param data what data it gets, or null if not stated
     * @param location where it processes the data, or null if not stated
     * @param policyUrl its own policy, or null
     */
    public Processor(
            int position,
            String name,
            boolean named,
            LocalizedText role,
            LocalizedText data,
            LocalizedText location,
            String policyUrl) {
        this.position = position;
        this.name = name;
        this.named = named;
        this.role = role;
        this.data = data;
        this.location = location;
        this.policyUrl = policyUrl;
    }

    /**
     * A row of the register.
     *
     * @param position its place, from 0
     * @throws RefusedException {@code error.processor-...} if something in it may not stand there
     */
    public Processor(int position, Profile profile) {
        this.position = position;
        take(profile);
    }

    /**
     * What the register says about a processor.
     *
     * @param name its name, or the category if it is not named
     * @param named whether the name is a name
     * @param role what it does
     * @param data what data it gets, or null if not stated
     * @param location where it processes the data, or null if not stated
     * @param policyUrl its own policy, or null
     */
    public record Profile(
            String name,
            boolean named,
            LocalizedText role,
            LocalizedText data,
            LocalizedText location,
            String policyUrl) {}

    /**
     * Says something else about the processor.
     *
     * @throws RefusedException {@code error.processor-...} if something in it may not stand there
     */
    @Override
    public void change(Profile profile) {
        take(profile);
    }

    /** Gives it another place in the register. */
    @Override
    public void move(int newPosition) {
        position = newPosition;
    }

    /** What the register says. */
    @Override
    public Profile profile() {
        return new Profile(name, named, role, data, location, policyUrl);
    }

    /** What the register says now, to be compared with what it says later. */
    public KnownProcessor known() {
        return new KnownProcessor(id(), profile());
    }

    /** Its place, from 0. */
    public int position() {
        return position;
    }

    private void take(Profile profile) {
        Said.demandLine(profile.name(), "error.processor-name");
        Said.demandText(profile.role(), true, "error.processor-role");
        Said.demandText(profile.data(), false, "error.processor-data");
        Said.demandText(profile.location(), false, "error.processor-location");
        Said.demandAddress(profile.policyUrl(), "error.processor-url");
        name = profile.name();
        named = profile.named();
        role = profile.role();
        data = profile.data();
        location = profile.location();
        policyUrl = profile.policyUrl();
    }
}
