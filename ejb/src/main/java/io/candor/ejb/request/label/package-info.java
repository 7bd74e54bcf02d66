/** The tenant's own list of rights: exact labels, in its order, each with what it is. Kept to what the version in force promises. */
package io.candor.ejb.request.label;
