/**
 * Whom a tenant tells about changes: subscribers, and holders of accounts. Start reading at
 * {@link io.candor.persistence.subscriber.Subscriber}.
 */
package io.candor.persistence.subscriber;
