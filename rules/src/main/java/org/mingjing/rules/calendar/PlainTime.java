package org.mingjing.rules.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Reads the one form most logs use, {@code 2026-03-20T09:30:00} with up to nine decimals and {@code Z} or an offset such as
 * {@code +08:00}, or none where the zone is a fixed offset. Whatever looks different is left to {@link WrittenTime}.
 */
final class PlainTime {

    private static final int SECONDS_END = 19;
    private static final int SECONDS_A_DAY = 86_400;
    private static final int MOST_OFFSET_HOURS = 17;

    private PlainTime() {}

    static @Nullable Instant read(String text, ZoneId zone) {
        if (text.length() < SECONDS_END
                || text.charAt(4) != '-'
                || text.charAt(7) != '-'
                || (text.charAt(10) != 'T' && text.charAt(10) != ' ')
                || text.charAt(13) != ':'
                || text.charAt(16) != ':') {
            return null;
        }
        var year = number(text, 0, 4);
        var month = number(text, 5, 7);
        var day = number(text, 8, 10);
        var hour = number(text, 11, 13);
        var minute = number(text, 14, 16);
        var second = number(text, 17, SECONDS_END);
        if (year < 1 || month < 1 || month > 12 || day < 1 || hour < 0 || hour > 23 || outOfSixty(minute, second)) {
            return null;
        }
        if (day > Month.of(month).length(Year.isLeap(year))) {
            return null;
        }
        var seconds =
                LocalDate.of(year, month, day).toEpochDay() * SECONDS_A_DAY + hour * 3600L + minute * 60L + second;
        return withOffset(text, seconds, zone);
    }

    private static @Nullable Instant withOffset(String text, long local, ZoneId zone) {
        var end = SECONDS_END;
        var nanos = 0L;
        if (end < text.length() && text.charAt(end) == '.') {
            end = decimalsEnd(text);
            var digits = end - SECONDS_END - 1;
            if (digits < 1 || digits > 9) {
                return null;
            }
            nanos = number(text, SECONDS_END + 1, end);
            for (var missing = 9 - digits; missing > 0; missing--) {
                nanos *= 10;
            }
        }
        if (end == text.length()) {
            return zone instanceof ZoneOffset fixed
                    ? Instant.ofEpochSecond(local - fixed.getTotalSeconds(), nanos)
                    : null;
        }
        if (end == text.length() - 1 && text.charAt(end) == 'Z') {
            return Instant.ofEpochSecond(local, nanos);
        }
        if (end != text.length() - 6 || text.charAt(end + 3) != ':') {
            return null;
        }
        var hours = number(text, end + 1, end + 3);
        var minutes = number(text, end + 4, end + 6);
        var sign = text.charAt(end) == '+' ? 1 : text.charAt(end) == '-' ? -1 : 0;
        if (sign == 0 || hours < 0 || hours > MOST_OFFSET_HOURS || outOfSixty(minutes, 0)) {
            return null;
        }
        return Instant.ofEpochSecond(local - sign * (hours * 3600L + minutes * 60L), nanos);
    }

    private static int decimalsEnd(String text) {
        var end = SECONDS_END + 1;
        while (end < text.length() && Character.digit(text.charAt(end), 10) >= 0 && text.charAt(end) <= '9') {
            end++;
        }
        return end;
    }

    private static boolean outOfSixty(int minute, int second) {
        return minute < 0 || minute > 59 || second < 0 || second > 59;
    }

    // Negative if anything but a digit is in it.
    private static int number(String text, int from, int until) {
        var number = 0;
        for (var i = from; i < until; i++) {
            var digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = 10 * number + digit;
        }
        return number;
    }
}
