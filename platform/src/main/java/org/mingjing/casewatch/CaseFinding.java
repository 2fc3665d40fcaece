package org.mingjing.casewatch;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjing.rules.Event;
import org.mingjing.rules.Grounds;
import org.mingjing.rules.Owner;
import org.mingjing.rules.Severity;
import org.mingjing.vocabulary.Light;
import org.mingjing.vocabulary.Texts;
import org.mingjing.vocabulary.Visibility;

/**
 * What a rule said of a case, as it is shown.
 *
 * @param events those it rests on, in the order in which the rule names them
 * @param turnsAt the instant at which it is red, or was
 * @param grounds what it rests on beside them; absent until its case is judged again after an update
 * @param standsUntil how long what came late or was broken is red
 */
public record CaseFinding(
        long id,
        long caseId,
        String number,
        String kind,
        Texts unit,
        long unitId,
        @Nullable String handler,
        @Nullable Texts handlerName,
        String rule,
        FindingState state,
        Instant at,
        @Nullable LocalDate dueOn,
        @Nullable Instant dueAt,
        List<Event> events,
        @Nullable Instant yellowFrom,
        @Nullable Instant redFrom,
        Instant turnsAt,
        @Nullable Integer unknownYear,
        Severity severity,
        Owner owner,
        Instant standsUntil,
        @Nullable Instant putRightAt,
        boolean isClock,
        @Nullable Grounds grounds,
        Visibility visibility) {

    public CaseFinding {
        events = List.copyOf(events);
    }

    /**
     * A running clock is coloured by the instant alone. What came late or was broken is red while it stands: as long as
     * its case is open and a while after, or until it was put right. After that it is a fact of the past.
     */
    public Light lightAt(Instant now) {
        return switch (state) {
            case RUNNING -> running(now);
            case LATE, BREACH -> past(now);
            case OPEN, PAUSED, MET -> Light.GREEN;
            case SUPERSEDED, NOT_JUDGED, WITHDRAWN -> Light.GREY;
        };
    }

    private Light running(Instant now) {
        return switch (state.at(now, yellowFrom, redFrom)) {
            case RED -> Light.RED;
            case YELLOW -> Light.YELLOW;
            case GREEN, PAUSED, OPEN, MET, SUPERSEDED, LATE, BREACH -> Light.GREEN;
        };
    }

    private Light past(Instant now) {
        if (now.isBefore(standsUntil)) {
            return Light.RED;
        }
        return putRightAt == null ? Light.GREY : Light.GREEN;
    }
}
