/** What the person of a request sees and does. Start at {@link io.candor.ejb.request.person.RequestStatusQueries}. */
package io.candor.ejb.request.person;
