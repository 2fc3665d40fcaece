package org.mingjing.casewatch;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingjing.casewatch.CaseRules.Judged;
import org.mingjing.rules.Finding;
import org.mingjing.rules.Grounds;
import org.mingjing.rules.Owner;
import org.mingjing.rules.Rule;
import org.mingjing.rules.Ruling;
import org.mingjing.rules.Severity;
import org.mingjing.rules.calendar.Due;

/** What a rule said of a case, as it is kept. */
record FindingRow(
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
        boolean isAboutData,
        @Nullable Grounds grounds) {

    private static final String NOWHERE = "";

    /** What makes it the same finding in a longer version of the case. */
    record Key(String rule, Instant at, int nth) {}

    /** {@code nth} tells apart what one rule says several times of one instant. */
    static FindingRow of(Judged judged, int nth, ZoneId zone) {
        return judged.ruling() == null ? notJudged(judged, nth) : said(judged.rule(), judged.ruling(), nth, zone);
    }

    private static FindingRow notJudged(Judged judged, int nth) {
        var rule = judged.rule();
        return new FindingRow(
                rule.head().id(),
                Instant.EPOCH,
                nth,
                FindingState.NOT_JUDGED,
                null,
                null,
                NOWHERE,
                null,
                null,
                Instant.EPOCH,
                judged.unknownYear(),
                severity(rule),
                owner(rule),
                CaseRules.isClock(rule),
                true,
                null);
    }

    private static FindingRow said(Rule rule, Ruling ruling, int nth, ZoneId zone) {
        var finding = ruling.finding();
        return new FindingRow(
                rule.head().id(),
                finding.at(),
                nth,
                FindingState.of(finding.state()),
                finding.due() instanceof Due.OnDate(var date) ? date : null,
                finding.due() instanceof Due.AtInstant(var instant) ? instant : null,
                finding.events().stream().map(String::valueOf).collect(Collectors.joining(",")),
                finding.yellowFrom(),
                finding.redFrom(),
                turnsAt(finding, zone),
                null,
                severity(rule),
                owner(rule),
                CaseRules.isClock(rule),
                CaseRules.isAboutData(rule),
                ruling.grounds());
    }

    private static Severity severity(Rule rule) {
        return rule.head().severity() == null ? Severity.MEDIUM : rule.head().severity();
    }

    private static Owner owner(Rule rule) {
        return rule.head().owner() == null ? Owner.OFFICE : rule.head().owner();
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

    @Nullable
    String writtenGrounds() {
        return grounds == null ? null : GroundsJson.write(grounds);
    }

    /** Of a new case only what somebody has to know is kept: what runs, waits, came late or was broken. */
    boolean isWorthKeeping() {
        return state != FindingState.MET && state != FindingState.SUPERSEDED;
    }

    /** Whether it is a fact of the past that stands for a while. */
    boolean isPast() {
        return state == FindingState.LATE || state == FindingState.BREACH;
    }

    Key key() {
        return new Key(rule, at, nth);
    }
}
