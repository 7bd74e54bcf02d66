/**
 * Writing, approving and scheduling policy versions. Start at {@link io.candor.web.console.policy.VersionPage}, the page of one version,
 * from which all others are reached.
 */
package io.candor.web.console.policy;
