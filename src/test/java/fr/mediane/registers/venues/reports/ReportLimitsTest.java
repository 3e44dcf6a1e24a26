package fr.mediane.registers.venues.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class ReportLimitsTest {
    private final ReportLimits limits = new ReportLimits(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));

    @Test
    void countsAllAddressesOfOneIpv6NetworkAsOneCaller() {
        for (int i = 1; i <= 6; i++) {
            assertThat(limits.allows("2001:db8:1:2::" + i)).isTrue();
        }
        assertThat(limits.allows("2001:db8:1:2:ffff:0:0:7%eth0")).isFalse();
        assertThat(limits.allows("2001:db8:1:3::7")).as("the neighbour").isTrue();
    }

    @Test
    void countsEachIpv4AddressAndKeepsAnyOtherText() {
        for (int i = 1; i <= 6; i++) {
            assertThat(limits.allows("192.0.2.1")).isTrue();
        }
        assertThat(limits.allows("192.0.2.1")).isFalse();
        assertThat(limits.allows("192.0.2.2")).isTrue();
        assertThat(limits.allows("no address")).isTrue();
    }
}
