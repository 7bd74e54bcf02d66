package io.candor.web.shared.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import io.candor.persistence.shared.RefusedException;
import io.candor.persistence.tenant.NoSuchTenantException;
import jakarta.servlet.ServletException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class RefusalsTest {

    @Test
    void aDomainExceptionHasItsStatusHoweverDeepItLies() {
        assertThat(Refusals.statusOf(new ServletException(new IllegalStateException(new NoSuchTenantException()))))
                .hasValue(404);
        assertThat(Refusals.statusOf(RefusedException.state("error.any"))).hasValue(409);
    }

    @Test
    void aLostDatabaseIsNotAvailable() {
        assertThat(Refusals.statusOf(new ServletException(new IllegalStateException(new SQLException("x", "08S01")))))
                .hasValue(503);
    }

    @Test
    void whatNobodyExpectedHasNone() {
        assertThat(Refusals.statusOf(new ServletException(new SQLException("x", "23000"))))
                .isEmpty();
    }
}
