package io.candor.ejb.pack;

import io.candor.persistence.consent.BannerSettings;
import io.candor.persistence.consent.StorageCategory;
import io.candor.persistence.consent.StorageEntry;
import io.candor.persistence.consent.WebOrigin;
import io.candor.persistence.policy.PolicyMarkdown;
import io.candor.persistence.processing.Processor;
import io.candor.persistence.processing.RetentionRow;
import io.candor.persistence.promise.PromiseLine;
import io.candor.persistence.request.Right;
import io.candor.persistence.shared.LocalizedText;
import io.candor.persistence.tenant.Brand;
import io.candor.persistence.tenant.Slug;
import io.candor.persistence.tenant.TenantProfile;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A pack that has been read without a fault.
 *
 * @param hash SHA-256 of its files
 * @param slug the tenant's name in addresses
 * @param profile what the centre says about the company
 * @param brand colours and logo
 * @param domains verified host names, lower case
 * @param rights in the policy's order
 * @param processors in the tenant's order
 * @param retention in the tenant's order
 * @param consent the inventory of cookies and the banner
 * @param versions of the policy, by number from 1
 */
public record TenantPack(
        String hash,
        Slug slug,
        TenantProfile profile,
        Brand brand,
        List<String> domains,
        List<Right> rights,
        List<Processor> processors,
        List<RetentionRow> retention,
        Consent consent,
        List<Version> versions) {

    /**
     * What the tenant stores on visitors' devices and how it asks them.
     *
     * @param categories of storage, in the tenant's order
     * @param entries of storage, in the tenant's order
     * @param banner how the banner behaves
     * @param origins websites that may show it
     */
    public record Consent(
            List<StorageCategory> categories,
            List<StorageEntry> entries,
            BannerSettings banner,
            List<WebOrigin> origins) {}

    /**
     * A published version of the policy.
     *
     * @param number from 1
     * @param label what people call it
     * @param publishedAt UTC
     * @param effectiveAt UTC
     * @param material whether it changes what people can expect
     * @param summary what it changes
     * @param texts by language
     * @param promises what it promises, in order
     */
    public record Version(
            int number,
            String label,
            Instant publishedAt,
            Instant effectiveAt,
            boolean material,
            LocalizedText summary,
            Map<String, PolicyMarkdown> texts,
            List<PromiseLine> promises) {}
}
