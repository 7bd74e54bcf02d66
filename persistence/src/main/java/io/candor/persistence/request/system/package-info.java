/** The tenant's own systems that hold personal data: what they hold, and how they are told what has to be done there for a request. */
package io.candor.persistence.request.system;
