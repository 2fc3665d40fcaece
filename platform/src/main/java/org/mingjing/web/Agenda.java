package org.mingjing.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjing.packs.OfficeDays;
import org.mingjing.vocabulary.Sentence;
import org.mingjing.web.WaitsFor.Finished;
import org.mingjing.web.WaitsFor.Owed;

/** The cards in the order in which they hurt; what comes after this week stands last. */
public record Agenda(
        LocalDate today,
        OfficeDays days,
        List<Waiting> overdue,
        List<Waiting> dueToday,
        List<Waiting> thisWeek,
        List<Waiting> later,
        List<Finished> finished,
        List<Owed> owed) {

    static Agenda of(
            List<Waiting> waiting, List<Finished> finished, List<Owed> owed, LocalDate today, OfficeDays days) {
        var sunday = today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        return new Agenda(
                today,
                days,
                waiting.stream().filter(w -> w.dueOn().isBefore(today)).toList(),
                waiting.stream().filter(w -> w.dueOn().equals(today)).toList(),
                waiting.stream()
                        .filter(w -> w.dueOn().isAfter(today) && !w.dueOn().isAfter(sunday))
                        .toList(),
                waiting.stream().filter(w -> w.dueOn().isAfter(sunday)).toList(),
                finished,
                owed);
    }

    /** Nothing is overdue or due this week. */
    public boolean isClear() {
        return overdue.isEmpty() && dueToday.isEmpty() && thisWeek.isEmpty();
    }

    public @Nullable Waiting next() {
        return later.isEmpty() ? null : later.getFirst();
    }

    /** How much time is left, in working days. */
    public Sentence left(Waiting card) {
        if (card.dueOn().equals(today)) {
            return new Sentence("today.due-on-the-day");
        }
        var working = days.between(today, card.dueOn());
        return working < 0 || card.dueOn().isBefore(today)
                ? new Sentence("today.due-past", -working)
                : new Sentence("today.due-ahead", working);
    }
}
