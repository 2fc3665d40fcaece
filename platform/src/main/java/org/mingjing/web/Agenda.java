package org.mingjing.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

/** The cards in their three groups; what comes after this week stands last. */
public record Agenda(
        LocalDate today, List<Waiting> overdue, List<Waiting> dueToday, List<Waiting> thisWeek, List<Waiting> later) {

    static Agenda of(List<Waiting> waiting, LocalDate today) {
        var sunday = today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        return new Agenda(
                today,
                waiting.stream().filter(w -> w.dueOn().isBefore(today)).toList(),
                waiting.stream().filter(w -> w.dueOn().equals(today)).toList(),
                waiting.stream()
                        .filter(w -> w.dueOn().isAfter(today) && !w.dueOn().isAfter(sunday))
                        .toList(),
                waiting.stream().filter(w -> w.dueOn().isAfter(sunday)).toList());
    }

    public boolean empty() {
        return overdue.isEmpty() && dueToday.isEmpty() && thisWeek.isEmpty() && later.isEmpty();
    }
}
