package org.mingjing.backups;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.IsoFields;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which backups of a folder are kept: of the last days all, of the last weeks the newest, and the newest in any case. */
record Kept(int days, int weeks) {

    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("'mingjing-'uuuu-MM-dd'T'HHmmss");

    static String name(LocalDateTime madeAt) {
        return NAME.format(madeAt);
    }

    static Optional<LocalDateTime> madeAt(String name) {
        try {
            return Optional.of(LocalDateTime.parse(name, NAME));
        } catch (DateTimeParseException somebodyElses) {
            return Optional.empty();
        }
    }

    /** The names of those that need not be kept any more; what has another name is nobody's business here. */
    Set<String> gone(List<String> names, LocalDate today) {
        var newestFirst = names.stream()
                .filter(name -> madeAt(name).isPresent())
                .sorted((one, other) -> other.compareTo(one))
                .toList();
        var gone = new HashSet<String>();
        var weeksKept = new HashSet<String>();
        for (var name : newestFirst) {
            var day = madeAt(name).orElseThrow().toLocalDate();
            var isOfLastDays = day.isAfter(today.minusDays(days));
            var isOfLastWeeks = day.isAfter(today.minusWeeks(weeks));
            var isNewestOfWeek = weeksKept.add(week(day));
            if (!name.equals(newestFirst.getFirst()) && !isOfLastDays && !(isOfLastWeeks && isNewestOfWeek)) {
                gone.add(name);
            }
        }
        return gone;
    }

    private static String week(LocalDate day) {
        return day.get(IsoFields.WEEK_BASED_YEAR) + "-" + day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }
}
