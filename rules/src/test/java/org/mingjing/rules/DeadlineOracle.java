package org.mingjing.rules;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * A second, slow reading of a deadline, sharing no code with the first: it asks about one event at a time and finds
 * every answer by reading the case from its start again. Knows one extension and one pause, dates in UTC, no calendar.
 */
record DeadlineOracle(int days, int byDays, int atMost) {

    /** Where the clock stands just after the first {@code count} events; the opening is 0 if none runs. */
    private record Standing(int opening, LocalDate due, int used, int pausedAt, List<String> closed) {}

    List<String> rows(List<Event> events, LocalDate today) {
        var end = after(events.size(), events);
        var rows = new ArrayList<>(end.closed());
        if (end.opening() > 0) {
            rows.add(row(end.pausedAt() > 0 ? "paused" : today.isAfter(end.due()) ? "red" : "green", end));
        }
        return rows;
    }

    private Standing after(int count, List<Event> events) {
        if (count == 0) {
            return new Standing(0, LocalDate.MIN, 0, 0, List.of());
        }
        var standing = after(count - 1, events);
        var word = events.get(count - 1).activity();
        var day = date(events.get(count - 1));
        if (standing.opening() > 0
                && standing.pausedAt() > 0
                && List.of("back", "stop", "end", "again").contains(word)) {
            var stood = ChronoUnit.DAYS.between(date(events.get(standing.pausedAt() - 1)), day);
            standing = new Standing(
                    standing.opening(), standing.due().plusDays(stood), standing.used(), 0, standing.closed());
        }
        var inTime = standing.opening() > 0 && standing.pausedAt() == 0 && !day.isAfter(standing.due());
        return switch (word) {
            case "more" ->
                inTime && standing.used() < atMost
                        ? new Standing(
                                standing.opening(),
                                standing.due().plusDays(byDays),
                                standing.used() + 1,
                                0,
                                standing.closed())
                        : standing;
            case "out" ->
                inTime
                        ? new Standing(standing.opening(), standing.due(), standing.used(), count, standing.closed())
                        : standing;
            case "stop", "end" -> standing.opening() > 0 ? closed(inTime ? "met" : "late", standing) : standing;
            case "again" -> open(count, day, standing.opening() > 0 ? closed("superseded", standing) : standing);
            case "start" -> standing.opening() > 0 ? standing : open(count, day, standing);
            default -> standing;
        };
    }

    private Standing open(int position, LocalDate day, Standing before) {
        return new Standing(position, day.plusDays(days), 0, 0, before.closed());
    }

    private Standing closed(String outcome, Standing standing) {
        var rows = new ArrayList<>(standing.closed());
        rows.add(row(outcome, standing));
        return new Standing(0, LocalDate.MIN, 0, 0, rows);
    }

    private static String row(String state, Standing standing) {
        return "%s opened by %d due %s after %d extensions"
                .formatted(state, standing.opening(), standing.due(), standing.used());
    }

    private static LocalDate date(Event event) {
        return event.at().atZone(ZoneOffset.UTC).toLocalDate();
    }
}
