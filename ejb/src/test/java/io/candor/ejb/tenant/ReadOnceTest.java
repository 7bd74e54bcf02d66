package io.candor.ejb.tenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.candor.persistence.tenant.NoSuchTenantException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ReadOnceTest {

    private record One(int id) {}

    private record Other(int id) {}

    private final AtomicInteger reads = new AtomicInteger();
    private final ReadOnce once = new ReadOnce();

    @Test
    void nothingIsKeptBeforeItBegins() {
        assertThat(once.get(new One(1), reads::incrementAndGet)).isEqualTo(1);
        assertThat(once.get(new One(1), reads::incrementAndGet)).isEqualTo(2);
        once.begin();
        assertThat(once.get(new One(1), reads::incrementAndGet)).isEqualTo(3);
        assertThat(once.get(new One(1), reads::incrementAndGet)).isEqualTo(3);
    }

    @Test
    void anotherKeyIsAnotherThing() {
        once.begin();
        assertThat(once.get(new One(1), reads::incrementAndGet)).isEqualTo(1);
        assertThat(once.get(new One(2), reads::incrementAndGet)).isEqualTo(2);
        assertThat(once.get(new Other(1), reads::incrementAndGet)).isEqualTo(3);
    }

    @Test
    void aRefusalIsNotKept() {
        once.begin();
        assertThatThrownBy(() -> once.get(new One(1), () -> {
                    throw new NoSuchTenantException();
                }))
                .isInstanceOf(NoSuchTenantException.class);
        assertThat(once.get(new One(1), reads::incrementAndGet)).isEqualTo(1);
    }
}
