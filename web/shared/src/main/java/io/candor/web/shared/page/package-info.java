/** How long a public page stays true. The store of kept pages lives in the WAR of the public pages. */
package io.candor.web.shared.page;
