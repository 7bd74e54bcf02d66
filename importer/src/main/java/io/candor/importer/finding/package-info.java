/**
 * What a policy says about its company: date, contacts, authority, rights, data, purposes, legal bases, processors, retention, storage.
 * Each finding knows its place in the original and the rule that found it. Start with {@link io.candor.importer.finding.Facts}.
 */
package io.candor.importer.finding;
