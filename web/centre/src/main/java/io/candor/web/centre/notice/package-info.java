/** Notices of policy versions on the public pages: who was told by what and when, and where an owner overrode a promise. */
package io.candor.web.centre.notice;
