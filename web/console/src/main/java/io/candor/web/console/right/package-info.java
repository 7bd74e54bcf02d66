/** The tenant's list of rights: exact labels in its order, each with what it is. One more ordered register, with its own promise. */
package io.candor.web.console.right;
