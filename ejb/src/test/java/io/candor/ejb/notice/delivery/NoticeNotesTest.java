package io.candor.ejb.notice.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJBException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Lanes that note what was accepted: together, each once, and none before it is written. */
class NoticeNotesTest {

    private final NoticeNotes notes = new NoticeNotes();

    @Test
    void lanesThatWaitAreWrittenTogetherAndEachOnce() throws Exception {
        List<List<UUID>> written = Collections.synchronizedList(new ArrayList<>());
        var entered = new CountDownLatch(1);
        var open = new CountDownLatch(1);
        ExecutorService lanes = Executors.newFixedThreadPool(8);
        var done = new ArrayList<Future<?>>();
        done.add(lanes.submit(() -> notes.accepted(UUID.randomUUID()).settle(people -> {
            entered.countDown();
            await(open);
            written.add(people);
        })));
        entered.await(5, TimeUnit.SECONDS);
        for (int i = 0; i < 7; i++) {
            done.add(lanes.submit(() -> notes.accepted(UUID.randomUUID()).settle(written::add)));
        }
        while (notes.waiting() < 7) {
            Thread.onSpinWait();
        }
        open.countDown();
        for (Future<?> lane : done) {
            lane.get(5, TimeUnit.SECONDS);
        }
        lanes.shutdown();
        assertThat(written).extracting(List::size).containsExactly(1, 7);
        assertThat(written.stream().flatMap(List::stream)).doesNotHaveDuplicates();
    }

    @Test
    void aDatabaseThatIsAwayForAMomentIsWaitedFor() {
        var tries = new int[1];
        notes.accepted(UUID.randomUUID()).settle(people -> {
            if (++tries[0] < 3) {
                throw new EJBException("away");
            }
        });
        assertThat(tries[0]).isEqualTo(3);
    }

    @Test
    void whatCannotBeNotedIsToldToTheLane() {
        assertThatThrownBy(() -> notes.accepted(UUID.randomUUID()).settle(people -> {
                    throw new IllegalArgumentException("never");
                }))
                .isInstanceOf(IllegalArgumentException.class);
        notes.accepted(UUID.randomUUID()).settle(people -> assertThat(people).hasSize(1));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
