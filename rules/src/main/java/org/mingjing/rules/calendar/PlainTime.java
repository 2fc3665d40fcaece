package org.mingjing.rules.calendar;

import java.time.Instant;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Reads the one form most logs use, {@code 2026-03-20T09:30:00} with up to nine decimals and {@code Z} or an offset such as
 * {@code +08:00}, or none where the zone is a fixed offset. Whatever looks different is left to {@link WrittenTime}.
 */
@SuppressWarnings("ArrayRecordComponent") // only looked at, never compared
record PlainTime(byte[] text, int from, int length) {

    private static final int SECONDS_END = 19;
    private static final int DAYS_TO_1970 = 719_468;
    private static final int[] LONGEST = {0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    private static final int SECONDS_A_DAY = 86_400;
    private static final int MOST_OFFSET_HOURS = 17;

    /** Null if it looks different. */
    static @Nullable Instant read(byte[] text, int from, int until, ZoneId zone) {
        return new PlainTime(text, from, until - from).read(zone);
    }

    private char at(int index) {
        return (char) (text[from + index] & 0xff);
    }

    private @Nullable Instant read(ZoneId zone) {
        if (length < SECONDS_END
                || at(4) != '-'
                || at(7) != '-'
                || (at(10) != 'T' && at(10) != ' ')
                || at(13) != ':'
                || at(16) != ':') {
            return null;
        }
        var year = number(0, 4);
        var month = number(5, 7);
        var day = number(8, 10);
        var hour = number(11, 13);
        var minute = number(14, 16);
        var second = number(17, SECONDS_END);
        if (year < 1 || month < 1 || month > 12 || day < 1 || hour < 0 || hour > 23 || outOfSixty(minute, second)) {
            return null;
        }
        if (day > LONGEST[month] && !(month == 2 && day == 29 && Year.isLeap(year))) {
            return null;
        }
        var seconds = epochDay(year, month, day) * SECONDS_A_DAY + hour * 3600L + minute * 60L + second;
        return withOffset(seconds, zone);
    }

    // Counts in years that begin in March, so that a leap day is the last of its year.
    private static long epochDay(int year, int month, int day) {
        var years = month > 2 ? year : year - 1;
        var daysSinceMarch = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
        return years * 365L + years / 4 - years / 100 + years / 400 + daysSinceMarch - DAYS_TO_1970;
    }

    private @Nullable Instant withOffset(long local, ZoneId zone) {
        var end = SECONDS_END;
        var nanos = 0L;
        if (end < length && at(end) == '.') {
            end = decimalsEnd();
            var digits = end - SECONDS_END - 1;
            if (digits < 1 || digits > 9) {
                return null;
            }
            nanos = number(SECONDS_END + 1, end);
            for (var missing = 9 - digits; missing > 0; missing--) {
                nanos *= 10;
            }
        }
        if (end == length) {
            return zone instanceof ZoneOffset fixed
                    ? Instant.ofEpochSecond(local - fixed.getTotalSeconds(), nanos)
                    : null;
        }
        if (end == length - 1 && at(end) == 'Z') {
            return Instant.ofEpochSecond(local, nanos);
        }
        if (end != length - 6 || at(end + 3) != ':') {
            return null;
        }
        var hours = number(end + 1, end + 3);
        var minutes = number(end + 4, end + 6);
        var sign = at(end) == '+' ? 1 : at(end) == '-' ? -1 : 0;
        if (sign == 0 || hours < 0 || hours > MOST_OFFSET_HOURS || outOfSixty(minutes, 0)) {
            return null;
        }
        return Instant.ofEpochSecond(local - sign * (hours * 3600L + minutes * 60L), nanos);
    }

    private int decimalsEnd() {
        var end = SECONDS_END + 1;
        while (end < length && at(end) >= '0' && at(end) <= '9') {
            end++;
        }
        return end;
    }

    private static boolean outOfSixty(int minute, int second) {
        return minute < 0 || minute > 59 || second < 0 || second > 59;
    }

    // Negative if anything but a digit is in it.
    private int number(int begin, int end) {
        var number = 0;
        for (var i = begin; i < end; i++) {
            var digit = at(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = 10 * number + digit;
        }
        return number;
    }
}
