package io.candor.ejb.task;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How often a failed task is tried again, and when. Pauses grow by a factor up to a longest one; each is made up to a fifth shorter or
 * longer at random, so that what failed together is not tried again together.
 *
 * @param mostTries how often it is tried at most, the first time included
 * @param first the pause behind the first failure
 * @param factor by how much each pause is longer than the one before
 * @param longest no pause is longer, but for the chance in it
 */
public record Retry(int mostTries, Duration first, double factor, Duration longest) {

    private static final double CHANCE = 0.2;

    /**
     * @throws IllegalArgumentException if nothing would be tried, or pauses would shrink
     */
    public Retry {
        if (mostTries < 1 || first.isNegative() || first.isZero() || factor < 1 || longest.compareTo(first) < 0) {
            throw new IllegalArgumentException("at least one try, and pauses that do not shrink");
        }
    }

    /** Ten tries over about a day: 10 seconds, then four times as long each time, at most six hours. */
    public static Retry standard() {
        return new Retry(10, Duration.ofSeconds(10), 4, Duration.ofHours(6));
    }

    /** Whether a task that has failed so often is given up. */
    public boolean isOver(int failures) {
        return failures >= mostTries;
    }

    /**
     * How long to wait before the next try.
     *
     * @param failures how often it has failed, at least once
     * @param chance where the random part comes from
     */
    public Duration pause(int failures, RandomGenerator chance) {
        double grown = first.toMillis() * Math.pow(factor, failures - 1.0);
        double pause = Math.min(grown, longest.toMillis());
        return Duration.ofMillis(Math.round(pause * (1 + CHANCE * (2 * chance.nextDouble() - 1))));
    }
}
