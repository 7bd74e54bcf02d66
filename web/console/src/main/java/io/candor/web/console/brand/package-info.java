/**
 * The page on which members choose colours and logo, the frame in which they see them on the real centre, and the measuring of contrasts
 * while they type. What may be stored is decided by {@code io.candor.ejb.tenant.brand}.
 */
package io.candor.web.console.brand;
