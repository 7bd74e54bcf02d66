package io.candor.web.centre.request;

import static org.assertj.core.api.Assertions.assertThat;

import io.candor.web.shared.request.CallerNetwork;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;

/** Who floods is stopped, and nobody else is, not even while a whole tenant is flooded. */
class RequestLimitTest {

    private static final int PER_HOUR = 2;

    private final RequestLimit limit = new RequestLimit(PER_HOUR);

    @Test
    void anAddressIsStoppedAndItsNeighbourIsNot() throws UnknownHostException {
        assertThat(file("203.0.113.1")).isZero();
        assertThat(file("203.0.113.1")).isZero();
        assertThat(file("203.0.113.1")).isPositive();
        assertThat(file("203.0.113.2")).isZero();
        assertThat(limit.file("other", network("203.0.113.1"))).as("elsewhere").isZero();
    }

    @Test
    void anIpv6NetworkIsOneAddress() throws UnknownHostException {
        assertThat(file("2001:db8::1")).isZero();
        assertThat(file("2001:db8::2")).isZero();
        assertThat(file("2001:db8::3")).isPositive();
        assertThat(file("2001:db8:0:1::1")).isZero();
    }

    @Test
    void aFloodFromManyPlacesDoesNotLockOutWhoComesFromSomewhereElse() throws UnknownHostException {
        int taken = 0;
        for (int i = 0; i < 250; i++) {
            taken += file("198.51.100." + i) == 0 ? 1 : 0;
            taken += file("198.51.100." + i) == 0 ? 1 : 0;
        }
        assertThat(taken).as("thirty times one address's, and three more").isEqualTo(PER_HOUR * 30 + 3);
        assertThat(file("198.51.100.251")).isPositive();
        assertThat(file("203.0.113.7")).isZero();
        assertThat(file("2001:db8:1::1")).isZero();
    }

    private int file(String from) throws UnknownHostException {
        return limit.file("operno", network(from));
    }

    private static CallerNetwork network(String digits) throws UnknownHostException {
        return CallerNetwork.of(InetAddress.getByName(digits));
    }
}
