/**
 * Files of requests: sealed and opened piece by piece ({@link io.candor.ejb.request.file.SealedFiles}), fetched by the person
 * ({@link io.candor.ejb.request.file.RequestFileFetching}), thrown away in time.
 */
package io.candor.ejb.request.file;
