/**
 * What people and members attach to requests: looked into ({@link io.candor.ejb.request.attach.FileForm}), counted and sealed
 * ({@link io.candor.ejb.request.attach.RequestAttaching}).
 */
package io.candor.ejb.request.attach;
