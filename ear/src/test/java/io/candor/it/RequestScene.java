package io.candor.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.candor.ejb.request.handling.RequestDeskQueries;
import io.candor.ejb.request.handling.RequestDeskQueries.Desk;
import io.candor.ejb.request.identity.IdentityProving;
import io.candor.ejb.request.intake.FiledRequest;
import io.candor.ejb.request.person.RequestStatusQueries;
import io.candor.ejb.request.person.RequestStatusQueries.Status;
import io.candor.ejb.shared.ApplicationClock;
import io.candor.ejb.tenant.TenantQueries.TenantRef;
import io.candor.it.inside.Caller;
import io.candor.persistence.tenant.MemberRole;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** A tenant whose members work on requests, and what each side sees of one. */
@Dependent
class RequestScene {

    @Inject
    private ConsentPeople tenants;

    @Inject
    private RequestPeople people;

    @Inject
    private Caller caller;

    @Inject
    private RequestDeskQueries desks;

    @Inject
    private RequestStatusQueries requests;

    @Inject
    private IdentityProving identity;

    @Inject
    private ApplicationClock clock;

    private TenantRef tenant;
    private String owner;
    private String officer;
    private String agent;

    /** A new tenant with an owner, a privacy officer and an agent. */
    void begin() {
        tenant = tenants.tenant("operno");
        owner = caller.enrol(tenant.id(), MemberRole.OWNER);
        officer = caller.enrol(tenant.id(), MemberRole.PRIVACY_OFFICER);
        agent = caller.enrol(tenant.id(), MemberRole.AGENT);
    }

    /** It is today again. */
    void end() {
        clock.reset();
    }

    TenantRef tenant() {
        return tenant;
    }

    String owner() {
        return owner;
    }

    String officer() {
        return officer;
    }

    String agent() {
        return agent;
    }

    /** Does something as a member. */
    void as(String member, Runnable work) {
        caller.run(member, tenant.id(), work);
    }

    /** The person of a request opens the link that was mailed to them. */
    void confirm(FiledRequest filed) {
        List<String> waiting = people.tokens(filed.reference());
        assertThat(people.in(tenant, () -> identity.take(waiting.get(waiting.size() - 1))))
                .isPresent();
    }

    /** A request as members see it. */
    Desk desk(UUID id) {
        return caller.call(agent, tenant.id(), () -> desks.desk(id, "en"));
    }

    /** A request as its person sees it. */
    Status status(FiledRequest filed) {
        return people.in(tenant, () -> requests.status(RequestPeople.access(filed), "en"));
    }

    /** What was written to and fro, as its person sees it. */
    List<String> letters(FiledRequest filed) {
        return status(filed).letters().stream().map(letter -> letter.text()).toList();
    }
}
