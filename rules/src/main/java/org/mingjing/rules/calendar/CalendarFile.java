package org.mingjing.rules.calendar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.Year;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.mingjing.rules.calendar.OfficialCalendar.Arrangement;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Reads {@code calendar/<name>.yaml}: per year the source, the days off and the weekend days worked, as dates or spans. */
final class CalendarFile {

    private CalendarFile() {}

    static Map<Year, Arrangement> read(String name) {
        try (var file = CalendarFile.class.getResourceAsStream(name + ".yaml")) {
            var years =
                    (Map<?, ?>) new Load(LoadSettings.builder().setLabel(name).build())
                            .loadFromInputStream(Objects.requireNonNull(file, name));
            var arrangements = new HashMap<Year, Arrangement>();
            years.forEach((year, arrangement) ->
                    arrangements.put(Year.of((Integer) year), arrangement((Integer) year, (Map<?, ?>) arrangement)));
            return arrangements;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Arrangement arrangement(int year, Map<?, ?> entry) {
        return new Arrangement(
                String.valueOf(entry.get("source")),
                days(year, (List<?>) Objects.requireNonNull(entry.get("rest"))),
                days(year, (List<?>) Objects.requireNonNull(entry.get("worked"))));
    }

    // "10-01..10-08" or "05-01", in the year of the entry.
    private static Set<LocalDate> days(int year, List<?> spans) {
        var days = new HashSet<LocalDate>();
        for (var span : spans) {
            var ends = String.valueOf(span).split("\\.\\.", -1);
            var last = LocalDate.parse(year + "-" + ends[ends.length - 1]);
            LocalDate.parse(year + "-" + ends[0]).datesUntil(last.plusDays(1)).forEach(days::add);
        }
        return days;
    }
}
