/**
 * How a company becomes a tenant: the draft that several people fill in step by step, until its centre goes live. Start reading at {@link
 * io.candor.persistence.onboarding.Onboarding}.
 */
package io.candor.persistence.onboarding;
