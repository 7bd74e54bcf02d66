/**
 * How long a public page stays true, and the seam at which kept pages are answered before any servlet runs. The store itself lives in
 * the WAR of the public pages.
 */
package io.candor.web.shared.page;
