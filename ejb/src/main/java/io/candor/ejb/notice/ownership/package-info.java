/**
 * Telling people of a change of ownership.
 */
package io.candor.ejb.notice.ownership;
