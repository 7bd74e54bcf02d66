/**
 * Public pages kept as bytes: rendered once per tenant, revision, language and form, compressed once, and answered from the I/O thread
 * in front of the servlet chain. {@link io.candor.web.centre.page.PageCaptureFilter} fills the store,
 * {@link io.candor.web.centre.page.KeptPages} answers from it, docs/performance.md has the figures. Depends on no feature.
 */
package io.candor.web.centre.page;
