package io.candor.ejb.notice.bounce;

import io.candor.ejb.notice.bounce.BounceFiling.Link;
import io.candor.ejb.notice.bounce.BounceFiling.Said;
import io.candor.ejb.notice.bounce.BounceFiling.Token;
import io.candor.ejb.shared.InTenant;
import io.candor.ejb.tenant.TenantQueries;
import io.candor.ejb.tenant.TenantQueries.TenantRef;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** Finds the tenant of a mail that came back, and has noted there what it says. */
@Dependent
public class BounceSorting {

    private final TenantQueries tenants;
    private final InTenant inTenant;
    private final BounceFiling filing;

    @Inject
    BounceSorting(TenantQueries tenants, InTenant inTenant, BounceFiling filing) {
        this.tenants = tenants;
        this.inTenant = inTenant;
        this.filing = filing;
    }

    /**
     * Deals with a mail.
     *
     * @param raw the mail as anybody may have sent it
     */
    public BounceOutcome sort(byte[] raw) {
        Optional<BounceReport> report = BounceParsing.parse(raw);
        if (report.isEmpty()) {
            return BounceOutcome.OTHER;
        }
        Said said = Said.of(report.get());
        boolean genuine = report.get().tokens().stream()
                        .anyMatch(token -> isFiledByToken(
                                new Token(token, report.get().returned().messageId()), said))
                || isFiledByLink(report.get().returned(), said);
        if (!genuine) {
            return BounceOutcome.FORGED;
        }
        return report.get().kind() == BounceReport.Kind.NOTHING ? BounceOutcome.NOTHING : BounceOutcome.NOTED;
    }

    private boolean isFiledByToken(Token token, Said said) {
        return BounceToken.read(token.text()).stream()
                .flatMap(read -> tenants.ids().stream().filter(id -> BounceToken.hint(id) == read.tenantHint()))
                .anyMatch(tenant -> inTenant.call(tenant, () -> filing.file(token, said)));
    }

    /** Mail providers that leave the envelope address out of a complaint send our headers back. */
    private boolean isFiledByLink(BounceReport.Returned returned, Said said) {
        Optional<Link> link = Link.of(returned);
        Optional<UUID> tenant = Optional.ofNullable(returned.list())
                .map(list -> list.split("\\.", 3))
                .filter(words -> words.length == 3 && words[0].equals("notices"))
                .flatMap(words -> tenants.findBySlug(words[1]))
                .map(TenantRef::id);
        return link.isPresent()
                && tenant.isPresent()
                && inTenant.call(tenant.get(), () -> filing.file(link.get(), said));
    }
}
