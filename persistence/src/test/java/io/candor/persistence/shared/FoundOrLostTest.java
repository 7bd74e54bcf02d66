package io.candor.persistence.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class FoundOrLostTest {

    @Test
    void whatIsNotThereIsNotThere() {
        assertThat(FoundOrLost.guard(answering(null), () -> false).find(String.class, 1))
                .isNull();
    }

    @Test
    void whatWasFoundBeforeTheTransactionBrokeIsThere() {
        assertThat(FoundOrLost.guard(answering("row"), () -> true).find(String.class, 1))
                .isEqualTo("row");
    }

    @Test
    void whoCouldNotAskSaysSo() {
        assertThatThrownBy(() -> FoundOrLost.guard(answering(null), () -> true).find(String.class, 1))
                .isInstanceOf(PersistenceException.class)
                .hasCauseInstanceOf(SQLException.class);
    }

    @Test
    void whatElseFailsFailsAsItDid() {
        var failure = new IllegalStateException("closed");
        var closed = (EntityManager) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {EntityManager.class}, (self, method, arguments) -> {
                    throw failure;
                });
        assertThatThrownBy(() -> FoundOrLost.guard(closed, () -> true).find(String.class, 1))
                .isSameAs(failure);
    }

    private static EntityManager answering(Object found) {
        return (EntityManager) Proxy.newProxyInstance(
                FoundOrLostTest.class.getClassLoader(),
                new Class<?>[] {EntityManager.class},
                (self, method, arguments) -> found);
    }
}
