/** Ending sessions, on every node. */
package io.candor.ejb.session;
