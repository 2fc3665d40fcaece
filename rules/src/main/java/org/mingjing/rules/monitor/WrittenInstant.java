package org.mingjing.rules.monitor;

import java.time.Instant;
import java.time.LocalDate;

/** Writes an instant in UTC, cut to seconds, such as {@code 2013-06-30T00:00:00Z}. */
final class WrittenInstant {

    private static final int SECONDS_A_DAY = 86_400;

    private WrittenInstant() {}

    static void append(StringBuilder out, Instant at) {
        var date = LocalDate.ofEpochDay(Math.floorDiv(at.getEpochSecond(), SECONDS_A_DAY));
        var second = Math.floorMod(at.getEpochSecond(), SECONDS_A_DAY);
        if (date.getYear() < 0 || date.getYear() > 9999) {
            out.append(Instant.ofEpochSecond(at.getEpochSecond()));
            return;
        }
        append(out, date.getYear() / 100);
        append(out, date.getYear() % 100);
        append(out.append('-'), date.getMonthValue());
        append(out.append('-'), date.getDayOfMonth());
        append(out.append('T'), second / 3600);
        append(out.append(':'), second / 60 % 60);
        append(out.append(':'), second % 60);
        out.append('Z');
    }

    private static void append(StringBuilder out, int twoDigits) {
        out.append((char) ('0' + twoDigits / 10)).append((char) ('0' + twoDigits % 10));
    }
}
