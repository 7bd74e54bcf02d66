/**
 * Writing the next version of a policy. Start at {@link io.candor.ejb.policy.draft.PolicyDrafting}, which changes drafts, and {@link
 * io.candor.ejb.policy.draft.PolicyDraftQueries}, which shows members all versions, those included that nobody outside sees.
 */
package io.candor.ejb.policy.draft;
