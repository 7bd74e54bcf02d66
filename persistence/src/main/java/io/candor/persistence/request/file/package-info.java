/** Files of requests, sealed piece by piece. Start at {@link io.candor.persistence.request.file.RequestFile}. */
package io.candor.persistence.request.file;
