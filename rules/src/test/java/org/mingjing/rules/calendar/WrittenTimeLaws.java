package org.mingjing.rules.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.time.ZoneOffset;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class WrittenTimeLaws {

    @Property(tries = 5000)
    void theQuickWayReadsWhatTheThoroughWayReads(@ForAll("texts") String text, @ForAll("zones") ZoneId zone) {
        assertThat(WrittenTime.read(text, zone)).isEqualTo(WrittenTime.formatted(text, zone));
    }

    @Provide
    Arbitrary<String> texts() {
        return Combinators.combine(
                        Arbitraries.of(
                                "2026-02-28", "2024-02-29", "2025-02-29", "2026-13-01", "2026-1-1", "0000-01-01"),
                        Arbitraries.of("T", " ", "", "t"),
                        Arbitraries.of("09:30:00", "23:59:59", "24:00:00", "09:60:00", "9:30:00", "09:30", "09:30:61"),
                        Arbitraries.of("", ".5", ".123", ".123456789", ".1234567890", ".", ".x"),
                        Arbitraries.of(
                                "", "Z", "+08:00", "-00:00", "+18:00", "+17:59", "+8:00", "+0800", " +08:00", "z"))
                .as((date, between, clock, decimals, offset) -> date + between + clock + decimals + offset);
    }

    @Provide
    Arbitrary<ZoneId> zones() {
        return Arbitraries.of(ZoneOffset.UTC, ZoneOffset.ofHours(8), ZoneId.of("Europe/Berlin"));
    }
}
