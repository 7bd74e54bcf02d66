/**
 * Refusals and failures of the REST interface as problem documents (RFC 9457). A domain exception is translated here and nowhere
 * else.
 */
package io.candor.web.centre.problem;
