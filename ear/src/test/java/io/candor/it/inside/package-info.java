/**
 * Session beans that the tests talk through, in a module of their own: a web application with session beans in it would want two security
 * domains for one class loader.
 */
package io.candor.it.inside;
