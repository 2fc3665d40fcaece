package org.mingjing.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.mingjing.demo.CaseScript.Course;
import org.mingjing.demo.CaseScript.Step;
import org.mingjing.rules.CaseHistory;
import org.mingjing.rules.Event;
import org.mingjing.rules.calendar.UnknownYear;
import org.mingjing.rules.calendar.WorkingCalendar;

/** Lets cases walk their courses, from a day in the last twelve months until now. The same seed gives the same cases. */
final class DemoCases {

    private static final int DAYS_OF_LIFE = 365;
    private static final int PERCENT = 100;
    private static final int LATE_ENTRIES_PER_THOUSAND = 1;

    private final Staff staff;
    private final Setting setting;
    private final WorkingCalendar calendar;

    DemoCases(Staff staff, Setting setting) {
        this.staff = staff;
        this.setting = setting;
        this.calendar = known(setting.pack().calendar(), setting.today());
    }

    /** In a year whose holidays are not published yet, the demo office works from Monday to Friday. */
    private static WorkingCalendar known(WorkingCalendar calendar, LocalDate today) {
        try {
            calendar.isWorkingDay(today);
            return calendar;
        } catch (UnknownYear notPublished) {
            return WorkingCalendar.weekends();
        }
    }

    /** Who acts in a unit's cases. */
    interface Staff {
        /** The prosecutors or case officers of a unit, by login. */
        List<String> handlers(String unit);

        String head(String unit);

        String clerk(String unit);

        String chief();

        String manager();
    }

    /** A case with the unit whose it is. */
    record DemoCase(String unit, CaseHistory history) {}

    List<DemoCase> of(Course course) {
        var random = new SplittableRandom(setting.seed() + course.number().hashCode());
        var cases = new ArrayList<DemoCase>();
        for (int n = 1; n <= course.count(); n++) {
            var begun = setting.today().minusDays(DAYS_OF_LIFE - (long) DAYS_OF_LIFE * n / course.count());
            var unit = pick(course.units(), random);
            var walked = walk(course, n, unit, calendar.nextWorkingDay(begun), random);
            if (!walked.events().isEmpty()) {
                cases.add(new DemoCase(unit, walked));
            }
        }
        return cases;
    }

    private CaseHistory walk(Course course, int n, String unit, LocalDate begun, RandomGenerator random) {
        var drawn = new HashMap<String, String>();
        course.draw().forEach((what, words) -> drawn.put(what, pick(words, random)));
        drawn.put("n", String.valueOf(n));
        drawn.put("year", String.valueOf(begun.getYear()));
        var handler = pick(staff.handlers(unit), random);
        var events = new ArrayList<Event>();
        var at = setting.during(begun, random);
        for (var step : course.path()) {
            if (!step.fits(drawn) || random.nextInt(PERCENT) >= step.chance().orElse(PERCENT)) {
                continue;
            }
            at = later(at, days(step, random), random);
            if (at.isAfter(setting.now())) {
                break;
            }
            events.add(new Event(
                    step.activity(), at, actor(step.by(), unit, handler), attributes(step, drawn, at, random)));
        }
        return CaseHistory.of(filled(course.number(), drawn), Map.of("handler", handler), events);
    }

    private static int days(Step step, RandomGenerator random) {
        var slow = step.slow().filter(s -> random.nextInt(PERCENT) < s.chance()).map(CaseScript.Slow::after);
        var span = slow.or(step::after).orElse(List.of(0, 0));
        return span.get(0) + random.nextInt(span.get(1) - span.get(0) + 1);
    }

    private Instant later(Instant at, int workingDays, RandomGenerator random) {
        if (workingDays == 0) {
            return at.plus(Duration.ofMinutes(5 + random.nextInt(40)));
        }
        return setting.during(workingDay(LocalDate.ofInstant(at, setting.zone()), workingDays), random);
    }

    private LocalDate workingDay(LocalDate day, int workingDays) {
        try {
            return calendar.plusWorkingDays(day, workingDays);
        } catch (UnknownYear comesAfterToday) {
            return WorkingCalendar.weekends().plusWorkingDays(day, workingDays);
        }
    }

    private String actor(String by, String unit, String handler) {
        return switch (by) {
            case "handler" -> handler;
            case "clerk" -> staff.clerk(unit);
            case "head" -> staff.head(unit);
            case "chief" -> staff.chief();
            case "manager" -> staff.manager();
            case "other" ->
                staff.handlers(unit).stream()
                        .filter(colleague -> !colleague.equals(handler))
                        .findFirst()
                        .orElseGet(() -> staff.head(unit));
            default -> by;
        };
    }

    private Map<String, Object> attributes(Step step, Map<String, String> drawn, Instant at, RandomGenerator random) {
        var attributes = new HashMap<String, Object>();
        step.with().orElse(Map.of()).forEach((name, word) -> attributes.put(name, filled(word, drawn)));
        var lateEntry = random.nextInt(1000) < LATE_ENTRIES_PER_THOUSAND;
        var recorded = lateEntry ? later(at, 5, random) : at.plus(Duration.ofMinutes(random.nextInt(90)));
        attributes.put("recorded", (recorded.isAfter(setting.now()) ? at : recorded).toString());
        return attributes;
    }

    private static String filled(String words, Map<String, String> drawn) {
        var filled = words;
        for (var entry : drawn.entrySet()) {
            filled = filled.replace("{" + entry.getKey() + "}", entry.getValue());
        }
        return filled;
    }

    private static <T> T pick(List<T> list, RandomGenerator random) {
        return list.get(random.nextInt(list.size()));
    }
}
