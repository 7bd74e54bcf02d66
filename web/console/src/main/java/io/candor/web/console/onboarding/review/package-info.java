/** What was read of a policy, as the wizard shows it: in sentences, in its place of the original, and as fields to be corrected. */
package io.candor.web.console.onboarding.review;
