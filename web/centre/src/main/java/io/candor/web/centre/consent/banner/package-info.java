/**
 * The banner that tenants' own websites load: one script with style sheet and configuration, kept as bytes like the public pages. Start
 * with {@code banner.js} among the resources, which does the work in the visitor's browser; {@link
 * io.candor.web.centre.consent.banner.BannerServlet} puts the file together.
 */
package io.candor.web.centre.consent.banner;
