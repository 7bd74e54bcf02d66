/** A tenant's brand as style sheet and logo, and its contact for reports of weaknesses. */
package io.candor.web.centre.tenant;
