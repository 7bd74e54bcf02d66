package io.candor.architecture;

import java.util.Map;
import java.util.TreeMap;

/** Session beans and REST resources that everybody may call, each with its reason. A new one needs a line here. */
final class Open {

    /** Class to reason. */
    static final Map<String, String> REASONS = new TreeMap<>(Map.ofEntries(
            Map.entry("io.candor.ejb.consent.StorageQueries", "the inventory of storage is published"),
            Map.entry("io.candor.ejb.policy.PolicyQueries", "published versions are for everybody"),
            Map.entry("io.candor.ejb.processing.ProcessingQueries", "the register of processing is published"),
            Map.entry("io.candor.ejb.promise.PromiseQueries", "promises of published versions are for everybody"),
            Map.entry("io.candor.ejb.request.RightQueries", "the rights are published"),
            Map.entry(
                    "io.candor.ejb.session.SessionEnding",
                    "the caller has proved it by a signed token or by the session itself"),
            Map.entry("io.candor.ejb.tenant.MemberQueries", "answers about the caller alone"),
            Map.entry("io.candor.ejb.tenant.TenantChangesTimer", "runs by itself"),
            Map.entry("io.candor.ejb.tenant.TenantQueries", "what the centre says about the company is published")));

    private Open() {}
}
