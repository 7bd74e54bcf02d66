package io.candor.importer.finding;

import io.candor.importer.grammar.Gazetteer;
import io.candor.persistence.consent.Lifetime;
import io.candor.persistence.consent.StorageEntry;
import io.candor.persistence.processing.RetentionRow;
import io.candor.persistence.request.RightType;
import io.candor.persistence.tenant.TenantProfile.Contact;
import java.time.LocalDate;
import java.util.List;

/**
 * What a policy says about its company. Whatever the text does not hold is null or empty.
 *
 * @param date of the last change
 * @param legalEntity registered name
 * @param address lines of the postal address
 * @param country ISO 3166-1, where the address names it
 * @param mailboxes in the order of the text
 * @param subject the subject line that mails should have
 * @param regulators the authorities that it names
 * @param rights under its own labels
 * @param dataCategories what data it says to process
 * @param purposes what for
 * @param legalBases on which grounds
 * @param processors who processes data for the company
 * @param retention how long data is kept
 * @param storage cookies and the like
 * @param storageGroups the groups of cookies that it names
 */
public record Facts(
        Finding<Dated> date,
        Finding<String> legalEntity,
        Finding<List<String>> address,
        Finding<String> country,
        List<Finding<Mailbox>> mailboxes,
        Finding<String> subject,
        List<Finding<Regulator>> regulators,
        List<Finding<Right>> rights,
        List<Finding<Item>> dataCategories,
        List<Finding<Item>> purposes,
        List<Finding<Basis>> legalBases,
        List<Finding<Processor>> processors,
        List<Finding<Retention>> retention,
        List<Finding<Storage>> storage,
        List<Finding<StorageGroup>> storageGroups) {

    /**
     * A date and how it is written.
     *
     * @param date null if it can be read in two ways
     * @param style java.time pattern; null if it can be read in two ways
     * @param choices the days that it can mean
     */
    public record Dated(LocalDate date, String style, List<LocalDate> choices) {}

    /**
     * A mailbox.
     *
     * @param kind what it is for
     * @param email the address; null where the text only holds a placeholder
     */
    public record Mailbox(Contact.Kind kind, String email) {}

    /**
     * An authority.
     *
     * @param name as the text names it
     * @param url as the text gives it, or null
     * @param known what is known about it; never shown as the policy's words
     */
    public record Regulator(String name, String url, Gazetteer.Authority known) {}

    /**
     * A right.
     *
     * @param label as the text calls it
     * @param detail what it says about it, or empty
     * @param types what it is
     */
    public record Right(String label, String detail, List<RightType> types) {}

    /**
     * An item of a list with its label.
     *
     * @param label its name
     * @param detail more about it, or empty
     */
    public record Item(String label, String detail) {}

    /** A ground for processing. @source GDPR, Article 6(1) */
    public enum Basis {
        CONTRACT,
        LEGITIMATE_INTERESTS,
        LEGAL_OBLIGATION,
        CONSENT
    }

    /**
     * Somebody who processes data for the company.
     *
     * @param name its name, or the category if it has none
     * @param named whether the name is a name
     * @param role what it does, or empty
     * @param location where, or empty
     * @param url its own policy, or null
     */
    public record Processor(String name, boolean named, String role, String location, String url) {}

    /**
     * How long data is kept.
     *
     * @param category what data, in the text's words
     * @param rule how long; an event that is none of the known ones is null
     * @param reason the text's words where it gives no figure, or empty
     */
    public record Retention(String category, RetentionRow.Rule rule, String reason) {}

    /**
     * A row of the table of cookies and other storage.
     *
     * @param names one or several; empty if the text does not name it
     * @param provider who sets it, or empty
     * @param purpose what it is for, or empty
     * @param kind where it is stored
     * @param lifetime how long it stays
     * @param group heading or group that it stands under, or empty
     */
    public record Storage(
            List<String> names,
            String provider,
            String purpose,
            StorageEntry.Kind kind,
            Lifetime lifetime,
            String group) {}

    /**
     * A group of cookies.
     *
     * @param label as the text calls it
     * @param description what it says about it, or empty
     * @param essential whether the text calls it necessary
     */
    public record StorageGroup(String label, String description, boolean essential) {}
}
