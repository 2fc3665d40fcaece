package org.mingjing.rules.calendar;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.ValueRange;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads a time as people and systems write it: ISO 8601 with or without offset, {@code 2026-03-20 09:30:00},
 * {@code 2026/3/20 9:30}, or a date alone, which is its first moment. Years have at most four digits, as in ISO 8601 without
 * prior agreement; no limit then reaches beyond what can be counted.
 */
public final class WrittenTime {

    private static final DateTimeFormatter FORMAT = new DateTimeFormatterBuilder()
            .appendPattern("[uuuu-M-d][uuuu/M/d]")
            .optionalStart()
            .appendPattern("['T'][ ]H:mm[:ss]")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .optionalStart()
            .appendPattern("[ ]")
            .appendPattern("[XXX][XX][X]")
            .optionalEnd()
            .optionalEnd()
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    private static final ValueRange YEARS = ValueRange.of(1, 9999);

    private WrittenTime() {}

    /** Empty if it is no time. {@code zone} counts only where the text has no offset of its own. */
    public static Optional<Instant> read(String text, ZoneId zone) {
        // What Latin-1 does not hold becomes a question mark, which no time has.
        var bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        var plain = PlainTime.read(bytes, 0, bytes.length, zone);
        return plain == null ? formatted(text, zone) : Optional.of(plain);
    }

    /** The same of text in UTF-8. */
    public static Optional<Instant> read(byte[] text, int from, int until, ZoneId zone) {
        var plain = PlainTime.read(text, from, until, zone);
        return plain == null
                ? formatted(new String(text, from, until - from, StandardCharsets.UTF_8), zone)
                : Optional.of(plain);
    }

    static Optional<Instant> formatted(String text, ZoneId zone) {
        try {
            var read = FORMAT.parseBest(text.strip(), OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
            if (!YEARS.isValidIntValue(read.get(ChronoField.YEAR))) {
                return Optional.empty();
            }
            return Optional.of(
                    switch (read) {
                        case OffsetDateTime exact -> exact.toInstant();
                        case LocalDateTime local -> local.atZone(zone).toInstant();
                        case LocalDate date -> date.atStartOfDay(zone).toInstant();
                        case Object other -> throw new IllegalStateException("unexpected " + other);
                    });
        } catch (DateTimeException noTime) {
            return Optional.empty();
        }
    }
}
