/**
 * Words, sentences and phrases, each with its place in the original. {@link io.candor.importer.text.Lexicon} holds the vocabularies, one
 * file a language; start reading there. Uses nothing else of the importer.
 */
package io.candor.importer.text;
