package org.mingjing.sheets;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.mingjing.vocabulary.Sentence;
import org.mingjing.vocabulary.Texts;

/** Reads a date as people write it: 2026-03-01, 2026/3/1, 2026.3.1, 2026年3月1日. What may mean two days is not guessed. */
public final class WrittenDate {

    private static final Pattern YEAR_FIRST =
            Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?(?:[ T]0?0:00(?::00(?:\\.0+)?)?)?");
    private static final Pattern YEAR_LAST = Pattern.compile("(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4})");
    private static final Pattern NUMBER_OF_EXCEL = Pattern.compile("[34]\\d{4}");
    private static final LocalDate FIRST_DAY_OF_EXCEL = LocalDate.of(1899, 12, 30);
    private static final String EXAMPLE = "2026-03-01";

    private WrittenDate() {}

    public static Optional<LocalDate> read(String text) {
        var written = YEAR_FIRST.matcher(text.strip());
        return written.matches() ? day(written, 1, 2, 3) : Optional.empty();
    }

    /** Why a text is no date, and what to write instead. */
    public static Sentence whyNot(Texts column, String text) {
        var yearLast = YEAR_LAST.matcher(text.strip());
        if (yearLast.matches()) {
            return written(column, text, day(yearLast, 3, 2, 1), day(yearLast, 3, 1, 2));
        }
        if (NUMBER_OF_EXCEL.matcher(text.strip()).matches()) {
            var meant = FIRST_DAY_OF_EXCEL.plusDays(Integer.parseInt(text.strip()));
            return new Sentence("sheets.date-number", column, text, meant.toString());
        }
        return YEAR_FIRST.matcher(text.strip()).matches()
                ? new Sentence("sheets.date-no-such-day", column, text)
                : new Sentence("sheets.date-unreadable", column, text, EXAMPLE);
    }

    private static Sentence written(
            Texts column, String text, Optional<LocalDate> dayFirst, Optional<LocalDate> monthFirst) {
        if (dayFirst.isPresent() && monthFirst.isPresent() && !dayFirst.equals(monthFirst)) {
            return new Sentence(
                    "sheets.date-ambiguous",
                    column,
                    text,
                    dayFirst.get().toString(),
                    monthFirst.get().toString());
        }
        return dayFirst.or(() -> monthFirst)
                .map(day -> new Sentence("sheets.date-unreadable", column, text, day.toString()))
                .orElseGet(() -> new Sentence("sheets.date-no-such-day", column, text));
    }

    private static Optional<LocalDate> day(MatchResult written, int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(number(written, year), number(written, month), number(written, day)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static int number(MatchResult written, int group) {
        return Integer.parseInt(written.group(group));
    }
}
