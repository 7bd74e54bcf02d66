package io.candor.ejb.tenant.sender;

import io.candor.ejb.key.TenantSecrets;
import io.candor.ejb.shared.CandorConfiguration;
import io.candor.ejb.tenant.domain.TxtRecords;
import io.candor.persistence.mail.EmailAddress;
import io.candor.persistence.tenancy.CurrentTenant;
import io.candor.persistence.tenant.sender.MailSender;
import io.candor.persistence.tenant.sender.SenderFindings;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The records that the DNS of a sender's domain must have or should have, and what is found of them. */
@Dependent
public class SenderRecords {

    private static final String RETURNING = "candor-bounces.";
    private static final String DMARC = "_dmarc.";

    private final TxtRecords records;
    private final TenantSecrets secrets;
    private final CurrentTenant currentTenant;
    private final String returnDomain;

    @Inject
    SenderRecords(
            TxtRecords records, TenantSecrets secrets, CurrentTenant currentTenant, CandorConfiguration configuration) {
        this.records = records;
        this.secrets = secrets;
        this.currentTenant = currentTenant;
        this.returnDomain = configuration
                .text("CANDOR_BOUNCE_ADDRESS")
                .map(address -> new EmailAddress(address).domain())
                .orElse(null);
    }

    /** What a record is for. */
    public enum Purpose {
        /** The key by which receivers check signatures; needed, and the proof that the domain is the tenant's. */
        KEY,
        /** The key that is to follow. */
        NEXT_KEY,
        /** The name to which mail returns: with it the envelope is of the tenant's domain, too. */
        RETURNING,
        /** What receivers are to do with mail that only claims to come from the domain; advice. */
        DMARC
    }

    /**
     * A record.
     *
     * @param type {@code TXT} or {@code CNAME}
     * @param found whether it was there when it was looked for last
     */
    public record Wanted(Purpose purpose, String type, String name, String value, boolean found) {}

    /** All of a sender, what is needed first. */
    public List<Wanted> of(MailSender sender) {
        String domain = sender.choice().domain().value();
        var wanted = new ArrayList<Wanted>();
        wanted.add(key(Purpose.KEY, domain, sender.generation(), sender.isInUse()));
        sender.nextGeneration().ifPresent(next -> wanted.add(key(Purpose.NEXT_KEY, domain, next, false)));
        if (returnDomain != null) {
            wanted.add(new Wanted(Purpose.RETURNING, "CNAME", RETURNING + domain, returnDomain, sender.isReturning()));
        }
        String policy = sender.dmarc() == null ? "none" : sender.dmarc();
        wanted.add(new Wanted(Purpose.DMARC, "TXT", DMARC + domain, "v=DMARC1; p=" + policy, sender.dmarc() != null));
        return wanted;
    }

    private Wanted key(Purpose purpose, String domain, int generation, boolean found) {
        String name = DkimRecord.selector(generation) + "._domainkey." + domain;
        return new Wanted(purpose, "TXT", name, DkimRecord.value(publicKey(generation)), found);
    }

    /** The name below its domain to which a sender's mail returns; null if it returns to the platform's. */
    String returnDomain(MailSender sender) {
        return returnDomain != null && sender.isReturning()
                ? RETURNING + sender.choice().domain().value()
                : null;
    }

    /** Looks for them, which takes as long as name servers do; empty if one has not answered, so that nothing is known. */
    Optional<SenderFindings> look(String domain, int generation, int nextGeneration) {
        try {
            return Optional.of(new SenderFindings(
                    isThere(domain, generation),
                    nextGeneration > 0 && isThere(domain, nextGeneration),
                    returnDomain != null
                            && known(records.aliases(RETURNING + domain)).stream()
                                    .anyMatch(returnDomain::equals),
                    policy(domain)));
        } catch (SilenceException unknown) {
            return Optional.empty();
        }
    }

    /** A name server has not answered. */
    private static final class SilenceException extends RuntimeException {}

    private boolean isThere(String domain, int generation) {
        String name = DkimRecord.selector(generation) + "._domainkey." + domain;
        return DkimRecord.isAmong(known(records.of(name)), publicKey(generation));
    }

    /** Of the domain, or of the one above it down to two labels. @source RFC 7489 section 6.6.3 */
    private String policy(String domain) {
        String name = domain;
        while (name.indexOf('.') > 0) {
            for (String text : known(records.of(DMARC + name))) {
                String found = DkimRecord.tags(text).get("p");
                if (text.strip().startsWith("v=DMARC1") && found != null) {
                    return found.toLowerCase(Locale.ROOT);
                }
            }
            name = name.substring(name.indexOf('.') + 1);
        }
        return null;
    }

    private static <T> T known(Optional<T> answer) {
        return answer.orElseThrow(SilenceException::new);
    }

    private byte[] publicKey(int generation) {
        return DkimRecord.publicKey(secrets.sender(currentTenant.id(), generation));
    }
}
