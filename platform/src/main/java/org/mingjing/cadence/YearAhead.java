package org.mingjing.cadence;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.mingjing.cadence.OccurrencesAhead.Cadenced;
import org.mingjing.cadence.OccurrencesAhead.Made;
import org.mingjing.packs.Pack;
import org.mingjing.responsibilities.ListAdopted;
import org.mingjing.rules.calendar.UnknownYear;
import org.mingjing.rules.calendar.WorkingCalendar;
import org.mingjing.trail.Trail;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.modulith.moments.DayHasPassed;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes the occurrences to the end of next year that are not there yet. A year whose working days the calendar does not
 * hold makes none until it is added; they are made then. Doing it again changes nothing.
 */
@Service
@Transactional
public class YearAhead {

    private static final String BY = "mingjing";

    private final OccurrencesAhead occurrences;
    private final WorkingCalendar calendar;
    private final Trail trail;
    private final Clock clock;
    private volatile Set<Integer> unknownYears = Set.of();

    YearAhead(OccurrencesAhead occurrences, Pack pack, Trail trail, Clock clock) {
        this.occurrences = occurrences;
        this.calendar = pack.calendar();
        this.trail = trail;
        this.clock = clock;
    }

    @EventListener
    void atTheStart(ApplicationReadyEvent ready) {
        make(LocalDate.now(clock).withDayOfYear(1));
    }

    @ApplicationModuleListener
    void on(DayHasPassed passed) {
        make(LocalDate.now(clock).withDayOfYear(1));
    }

    @ApplicationModuleListener
    void on(ListAdopted adopted) {
        make(adopted.from());
    }

    /** The years without occurrences, because the calendar does not hold them. */
    public Set<Integer> unknownYears() {
        return unknownYears;
    }

    /** Makes all that begin from a day to the end of next year. */
    public void make(LocalDate since) {
        var until = LocalDate.of(LocalDate.now(clock).getYear() + 1, 12, 31);
        var unknown = new TreeSet<Integer>();
        var made = new ArrayList<Made>();
        for (var duty : occurrences.cadenced(since)) {
            var from = duty.from().isAfter(since) ? duty.from() : since;
            var to = duty.to() == null || duty.to().isAfter(until) ? until : duty.to();
            duty.cadence().starts(from, to).forEach(start -> add(duty, start, made, unknown));
        }
        unknownYears = Set.copyOf(unknown);
        var count = occurrences.make(made);
        var gone = occurrences.takeAwayEnded();
        if (count + gone > 0) {
            trail.write(BY, "occurrences-made", "cadence", count, gone);
        }
    }

    private void add(Cadenced duty, LocalDate start, List<Made> made, Set<Integer> unknown) {
        var cadence = duty.cadence();
        try {
            var due = cadence.due(start, calendar);
            made.add(new Made(duty.dutyId(), start, due, nextDue(duty, start, due)));
        } catch (UnknownYear notHeld) {
            unknown.add(notHeld.year());
        }
    }

    /** When the next one falls due; where that is not known yet, when its period ends. */
    private LocalDate nextDue(Cadenced duty, LocalDate start, LocalDate due) {
        var next = duty.cadence().next(start);
        try {
            var nextDue = duty.cadence().due(next, calendar);
            return nextDue.isAfter(due) ? nextDue : duty.cadence().next(next);
        } catch (UnknownYear notHeld) {
            return duty.cadence().next(next);
        }
    }
}
