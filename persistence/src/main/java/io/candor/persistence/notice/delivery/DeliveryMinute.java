package io.candor.persistence.notice.delivery;

import java.time.Instant;

/** How many mails of a notice the mail server took in a minute that begins at an instant, UTC. */
public record DeliveryMinute(Instant from, long accepted) {}
