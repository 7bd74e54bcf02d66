/**
 * JSON as the proofs need it: a strict reader ({@link io.candor.verifier.json.JsonReader}) that refuses everything two readers could
 * understand differently, and the one form that is hashed ({@link io.candor.verifier.json.CanonicalJson}). Uses the JDK alone.
 */
package io.candor.verifier.json;
