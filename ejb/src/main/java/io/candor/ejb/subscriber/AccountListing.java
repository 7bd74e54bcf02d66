package io.candor.ejb.subscriber;

import static io.candor.persistence.tenant.MemberRole.OWNER;
import static io.candor.persistence.tenant.MemberRole.PRIVACY_OFFICER;

import io.candor.ejb.access.AllowedTo;
import io.candor.ejb.audit.AuditLog;
import io.candor.ejb.shared.ApplicationClock;
import io.candor.ejb.subscriber.AccountCsv.Line;
import io.candor.ejb.tenant.TenantQueries;
import io.candor.persistence.apikey.ApiScope;
import io.candor.persistence.audit.Changes;
import io.candor.persistence.audit.Thing;
import io.candor.persistence.mail.EmailAddress;
import io.candor.persistence.shared.Ids;
import io.candor.persistence.subscriber.AccountLine;
import io.candor.persistence.subscriber.Subscriber;
import io.candor.persistence.subscriber.SubscriberRepository;
import io.candor.persistence.subscriber.Suppression;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Takes the tenant's lists of holders of accounts, whom the policy promises to tell. A list is taken as a whole or not at all. Whoever
 * subscribed as well stays one person, and gets one mail.
 */
@Stateless
@PermitAll
@AllowedTo(
        value = {OWNER, PRIVACY_OFFICER},
        keys = ApiScope.RECIPIENTS_WRITE)
public class AccountListing {

    private static final int CHUNK = 1_000;

    private SubscriberRepository subscribers;
    private AddressVault vault;
    private TenantQueries tenants;
    private AuditLog audit;
    private ApplicationClock clock;

    @Inject
    AccountListing(
            SubscriberRepository subscribers,
            AddressVault vault,
            TenantQueries tenants,
            AuditLog audit,
            ApplicationClock clock) {
        this.subscribers = subscribers;
        this.vault = vault;
        this.tenants = tenants;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected AccountListing() {}

    /** A file that can be read again and again: first it is checked as a whole, then it is taken. */
    public interface Source {

        /**
         * From the beginning.
         *
         * @throws IOException if it cannot be read
         */
        InputStream open() throws IOException;
    }

    /** What can be wrong with a list. */
    public enum Fault {
        /** It is not UTF-8. */
        ENCODING,
        /** There is no column {@code email}, or the same column twice. */
        COLUMNS,
        /** A quote that does not end, or the like. */
        FORM,
        /** Nobody in it. */
        EMPTY,
        /** More rows than are taken at once. */
        TOO_MANY,
        /** No address that can be written to. */
        ADDRESS,
        /** The tenant does not have this language. */
        LANGUAGE,
        /** The same address again. */
        DUPLICATE
    }

    /**
     * Something wrong.
     *
     * @param row as spreadsheets count: the names of columns are row 1; 0 for the list as a whole
     * @param fault what
     * @param detail the row in which the address stands already, for a duplicate; otherwise null
     */
    public record Problem(int row, Fault fault, Integer detail) {}

    /**
     * What became of a list.
     *
     * @param rows how many people it names
     * @param ended how many holders it does not name any more; 0 if it only adds
     * @param problems what is wrong with it, at most the first 100; nothing was taken if there is anything
     * @param problemCount how many there are
     */
    public record Outcome(int rows, int ended, List<Problem> problems, int problemCount) {

        /** Whether it was taken. */
        public boolean isTaken() {
            return problemCount == 0;
        }
    }

    /** Refuses whoever may not name holders, before a long list of theirs is read. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public void checkCaller() {
        // Who may call is checked in front of every method of this class.
    }

    /**
     * Takes a list in CSV.
     *
     * @param whole whether it names all holders, so that those who are missing are none any more
     */
    public Outcome upload(Source source, boolean whole) {
        List<String> languages = tenants.languages();
        var check = new AccountCsv(languages);
        read(source, check, line -> {});
        if (check.problemCount() > 0) {
            return new Outcome(check.rows(), 0, check.problems(), check.problemCount());
        }
        UUID upload = Ids.next();
        Instant now = clock.instant();
        var chunk = new ArrayList<AccountLine>(CHUNK);
        read(source, new AccountCsv(languages), line -> {
            chunk.add(sealed(line));
            if (chunk.size() == CHUNK) {
                subscribers.noteAccounts(chunk, upload, now);
                chunk.clear();
            }
        });
        if (!chunk.isEmpty()) {
            subscribers.noteAccounts(chunk, upload, now);
        }
        int ended = whole ? subscribers.endAccountsBut(upload) : 0;
        audit.record(
                SubscriberAction.LISTED,
                Thing.of("account-list", upload),
                Changes.with("rows", check.rows()).and("whole", null, whole).and("ended", null, ended));
        return new Outcome(check.rows(), ended, List.of(), 0);
    }

    /** Ends an account; whoever subscribed stays subscribed. Nobody of that address: nothing happens. */
    public void end(EmailAddress address) {
        subscribers
                .findLocked(vault.hash(address))
                .filter(Subscriber::isAccount)
                .ifPresent(holder -> {
                    holder.endAccount();
                    audit.record(SubscriberAction.ENDED, thing(holder));
                });
    }

    /** Sends nothing more to an address, because its server or its owner said so. Nobody of that address: nothing happens. */
    public void suppress(EmailAddress address, Suppression reason) {
        subscribers.findLocked(vault.hash(address)).ifPresent(known -> {
            known.suppress(reason, clock.instant());
            audit.record(SubscriberAction.SUPPRESSED, thing(known), Changes.with("reason", reason));
        });
    }

    /**
     * Forgets somebody entirely. What was sent to them stays counted.
     *
     * @throws io.candor.persistence.shared.MissingException if there is no such person
     */
    @AllowedTo({OWNER, PRIVACY_OFFICER})
    public void erase(UUID id) {
        Subscriber known = subscribers.get(id);
        subscribers.remove(known);
        audit.record(SubscriberAction.ERASED, thing(known));
    }

    private AccountLine sealed(Line line) {
        return new AccountLine(vault.hash(line.address()), vault.seal(line.address()), line.language());
    }

    private static Thing thing(Subscriber subscriber) {
        return Thing.of("subscriber", subscriber.id());
    }

    private static void read(Source source, AccountCsv csv, Consumer<Line> each) {
        try (InputStream in = source.open()) {
            csv.read(in, each);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
