/**
 * The wizard's pages, from the organisation to the open centre. {@link io.candor.web.console.onboarding.OnboardingRouter} knows their
 * addresses, {@link io.candor.web.console.onboarding.WizardPlace} where a request is; each step has a page bean of its own.
 */
package io.candor.web.console.onboarding;
