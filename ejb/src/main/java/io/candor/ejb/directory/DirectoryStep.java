package io.candor.ejb.directory;

/**
 * What a task of the directory knows.
 *
 * @param subject the account whose membership has changed
 */
public record DirectoryStep(String subject) {}
