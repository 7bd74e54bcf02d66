/**
 * The policy for everybody: pages of the version in force, of any version, of the history and of two versions compared; the same as
 * Markdown, JSON, PDF and Atom; and as REST. Start reading at {@link io.candor.web.centre.policy.PolicyPage}.
 */
package io.candor.web.centre.policy;
