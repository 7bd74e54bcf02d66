/**
 * The pages on which people file a request and follow it. No session: a form carries what it needs, and a short-lived cookie opens one
 * request. Start at {@link io.candor.web.centre.request.RequestFilingServlet}.
 */
package io.candor.web.centre.request;
