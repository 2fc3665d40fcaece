package org.mingjing.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingjing.vocabulary.Texts;

class WrittenDateTests {

    private static final Texts FROM = new Texts("From", "起始日期");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-03-01",
                "2026/3/1",
                "2026.3.1",
                "2026年3月1日",
                "2026年03月01",
                " 2026-3-1 ",
                "2026-03-01 00:00:00"
            })
    void isReadAsPeopleWriteIt(String text) {
        assertThat(WrittenDate.read(text)).contains(LocalDate.of(2026, 3, 1));
    }

    @ParameterizedTest
    @CsvSource({
        "1.3.2026,   sheets.date-ambiguous",
        "3/1/2026,   sheets.date-ambiguous",
        "31.3.2026,  sheets.date-unreadable",
        "3/31/2026,  sheets.date-unreadable",
        "3.3.2026,   sheets.date-unreadable",
        "45/13/2026, sheets.date-no-such-day",
        "2026-02-29, sheets.date-no-such-day",
        "46082,      sheets.date-number",
        "tomorrow,   sheets.date-unreadable",
        "2026-3,     sheets.date-unreadable"
    })
    void whatMayMeanTwoDaysOrNoneIsNotGuessed(String text, String why) {
        assertThat(WrittenDate.read(text)).isEmpty();
        assertThat(WrittenDate.whyNot(FROM, text).key()).isEqualTo(why);
    }

    @ParameterizedTest
    @CsvSource({"1.3.2026, 2026-03-01, 2026-01-03", "3/1/2026, 2026-01-03, 2026-03-01"})
    void bothDaysThatMayBeMeantAreNamed(String text, String one, String other) {
        assertThat(WrittenDate.whyNot(FROM, text).facts()).containsExactly(FROM, text, one, other);
    }

    @ParameterizedTest
    @CsvSource({"31.3.2026, 2026-03-31", "46082, 2026-03-01"})
    void whereOneDayIsMeantItIsNamed(String text, String day) {
        assertThat(WrittenDate.whyNot(FROM, text).facts()).contains(day);
    }
}
