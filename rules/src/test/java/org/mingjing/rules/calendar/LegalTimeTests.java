package org.mingjing.rules.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingjing.rules.calendar.Due.AtInstant;
import org.mingjing.rules.calendar.Due.OnDate;

class LegalTimeTests {

    private static final LegalTime CHINA = new LegalTime(
            ZoneId.of("Asia/Shanghai"), WorkingCalendar.named("cn").orElseThrow());

    @ParameterizedTest
    @CsvFileSource(resources = "vectors.csv", numLinesToSkip = 1)
    void countsAsTheLawDoes(String why, LocalDate start, String length, LocalDate due, LocalDate rolled) {
        var counted = CHINA.dueAfter(noon(start), Length.read(length).orElseThrow());

        assertThat(counted).describedAs(why).isEqualTo(new OnDate(due));
        assertThat(CHINA.rolled(counted)).describedAs(why).isEqualTo(new OnDate(rolled));
    }

    @ParameterizedTest
    @CsvSource({
        "1 hour",
        "24 hours",
        "10 days",
        "1 day",
        "5 working days",
        "1 working day",
        "2 weeks",
        "1 month",
        "3 years"
    })
    void writesALengthAsItReadsIt(String length) {
        assertThat(Length.read(length)).hasToString("Optional[%s]".formatted(length));
    }

    @ParameterizedTest
    @CsvSource({"month", "1", "-1 days", "1.5 days", "5 workdays", "1 moon", "1 Month", "1234567 days", "''"})
    void doesNotReadWhatIsNoLength(String text) {
        assertThat(Length.read(text)).isEmpty();
    }

    @Test
    void hoursAreExactToTheMoment() {
        var start = Instant.parse("2026-03-01T09:00:00Z");
        var due = CHINA.dueAfter(start, new Length(24, Unit.HOURS));

        assertThat(due).isEqualTo(new AtInstant(Instant.parse("2026-03-02T09:00:00Z")));
        assertThat(CHINA.isInTime(Instant.parse("2026-03-02T09:00:00Z"), due)).isTrue();
        assertThat(CHINA.isInTime(Instant.parse("2026-03-02T09:00:00.000000001Z"), due))
                .isFalse();
        assertThat(CHINA.rolled(due)).isEqualTo(due);
    }

    @Test
    void theWholeDueDateIsInTime() {
        var due = new OnDate(LocalDate.parse("2026-03-11"));

        assertThat(CHINA.isInTime(Instant.parse("2026-03-11T15:59:59Z"), due)).isTrue();
        assertThat(CHINA.isInTime(Instant.parse("2026-03-11T16:00:00Z"), due)).isFalse();
        assertThat(CHINA.redFrom(due)).isEqualTo(Instant.parse("2026-03-11T16:00:00Z"));
    }

    private static Instant noon(LocalDate date) {
        return date.atTime(LocalTime.NOON).atZone(CHINA.zone()).toInstant();
    }
}
