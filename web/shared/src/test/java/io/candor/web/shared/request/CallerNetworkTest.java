package io.candor.web.shared.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;

class CallerNetworkTest {

    @Test
    void anAddressOfIpv4CountsByItself() throws UnknownHostException {
        assertThat(of("203.0.113.1")).isNotEqualTo(of("203.0.113.2"));
        assertThat(of("203.0.113.1").neighbourhood())
                .isEqualTo(of("203.0.113.2").neighbourhood())
                .isNotEqualTo(of("203.0.114.1").neighbourhood());
    }

    @Test
    void aHouseholdOfIpv6CountsOnceAndItsNeighboursAreThoseOf48Bits() throws UnknownHostException {
        assertThat(of("2001:db8:1:2::1")).isEqualTo(of("2001:db8:1:2:ffff::9")).isNotEqualTo(of("2001:db8:1:3::1"));
        assertThat(of("2001:db8:1:2::1").neighbourhood())
                .isEqualTo(of("2001:db8:1:3::1").neighbourhood())
                .isNotEqualTo(of("2001:db8:2::1").neighbourhood());
    }

    @Test
    void whoeverIsNotKnownIsOneToo() {
        assertThat(CallerNetwork.of((InetAddress) null).neighbourhood().digits())
                .isEmpty();
    }

    private static CallerNetwork of(String digits) throws UnknownHostException {
        return CallerNetwork.of(InetAddress.getByName(digits));
    }
}
