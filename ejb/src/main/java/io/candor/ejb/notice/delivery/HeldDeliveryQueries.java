package io.candor.ejb.notice.delivery;

import io.candor.persistence.notice.delivery.DeliveryRepository;
import io.candor.persistence.notice.delivery.PersonsDelivery;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** Reads which notices went to somebody, for their own request. For the task that collects it, never for a page. */
@Stateless
@PermitAll
public class HeldDeliveryQueries {

    private DeliveryRepository deliveries;

    @Inject
    HeldDeliveryQueries(DeliveryRepository deliveries) {
        this.deliveries = deliveries;
    }

    /** For the container's proxy. */
    protected HeldDeliveryQueries() {}

    /** What became of each notice to a person, the earliest first. */
    public List<PersonsDelivery> of(UUID recipient) {
        return deliveries.of(recipient);
    }
}
