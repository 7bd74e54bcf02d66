/**
 * Cookies and other storage, for everybody: the preference centre ({@link io.candor.web.centre.consent.StoragePage} shows,
 * {@link io.candor.web.centre.consent.ConsentChoiceServlet} takes the choice), the receipt of one's own choice
 * ({@link io.candor.web.centre.consent.ReceiptPage}), and the check of any receipt ({@link io.candor.web.centre.consent.VerifyPage}).
 */
package io.candor.web.centre.consent;
