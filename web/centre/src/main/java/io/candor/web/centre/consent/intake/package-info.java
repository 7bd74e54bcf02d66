/**
 * The consent intake over HTTP, in front of the servlet chain: {@link io.candor.web.centre.consent.intake.IntakeHandler} reads a small
 * body on the I/O thread, hands it to the ledger and answers when the record is durable; no thread waits meanwhile. Everything that a
 * caller may get wrong is refused before the ledger is asked.
 */
package io.candor.web.centre.consent.intake;
