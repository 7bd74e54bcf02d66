package io.candor.ejb.webhook;

/** What the task that tells of a version in force must know. */
public record InForce(int number) {}
