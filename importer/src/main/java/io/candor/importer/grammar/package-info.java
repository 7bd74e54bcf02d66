/**
 * What can be read out of words for certain: lengths of time, dates, addresses of mail, names of companies and authorities. Knows nothing
 * of promises; the vocabularies are data files.
 */
package io.candor.importer.grammar;
