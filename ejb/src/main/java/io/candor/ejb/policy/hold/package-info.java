/** Versions that have to wait before they take effect. Start reading at {@link io.candor.ejb.policy.hold.PolicyHolding}. */
package io.candor.ejb.policy.hold;
