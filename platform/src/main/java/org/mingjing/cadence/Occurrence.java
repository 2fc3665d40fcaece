package org.mingjing.cadence;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mingjing.people.Officer;
import org.mingjing.responsibilities.Cadence;
import org.mingjing.vocabulary.Light;
import org.mingjing.vocabulary.Refusal;
import org.mingjing.vocabulary.Texts;

/** One falling-due of a duty of a post. It is settled once: done, or excused by somebody else. */
public record Occurrence(
        long id,
        long dutyId,
        String no,
        Texts duty,
        String theme,
        Cadence cadence,
        long postId,
        Texts post,
        long unitId,
        Texts unit,
        LocalDate periodFrom,
        LocalDate dueOn,
        LocalDate nextDueOn,
        @Nullable Settlement settlement) {

    /** Who said that it is settled, when, and in which words. Written once, never edited. */
    public record Settlement(
            String by,
            Instant at,
            LocalDate on,
            String words,
            boolean excused,
            @Nullable Long evidenceId) {}

    /** How it stands on a day. Late and missed are facts; nothing takes them back. */
    public enum State {
        AHEAD,
        OPEN,
        OVERDUE,
        DONE,
        LATE,
        MISSED,
        EXCUSED
    }

    public State stateOn(LocalDate day) {
        if (settlement != null && !settlement.on().isAfter(day)) {
            if (settlement.excused()) {
                return State.EXCUSED;
            }
            return settlement.on().isAfter(dueOn) ? State.LATE : State.DONE;
        }
        if (!day.isBefore(nextDueOn)) {
            return State.MISSED;
        }
        if (day.isAfter(dueOn)) {
            return State.OVERDUE;
        }
        return day.isBefore(periodFrom) ? State.AHEAD : State.OPEN;
    }

    /**
     * Yellow from the notice on, red once overdue; settled it is green. A missed one is a fact of the past: the next one
     * of its duty carries the light.
     */
    public Light lightOn(LocalDate day, LocalDate yellowFrom) {
        return switch (stateOn(day)) {
            case OVERDUE -> Light.RED;
            case OPEN, AHEAD -> day.isBefore(yellowFrom) ? Light.GREEN : Light.YELLOW;
            case DONE, LATE, EXCUSED -> Light.GREEN;
            case MISSED -> Light.RED;
        };
    }

    public boolean isCarriedBy(Officer officer) {
        return officer.posts().stream().anyMatch(held -> held.id() == postId);
    }

    void requireOpen(LocalDate today) {
        if (settlement != null) {
            throw new Refusal("cadence.settled-already", duty, dueOn, settlement.by(), settlement.on());
        }
        if (today.isBefore(periodFrom)) {
            throw new Refusal("cadence.not-begun", duty, periodFrom);
        }
    }
}
