package io.candor.ejb.request.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.candor.persistence.request.RequestType;
import io.candor.persistence.request.handling.RequestTask.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

class TaskPlanningTest {

    @Test
    void whatIsAskedForSaysWhatHasToBeDone() {
        assertThat(TaskPlanning.demanded(List.of(RequestType.ACCESS), false)).containsExactly(Kind.FIND, Kind.EXPORT);
        assertThat(TaskPlanning.demanded(List.of(RequestType.RECTIFICATION), false))
                .containsExactly(Kind.FIND, Kind.CORRECT);
        assertThat(TaskPlanning.demanded(List.of(RequestType.ERASURE), false)).containsExactly(Kind.FIND, Kind.ERASE);
        assertThat(TaskPlanning.demanded(List.of(RequestType.ACCESS, RequestType.ERASURE), true))
                .containsExactly(Kind.FIND, Kind.EXPORT, Kind.ANONYMISE);
        assertThat(TaskPlanning.demanded(List.of(RequestType.INQUIRY, RequestType.COMPLAINT), false))
                .isEmpty();
    }
}
