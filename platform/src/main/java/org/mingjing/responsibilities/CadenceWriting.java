package org.mingjing.responsibilities;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingjing.responsibilities.Cadence.Every;
import org.mingjing.responsibilities.Cadence.On;

/** Reads a cadence as people write it in a table, in English or Chinese. */
final class CadenceWriting {

    private static final int LONGEST_PERIOD = 366;
    private static final Pattern ENGLISH =
            Pattern.compile("(weekly|monthly|quarterly|half-yearly|annual|annually|yearly)[ ,]+(.+)");
    private static final Pattern DAY = Pattern.compile("(?:on )?(?:the )?(?:day )?(\\d{1,3})(?:st|nd|rd|th)?");
    private static final Pattern WORKING_DAY = Pattern.compile("working[- ]day (\\d{1,3})");
    private static final Pattern DATE = Pattern.compile("(\\d{1,2})-(\\d{1,2})");
    private static final Pattern CHINESE = Pattern.compile(
            "每(周|月|季度|季|半年|年)(?:末)?(?:第(\\d{1,3})个?(工作日|天|日)|(最后一个工作日)|(\\d{1,2})月(\\d{1,2})日|(\\d{1,2})[日号]|([一二三四五六日天]))");
    private static final String WEEKDAYS = "一二三四五六日";
    private static final Map<String, Every> PERIODS = Map.of(
            "周", Every.WEEKLY,
            "月", Every.MONTHLY,
            "季", Every.QUARTERLY,
            "季度", Every.QUARTERLY,
            "半年", Every.HALF_YEARLY,
            "年", Every.ANNUAL);

    private CadenceWriting() {}

    static Optional<Cadence> read(String written) {
        var text = written.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        var english = ENGLISH.matcher(text);
        if (english.matches()) {
            return english(english.group(1), english.group(2)).filter(CadenceWriting::fits);
        }
        var chinese = CHINESE.matcher(text.replace(" ", ""));
        return chinese.matches() ? chinese(chinese).filter(CadenceWriting::fits) : Optional.empty();
    }

    private static Optional<Cadence> english(String every, String on) {
        var period = Arrays.stream(Every.values())
                .filter(one -> one.word().equals(every))
                .findFirst()
                .orElse(Every.ANNUAL);
        return on(on).map(when -> new Cadence(period, when));
    }

    private static Optional<On> on(String text) {
        if (text.matches("(?:the )?last[- ]working[- ]day")) {
            return Optional.of(new On.LastWorkingDay());
        }
        for (var day : DayOfWeek.values()) {
            if (text.equals(day.name().toLowerCase(Locale.ROOT))) {
                return Optional.of(new On.Weekday(day));
            }
        }
        var workingDay = WORKING_DAY.matcher(text);
        if (workingDay.matches()) {
            return Optional.of(new On.WorkingDay(Integer.parseInt(workingDay.group(1))));
        }
        var date = DATE.matcher(text);
        if (date.matches()) {
            return date(date.group(1), date.group(2));
        }
        var day = DAY.matcher(text);
        return day.matches() ? Optional.of(new On.Day(Integer.parseInt(day.group(1)))) : Optional.empty();
    }

    private static Optional<On> date(String month, String day) {
        try {
            return Optional.of(new On.DateOfYear(MonthDay.of(Integer.parseInt(month), Integer.parseInt(day))));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static Optional<Cadence> chinese(Matcher text) {
        var period = PERIODS.getOrDefault(text.group(1), Every.ANNUAL);
        if (text.group(4) != null) {
            return Optional.of(new Cadence(period, new On.LastWorkingDay()));
        }
        if (text.group(2) != null) {
            var n = Integer.parseInt(text.group(2));
            return Optional.of(new Cadence(period, text.group(3).equals("工作日") ? new On.WorkingDay(n) : new On.Day(n)));
        }
        if (text.group(5) != null) {
            return date(text.group(5), text.group(6)).map(on -> new Cadence(period, on));
        }
        if (text.group(7) != null) {
            return Optional.of(new Cadence(period, new On.Day(Integer.parseInt(text.group(7)))));
        }
        var weekday = WEEKDAYS.indexOf(text.group(8).replace('天', '日'));
        return Optional.of(new Cadence(period, new On.Weekday(DayOfWeek.of(weekday + 1))));
    }

    /** A weekday belongs to a week, a date to a year; the others do not stand in a week. */
    private static boolean fits(Cadence cadence) {
        return switch (cadence.on()) {
            case On.Weekday day -> cadence.every() == Every.WEEKLY;
            case On.DateOfYear date -> cadence.every() == Every.ANNUAL;
            case On.Day(var day) -> cadence.every() != Every.WEEKLY && day >= 1 && day <= LONGEST_PERIOD;
            case On.WorkingDay(var day) -> day >= 1 && day <= longest(cadence.every());
            case On.LastWorkingDay() -> true;
        };
    }

    /** The number of working days that every period has. */
    private static int longest(Every every) {
        return switch (every) {
            case WEEKLY -> 1;
            case MONTHLY -> 15;
            case QUARTERLY -> 50;
            case HALF_YEARLY -> 105;
            case ANNUAL -> 230;
        };
    }
}
