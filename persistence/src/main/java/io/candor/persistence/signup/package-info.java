/** People who begin on their own: addresses that are being proved. Start reading at {@link io.candor.persistence.signup.SignUp}. */
package io.candor.persistence.signup;
