/** Typed changes between two versions on the public pages and for programs. */
package io.candor.web.centre.change;
