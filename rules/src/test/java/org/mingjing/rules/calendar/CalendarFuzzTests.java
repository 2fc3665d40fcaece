package org.mingjing.rules.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Whatever is written as a time or a length: it is one or it is not, and limits are counted or the missing year is named. */
class CalendarFuzzTests {

    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    /** A calendar, a length and a time, with a bar between them. */
    @FuzzTest(maxDuration = "10m")
    void countsOrSaysWhyNot(byte[] written) {
        var parts = new String(written, StandardCharsets.UTF_8).split("\\|", 3);
        if (parts.length < 3) {
            return;
        }
        var calendar = parts[0];
        var length = Length.read(parts[1]);
        var bytes = parts[2].getBytes(StandardCharsets.UTF_8);
        var time = WrittenTime.read(bytes, 0, bytes.length, ZoneOffset.UTC);

        assertThat(time).isEqualTo(WrittenTime.formatted(parts[2], ZoneOffset.UTC));
        if (time.isEmpty() || length.isEmpty() || !WorkingCalendar.NAMES.contains(calendar)) {
            return;
        }
        var law = new LegalTime(BEIJING, WorkingCalendar.named(calendar).orElseThrow());
        try {
            var due = law.dueAfter(time.get(), length.get());
            assertThat(law.isInTime(time.get(), due)).isTrue();
            assertThat(law.redFrom(law.rolled(due))).isAfterOrEqualTo(law.redFrom(due));
            assertThat(date(law.rolled(due))).isAfterOrEqualTo(date(due));
        } catch (UnknownYear named) {
            assertThat(calendar).isEqualTo("cn");
            assertThat(named).hasMessageContaining(String.valueOf(named.year()));
        }
    }

    private static LocalDate date(Due due) {
        return switch (due) {
            case Due.OnDate(var date) -> date;
            case Due.AtInstant(var instant) -> instant.atZone(BEIJING).toLocalDate();
        };
    }
}
