/**
 * What a draft means: the document as it was read, what was decided about it, what is missing, and the tenant that it becomes. Depends on
 * no database. Start reading at {@link io.candor.ejb.onboarding.draft.Draft}.
 */
package io.candor.ejb.onboarding.draft;
