package io.candor.web.centre.consent.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.candor.web.centre.limit.ManualMeter;
import io.candor.web.shared.request.CallerNetwork;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class IntakeLimitTest {

    private final ManualMeter time = new ManualMeter();
    private final IntakeLimit limit = new IntakeLimit(60, time);

    @Test
    void theWrittenNumberIsTakenAndNoMore() throws Exception {
        for (int i = 0; i < 60; i++) {
            assertThat(limit.take("acme", address("192.0.2.1"))).isZero();
        }
        assertThat(limit.take("acme", address("192.0.2.1"))).isEqualTo(2);
    }

    @Test
    void roomComesBackWithTime() throws Exception {
        exhaust("acme", "192.0.2.1");
        time.pass(Duration.ofMillis(900));
        assertThat(limit.take("acme", address("192.0.2.1"))).isPositive();
        time.pass(Duration.ofMillis(200));
        assertThat(limit.take("acme", address("192.0.2.1"))).isZero();
        assertThat(limit.take("acme", address("192.0.2.1"))).isPositive();
    }

    @Test
    void othersAreNotHindered() throws Exception {
        exhaust("acme", "192.0.2.1");
        assertThat(limit.take("acme", address("192.0.2.2"))).isZero();
        assertThat(limit.take("other", address("192.0.2.1"))).isZero();
    }

    @Test
    void anIpv6NetworkIsOneAddress() throws Exception {
        exhaust("acme", "2001:db8:1:2::1");
        assertThat(limit.take("acme", address("2001:db8:1:2:ffff::9"))).isPositive();
        assertThat(limit.take("acme", address("2001:db8:1:3::1"))).isZero();
    }

    private void exhaust(String slug, String address) throws UnknownHostException {
        for (int i = 0; i < 60; i++) {
            limit.take(slug, address(address));
        }
        assertThat(limit.take(slug, address(address))).isPositive();
    }

    private static CallerNetwork address(String digits) throws UnknownHostException {
        return CallerNetwork.of(InetAddress.getByName(digits));
    }
}
