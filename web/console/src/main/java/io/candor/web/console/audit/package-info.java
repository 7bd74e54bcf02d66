/**
 * Console pages about the audit log: who changed what, from what to what, and the log as a file. Each page bean has its page of the same
 * name in the folder {@code audit}.
 */
package io.candor.web.console.audit;
