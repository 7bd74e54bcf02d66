package io.candor.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.Scheduler;
import io.candor.ejb.policy.PolicyPublishing;
import io.candor.ejb.shared.ApplicationClock;
import io.candor.ejb.task.TaskSchedulers;
import io.candor.persistence.notice.delivery.DeliveryState;
import jakarta.inject.Inject;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two tenants with so many people that their lanes fill a node: a third one's few do not wait for them, and a second node helps. */
@ExtendWith(ArquillianExtension.class)
class NoticeFairnessIT {

    /** More than go out while the test looks. */
    private static final int MANY = 8_000;

    private static final int MILLIS = 25;

    @Inject
    private NoticeScene crowd;

    @Inject
    private NoticeScene otherCrowd;

    @Inject
    private NoticeScene few;

    @Inject
    private PolicyPublishing publishing;

    @Inject
    private TaskSchedulers schedulers;

    @Inject
    private ApplicationClock clock;

    private SmtpSink sink;
    private int first;
    private int second;

    @BeforeEach
    void aBusyNode() throws Exception {
        sink = new SmtpSink();
        sink.waitMillis(MILLIS);
        first = begin(crowd, MANY);
        second = begin(otherCrowd, MANY);
    }

    @AfterEach
    void end() throws Exception {
        crowd.runAsOwner(() -> publishing.withdraw(first));
        otherCrowd.runAsOwner(() -> publishing.withdraw(second));
        sink.waitMillis(0);
        // What was taken before still goes, and must not go to the next test.
        int seen = -1;
        while (seen != sink.recipients().size()) {
            seen = sink.recipients().size();
            Thread.sleep(1_500);
        }
        sink.close();
        clock.reset();
    }

    @Test
    void aThirdTenantsTenGoBetweenAndASecondNodeTakesItsShare() throws Exception {
        int number = begin(few, 10);
        crowd.schedule(first, 31);
        otherCrowd.schedule(second, 31);
        NoticeScene.await(() -> sent(crowd, first) > 0 && sent(otherCrowd, second) > 0);
        few.schedule(number, 31);
        few.awaitDone(number);
        assertThat(sent(crowd, first)).as("of the first crowd").isLessThan(MANY);
        assertThat(sent(otherCrowd, second)).as("of the second crowd").isLessThan(MANY);
        Scheduler node = schedulers.make("second", clock);
        node.start();
        try {
            NoticeScene.await(() -> node.getCurrentlyExecuting().stream()
                    .anyMatch(task -> task.getTaskInstance().getTaskName().equals("notice-lane")));
        } finally {
            node.stop();
        }
        assertThat(sink.recipients().stream().filter(to -> to.startsWith("person0@")))
                .as("one mail for each of three tenants")
                .hasSizeLessThanOrEqualTo(3);
    }

    private int begin(NoticeScene scene, int people) {
        scene.begin();
        scene.list(people);
        return scene.approved();
    }

    private static long sent(NoticeScene scene, int number) {
        return scene.row(number).count(DeliveryState.SENT);
    }
}
