/** What several features of the public pages need: keeping pages, writing JSON, problem documents. Depends on no feature. */
package io.candor.web.centre.shared;
