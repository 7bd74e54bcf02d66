/**
 * Shows the real pages of a centre that is not open yet to the members who prepare it. {@link
 * io.candor.ejb.onboarding.preview.PreviewPermits} gives them a permit, {@link
 * io.candor.ejb.onboarding.preview.PreviewAdmission} judges it where no session is known, {@link
 * io.candor.ejb.onboarding.preview.TrialOpening} opens the centre for the time of one page and takes everything back.
 */
package io.candor.ejb.onboarding.preview;
