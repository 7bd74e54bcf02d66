/**
 * The wizard: from the organisation's name and a policy that it has already to an open privacy centre. Every step is saved in the draft
 * ({@link io.candor.persistence.onboarding.Onboarding}); what the importer reads is computed again from the kept document whenever it is
 * asked for, so nothing derived is stored. Start reading at {@link io.candor.ejb.onboarding.OnboardingEditing} and {@link
 * io.candor.ejb.onboarding.GoingLive}.
 */
package io.candor.ejb.onboarding;
