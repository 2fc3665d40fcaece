package org.mingjing.casewatch;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingjing.casewatch.CaseRules.Judged;
import org.mingjing.rules.Deadline;
import org.mingjing.rules.Finding;
import org.mingjing.rules.Owner;
import org.mingjing.rules.Response;
import org.mingjing.rules.Rule;
import org.mingjing.rules.Severity;
import org.mingjing.rules.calendar.Due;

/** What a rule said of a case, as it is kept. */
record FindingRow(
        long caseId,
        long unitId,
        String rule,
        Instant at,
        int nth,
        FindingState state,
        @Nullable LocalDate dueOn,
        @Nullable Instant dueAt,
        String positions,
        @Nullable Instant yellowFrom,
        @Nullable Instant redFrom,
        Instant turnsAt,
        @Nullable Integer unknownYear,
        Severity severity,
        Owner owner,
        boolean isClock,
        @Nullable Instant caseClosedAt) {

    /** What makes it the same finding in a longer version of the case. */
    record Key(String rule, Instant at, int nth) {}

    static FindingRow of(Findings.OfCase one, Judged judged) {
        var head = judged.rule().head();
        var finding = judged.finding();
        var owner = head.owner() == null ? Owner.OFFICE : head.owner();
        var severity = head.severity() == null ? Severity.MEDIUM : head.severity();
        if (finding == null) {
            return new FindingRow(
                    one.caseId(),
                    one.unitId(),
                    head.id(),
                    Instant.EPOCH,
                    1,
                    FindingState.NOT_JUDGED,
                    null,
                    null,
                    "",
                    null,
                    null,
                    Instant.EPOCH,
                    judged.unknownYear(),
                    severity,
                    owner,
                    false,
                    one.closedAt());
        }
        return new FindingRow(
                one.caseId(),
                one.unitId(),
                head.id(),
                finding.at(),
                1,
                FindingState.of(finding.state()),
                finding.due() instanceof Due.OnDate(var date) ? date : null,
                finding.due() instanceof Due.AtInstant(var instant) ? instant : null,
                finding.events().stream().map(String::valueOf).collect(Collectors.joining(",")),
                finding.yellowFrom(),
                finding.redFrom(),
                turnsAt(finding, one.zone()),
                null,
                severity,
                owner,
                isClock(judged.rule()),
                one.closedAt());
    }

    /** The instant at which it is red, or was. */
    private static Instant turnsAt(Finding finding, ZoneId zone) {
        if (finding.redFrom() != null) {
            return finding.redFrom();
        }
        return switch (finding.due()) {
            case Due.AtInstant(var instant) -> instant;
            case Due.OnDate(var date) -> date.plusDays(1).atStartOfDay(zone).toInstant();
            case null -> finding.at();
        };
    }

    private static boolean isClock(Rule rule) {
        return rule instanceof Deadline || (rule instanceof Response response && response.limit() != null);
    }

    boolean isWorthKeeping() {
        return state != FindingState.MET && state != FindingState.SUPERSEDED;
    }

    FindingRow asThe(int nth) {
        return new FindingRow(
                caseId,
                unitId,
                rule,
                at,
                nth,
                state,
                dueOn,
                dueAt,
                positions,
                yellowFrom,
                redFrom,
                turnsAt,
                unknownYear,
                severity,
                owner,
                isClock,
                caseClosedAt);
    }

    Key key() {
        return new Key(rule, at, nth);
    }
}
