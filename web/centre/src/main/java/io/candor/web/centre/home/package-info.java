/** The start page of a centre, and the one of the platform. */
package io.candor.web.centre.home;
