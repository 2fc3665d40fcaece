package org.mingjing.rules.plan;

import java.util.Arrays;
import java.util.function.IntToLongFunction;

/** A question about dates, asked once for each date and remembered. Dates are days since 1970. */
final class DateMemo {

    private static final int REMEMBERED = 4096;

    private final int[] dates = new int[REMEMBERED];
    private final long[] answers = new long[REMEMBERED];
    private final IntToLongFunction question;

    DateMemo(IntToLongFunction question) {
        this.question = question;
        Arrays.fill(dates, Integer.MIN_VALUE);
    }

    long of(int date) {
        var place = date & (REMEMBERED - 1);
        if (dates[place] != date) {
            answers[place] = question.applyAsLong(date);
            dates[place] = date;
        }
        return answers[place];
    }
}
