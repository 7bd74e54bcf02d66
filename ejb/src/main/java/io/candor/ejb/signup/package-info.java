/**
 * People who begin a privacy centre on their own: an address is proved, an account is made. What they may do then is the onboarding's
 * matter. Start reading at {@link io.candor.ejb.signup.SigningUp}.
 */
package io.candor.ejb.signup;
