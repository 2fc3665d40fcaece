package org.mingjing.rules;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjing.rules.Clock.Closing;
import org.mingjing.rules.Clock.Extended;
import org.mingjing.rules.Clock.Mark;
import org.mingjing.rules.Clock.Standstill;
import org.mingjing.rules.calendar.Due;
import org.mingjing.rules.calendar.Due.AtInstant;
import org.mingjing.rules.calendar.Due.OnDate;

/** A clock while it is being read: opened by one event, moved by others, closed or left open at the end. */
final class RunningClock {

    private final String rule;
    private final Limit limit;
    private final Matter matter;
    private final Mark opened;
    private final List<Extended> extensions = new ArrayList<>();
    private final List<Standstill> standstills = new ArrayList<>();
    private Due unrolled;
    private @Nullable Stood stood;

    RunningClock(String rule, Limit limit, Matter matter, Mark opened) {
        this.rule = rule;
        this.limit = limit;
        this.matter = matter;
        this.opened = opened;
        this.unrolled = matter.time().dueAfter(opened.at(), limit.within());
    }

    /** Since when it stands still, and by which entry. */
    private record Stood(Pause by, Mark from) {}

    boolean standsStill() {
        return stood != null;
    }

    boolean isInTime(Mark event) {
        return matter.time().isInTime(event.at(), due());
    }

    void extend(Mark by, Extension extension) {
        var after = matter.time().plus(unrolled, extension.by());
        extensions.add(new Extended(by, extension.by(), unrolled, after));
        unrolled = after;
    }

    void standStill(Pause by, Mark from) {
        stood = new Stood(by, from);
    }

    void goOn(Mark until) {
        if (stood == null) {
            return;
        }
        var from = stood.from();
        unrolled = matter.time().plusStandstill(unrolled, from.at(), until.at());
        standstills.add(new Standstill(stood.by(), from, until, moved(from.at(), until.at())));
        stood = null;
    }

    Clock stop(Mark by) {
        goOn(by);
        return close(by, isInTime(by) ? State.MET : State.LATE);
    }

    Clock supersede(Mark by) {
        goOn(by);
        return close(by, State.SUPERSEDED);
    }

    private Clock close(Mark by, State outcome) {
        return read(new Closing(by, outcome), null, null, outcome, List.of());
    }

    /** The clock as it stands when no event is left, with the extensions that may still be granted. */
    Clock leaveOpen(List<Extension> left) {
        if (stood != null) {
            standstills.add(new Standstill(stood.by(), stood.from(), null, null));
            return read(null, null, null, State.PAUSED, left);
        }
        var redFrom = matter.time().redFrom(due());
        var yellowFrom = yellowFrom(redFrom);
        return read(null, yellowFrom, redFrom, colour(yellowFrom, redFrom), left);
    }

    // A warning of no length never shows: its first instant is already red.
    private @Nullable Instant yellowFrom(Instant redFrom) {
        if (limit.warn() == null) {
            return null;
        }
        var from = matter.time().yellowFrom(due(), limit.warn());
        return from.isBefore(redFrom) ? from : null;
    }

    private State colour(@Nullable Instant yellowFrom, Instant redFrom) {
        if (!matter.asOf().isBefore(redFrom)) {
            return State.RED;
        }
        return yellowFrom != null && !matter.asOf().isBefore(yellowFrom) ? State.YELLOW : State.GREEN;
    }

    private Clock read(
            @Nullable Closing closed,
            @Nullable Instant yellowFrom,
            @Nullable Instant redFrom,
            State state,
            List<Extension> left) {
        return new Clock(
                rule,
                opened,
                closed,
                extensions,
                standstills,
                unrolled,
                due(),
                isHeldByCustody(),
                yellowFrom,
                redFrom,
                state,
                left);
    }

    // Rolls last of all, and never accumulates: everything else counts from the unrolled date.
    private Due due() {
        return limit.rolls() && !isInCustody() ? matter.time().rolled(unrolled) : unrolled;
    }

    private boolean isHeldByCustody() {
        return limit.rolls() && isInCustody();
    }

    private boolean isInCustody() {
        return switch (unrolled) {
            case AtInstant exact -> false;
            case OnDate(var date) -> matter.isInCustodyOn(date);
        };
    }

    private Duration moved(Instant from, Instant until) {
        return switch (unrolled) {
            case AtInstant exact -> Duration.between(from, until);
            case OnDate date ->
                Duration.ofDays(ChronoUnit.DAYS.between(
                        matter.time().dateOf(from), matter.time().dateOf(until)));
        };
    }
}
