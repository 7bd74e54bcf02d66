package io.candor.ejb.consent.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

/** What waits, and what is stored together. */
class ConsentQueueTest {

    private final Queue<Runnable> tasks = new ArrayDeque<>();
    private final Queue<Runnable> later = new ArrayDeque<>();
    private final List<List<PendingConsent>> stored = new ArrayList<>();
    private final ConsentQueue queue = new ConsentQueue(tasks::add, later::add, stored::add);

    @Test
    void whatGathersMeanwhileIsStoredTogether() {
        queue.add(Waiting.of("k1", "s1", true));
        queue.add(Waiting.of("k2", "s2", true));
        queue.add(Waiting.of("k3", "s3", true));
        assertThat(tasks).hasSize(1);

        runAll();

        assertThat(stored).hasSize(1);
        assertThat(stored.get(0)).hasSize(3);
        assertThat(queue.size()).isZero();
    }

    @Test
    void whatComesLaterIsWorkedOnAgain() {
        queue.add(Waiting.of("k1", "s1", true));
        runAll();
        queue.add(Waiting.of("k2", "s2", true));
        runAll();

        assertThat(stored).hasSize(2);
    }

    @Test
    void underLoadTheNextBatchWaitsForThoseWhoWereJustAnswered() {
        add(2);
        runAll();
        add(1);
        assertThat(tasks).isEmpty();
        add(1);
        runAll();

        assertThat(stored.stream().map(List::size)).containsExactly(2, 2);
    }

    @Test
    void butOnlyForAMoment() {
        add(2);
        runAll();
        add(1);
        passAMoment();

        assertThat(stored.stream().map(List::size)).containsExactly(2, 1);
    }

    @Test
    void callersWhoDoNotComeBackAreWaitedForEverMoreSeldom() {
        int moments = 0;
        for (int batch = 0; batch < 100; batch++) {
            add(2);
            tasks.poll().run();
            moments += later.size();
            passAMoment();
        }

        assertThat(stored).hasSize(100);
        assertThat(moments).isBetween(5, 8);
    }

    @Test
    void callersWhoComeBackAreWaitedForEachTime() {
        add(2);
        for (int batch = 0; batch < 100; batch++) {
            tasks.poll().run();
            assertThat(later).hasSize(batch + 1);
            add(2);
        }
    }

    @Test
    void aMomentThatIsOverTakesNothingFromALaterOne() {
        add(2);
        runAll();
        add(2);
        runAll();
        add(1);
        later.poll().run();
        assertThat(stored.stream().map(List::size)).containsExactly(2, 2);

        passAMoment();
        assertThat(stored.stream().map(List::size)).containsExactly(2, 2, 1);
    }

    @Test
    void whoComesAloneWhenAllIsQuietIsNotHeldBack() {
        add(2);
        runAll();
        passAMoment();
        add(1);
        runAll();
        add(1);
        runAll();

        assertThat(stored.stream().map(List::size)).containsExactly(2, 1, 1);
    }

    @Test
    void aBatchHasItsLimitAndTheRestFollows() {
        PendingConsent pending = Waiting.of("k1", "s1", true);
        for (int i = 0; i < ConsentQueue.LARGEST_BATCH + 1; i++) {
            queue.add(pending);
        }
        runAll();
        passAMoment();

        assertThat(stored.stream().map(List::size)).containsExactly(ConsentQueue.LARGEST_BATCH, 1);
    }

    @Test
    void whoeverComesToAFullQueueIsRefused() {
        PendingConsent pending = Waiting.of("k1", "s1", true);
        for (int i = 0; i < ConsentQueue.LONGEST; i++) {
            queue.add(pending);
        }

        assertThatThrownBy(() -> queue.add(pending)).isInstanceOf(LedgerUnavailableException.class);
    }

    @Test
    void whoeverHasGivenUpIsNotStored() {
        PendingConsent gone = Waiting.of("k1", "s1", true);
        queue.add(gone);
        gone.answer().completeExceptionally(new IllegalStateException("gone"));
        runAll();

        assertThat(stored).isEmpty();
    }

    @Test
    void aFailureDoesNotStopTheQueue() {
        var failing = new ConsentQueue(tasks::add, later::add, batch -> {
            stored.add(batch);
            throw new IllegalStateException("broken");
        });
        failing.add(Waiting.of("k1", "s1", true));
        assertThatThrownBy(this::runAll).isInstanceOf(IllegalStateException.class);
        failing.add(Waiting.of("k2", "s2", true));

        assertThat(tasks).hasSize(1);
    }

    private void add(int count) {
        for (int i = 0; i < count; i++) {
            queue.add(Waiting.of("k1", "s1", true));
        }
    }

    private void passAMoment() {
        while (!later.isEmpty()) {
            later.poll().run();
        }
        runAll();
    }

    private void runAll() {
        while (!tasks.isEmpty()) {
            tasks.poll().run();
        }
    }
}
