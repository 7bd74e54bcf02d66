/** How often something may be done. */
package io.candor.web.centre.limit;
