/**
 * Programs that act by an API key: a resource says {@link io.candor.web.centre.key.ByKey}, and {@link io.candor.web.centre.key.KeyFilter}
 * lets nobody past without one. What a key may do is kept by the session beans.
 */
package io.candor.web.centre.key;
