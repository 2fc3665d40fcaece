package org.mingjing.rules.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenTimeTests {

    @ParameterizedTest
    @CsvSource({
        "2026-03-20T09:30:00Z, 2026-03-20T09:30:00Z",
        "2026-03-20T09:30:00.250Z, 2026-03-20T09:30:00.250Z",
        "2026-03-20T09:30:00+08:00, 2026-03-20T01:30:00Z",
        "2026-03-20T09:30:00.000+0800, 2026-03-20T01:30:00Z",
        "2026-03-20 09:30:00+08, 2026-03-20T01:30:00Z",
        "2026-03-20T09:30, 2026-03-20T09:30:00Z",
        "2026-03-20 09:30:00, 2026-03-20T09:30:00Z",
        "2026-03-20 09:30:00.123456, 2026-03-20T09:30:00.123456Z",
        "2026/03/20 09:30:00, 2026-03-20T09:30:00Z",
        "2026/3/5 9:05, 2026-03-05T09:05:00Z",
        "2026-03-20, 2026-03-20T00:00:00Z",
        "2026/3/5, 2026-03-05T00:00:00Z"
    })
    void isReadAsPeopleAndSystemsWriteIt(String text, Instant at) {
        assertThat(WrittenTime.read(text, ZoneOffset.UTC)).contains(at);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "soon", "2026-02-30", "2026-03-20T25:00", "20.03.2026", "2026-03", "09:30", "1774000000"})
    void isNotGuessed(String text) {
        assertThat(WrittenTime.read(text, ZoneOffset.UTC)).isEmpty();
    }

    @Test
    void countsInTheZoneOnlyWithoutAnOffsetOfItsOwn() {
        var shanghai = ZoneId.of("Asia/Shanghai");

        assertThat(WrittenTime.read("2026-03-20", shanghai)).contains(Instant.parse("2026-03-19T16:00:00Z"));
        assertThat(WrittenTime.read("2026-03-20T00:00Z", shanghai)).contains(Instant.parse("2026-03-20T00:00:00Z"));
    }
}
