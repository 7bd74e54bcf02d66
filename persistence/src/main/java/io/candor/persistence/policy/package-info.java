/**
 * The policy of a tenant and its versions. A {@link io.candor.persistence.policy.Policy} is the aggregate: it numbers versions,
 * schedules them and says which one is in force at an instant. {@link io.candor.persistence.policy.PolicyMarkdown} makes a text
 * harmless when it is stored; {@link io.candor.persistence.policy.PolicyOutline} reads sections and blocks back out of it.
 */
package io.candor.persistence.policy;
