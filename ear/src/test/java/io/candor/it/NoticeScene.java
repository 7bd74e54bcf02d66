package io.candor.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.candor.ejb.notice.desk.NoticeDeskQueries;
import io.candor.ejb.notice.desk.NoticeDeskQueries.NoticeRow;
import io.candor.ejb.policy.PolicyPublishing;
import io.candor.ejb.policy.PolicyQueries;
import io.candor.ejb.shared.ApplicationClock;
import io.candor.ejb.shared.InTenant;
import io.candor.ejb.subscriber.AccountListing;
import io.candor.ejb.tenant.TenantQueries;
import io.candor.it.inside.Caller;
import io.candor.it.inside.Operator;
import io.candor.persistence.notice.delivery.Notice;
import io.candor.persistence.policy.PolicyMarkdown;
import io.candor.persistence.policy.PolicyVersionState;
import io.candor.persistence.promise.PromiseLine;
import io.candor.persistence.shared.LocalizedText;
import io.candor.persistence.tenant.MemberRole;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** A tenant like Operno in the summer of its second version, which promises a mail 30 days before: its account holders and next versions. */
@Dependent
class NoticeScene {

    /** Operno's second version is in force. */
    static final Instant SUMMER = Instant.parse("2026-06-01T09:30:00Z");

    @Inject
    private PolicyPublishing publishing;

    @Inject
    private Approvals approvals;

    @Inject
    private PolicyQueries policies;

    @Inject
    private NoticeDeskQueries desk;

    @Inject
    private AccountListing listing;

    @Inject
    private TenantQueries tenants;

    @Inject
    private InTenant inTenant;

    @Inject
    private ApplicationClock clock;

    @Inject
    private Operator operator;

    @Inject
    private Caller caller;

    private int months = 24;
    private String slug;
    private UUID tenant;
    private String owner;

    /** Makes the tenant, and moves the clock. */
    void begin() {
        begin("operno");
    }

    /** Makes a tenant like another one, whose second version is in force in summer. */
    void begin(String model) {
        clock.moveTo(SUMMER);
        slug = Packs.freshSlug();
        var pack = Packs.copy(model, slug);
        if (Files.exists(pack.resolve("policy/3"))) {
            Packs.remove(pack.resolve("policy/3"));
        }
        operator.importPack(pack);
        tenant = tenants.findBySlug(slug).orElseThrow().id();
        owner = caller.enrol(tenant, MemberRole.OWNER);
    }

    /** It is today again. */
    void end() {
        clock.reset();
    }

    String slug() {
        return slug;
    }

    UUID tenant() {
        return tenant;
    }

    /** Does something as the owner. */
    <T> T asOwner(Supplier<T> work) {
        return caller.call(owner, tenant, work);
    }

    void runAsOwner(Runnable work) {
        caller.run(owner, tenant, work);
    }

    /** Names so many account holders: person0@example.org and so on. */
    void list(int people) {
        var csv = new StringBuilder("email,language\n");
        for (int i = 0; i < people; i++) {
            csv.append("person").append(i).append("@example.org,en\n");
        }
        asOwner(() ->
                listing.upload(() -> new ByteArrayInputStream(csv.toString().getBytes(StandardCharsets.UTF_8)), true));
    }

    /** The text in force. */
    String text() {
        return inTenant.call(tenant, () -> policies.version(2, "en", "en")).markdown();
    }

    /** The text in force with another period for usage logs. */
    String text(String kept) {
        return text().replace("Usage logs are kept for 2 years", "Usage logs are kept for " + kept);
    }

    /** Another version, in which something is kept longer; approved. */
    int approved() {
        ++months;
        return approved("next " + months, true, text(months + " months"));
    }

    /** Another version, approved. */
    int approved(String label, boolean material, String text) {
        int number = draft(label, material, text, List.of());
        approvals.approve(tenant, number);
        return number;
    }

    /** Another version. */
    int draft(String label, boolean material, String text, List<PromiseLine> promises) {
        return asOwner(() -> publishing.draft(
                label,
                material,
                LocalizedText.of("en", "What changes."),
                Map.of("en", PolicyMarkdown.of(text)),
                promises));
    }

    void schedule(int number, int days) {
        runAsOwner(() -> publishing.schedule(number, clock.instant().plus(Duration.ofDays(days))));
    }

    /** The notice of a version. */
    NoticeRow row(int number) {
        return asOwner(desk::list).stream()
                .filter(row -> row.number() == number)
                .findFirst()
                .orElseThrow();
    }

    PolicyVersionState state(int number) {
        return inTenant.call(tenant, () -> policies.version(number, "en", "en")).state();
    }

    void awaitDone(int number) throws InterruptedException {
        await(() -> row(number).state() == Notice.State.DONE);
    }

    static void await(BooleanSupplier there) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(40);
        while (!there.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited too long").isLessThan(end);
            Thread.sleep(100);
        }
    }
}
