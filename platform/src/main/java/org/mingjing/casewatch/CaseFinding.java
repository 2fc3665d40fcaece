package org.mingjing.casewatch;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjing.rules.Owner;
import org.mingjing.rules.Severity;
import org.mingjing.vocabulary.Light;
import org.mingjing.vocabulary.Texts;

/** What a rule said of a case, as it is shown. */
public record CaseFinding(
        long id,
        long caseId,
        String number,
        String kind,
        Texts unit,
        long unitId,
        @Nullable String handler,
        String rule,
        FindingState state,
        Instant at,
        @Nullable LocalDate dueOn,
        @Nullable Instant dueAt,
        List<Integer> positions,
        @Nullable Instant yellowFrom,
        @Nullable Instant redFrom,
        Instant turnsAt,
        @Nullable Integer unknownYear,
        Severity severity,
        Owner owner,
        @Nullable Instant caseClosedAt) {

    /**
     * A running clock is coloured by the instant. What came late or was broken is red while its case is open; in a
     * closed case it is a fact of the past and has no colour, nor has what could not be judged.
     */
    public Light lightAt(Instant now) {
        return switch (state) {
            case RUNNING -> running(now);
            case LATE, BREACH -> caseClosedAt == null ? Light.RED : Light.GREY;
            case OPEN, PAUSED, MET -> Light.GREEN;
            case SUPERSEDED, NOT_JUDGED, WITHDRAWN -> Light.GREY;
        };
    }

    private Light running(Instant now) {
        if (redFrom != null && !now.isBefore(redFrom)) {
            return Light.RED;
        }
        return yellowFrom != null && !now.isBefore(yellowFrom) ? Light.YELLOW : Light.GREEN;
    }
}
