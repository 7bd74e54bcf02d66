/** Reading the inventory of cookies and other storage. */
package io.candor.ejb.consent;
