/**
 * Console pages about the consent ledger: how people choose, every record, and the ledger as a file. Each page bean has its page of the
 * same name in the folder {@code ledger}.
 */
package io.candor.web.console.ledger;
