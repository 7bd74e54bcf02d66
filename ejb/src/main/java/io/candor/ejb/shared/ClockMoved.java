package io.candor.ejb.shared;

/** The development clock has been moved or returned to real time: whatever was kept for a while may be wrong now. */
public record ClockMoved() {}
