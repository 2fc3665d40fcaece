package org.mingjing.casewatch;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.mingjing.rules.Event;
import org.mingjing.rules.Rule;
import org.mingjing.rules.Wording;
import org.mingjing.vocabulary.Sentence;
import org.mingjing.vocabulary.Texts;
import org.springframework.stereotype.Component;

/** Says of a finding, in one sentence, what it rests on: the dates, the events and the article; and what helps. */
@Component
class Because {

    private final CaseKinds kinds;
    private final ActivityNames names;

    Because(CaseKinds kinds, ActivityNames names) {
        this.kinds = kinds;
        this.names = names;
    }

    Texts title(CaseFinding finding) {
        return rule(finding)
                .map(rule -> texts(rule.head().title(), finding.rule()))
                .orElse(new Texts(finding.rule(), finding.rule()));
    }

    Texts source(CaseFinding finding) {
        return rule(finding).map(rule -> texts(rule.head().source(), "–")).orElse(new Texts("–", "–"));
    }

    private java.util.Optional<Rule> rule(CaseFinding finding) {
        return kinds.rulesOf(finding.kind()).find(finding.rule());
    }

    static Texts texts(@org.jspecify.annotations.Nullable Wording wording, String otherwise) {
        return wording == null ? new Texts(otherwise, otherwise) : new Texts(wording.en(), wording.zh());
    }

    /** In a list, without the events. */
    Sentence brief(CaseFinding finding, Instant now) {
        return sentence(finding, List.of(), now);
    }

    Sentence sentence(CaseFinding finding, List<Event> events, Instant now) {
        var zone = kinds.rulesOf(finding.kind()).zone();
        var from = LocalDate.ofInstant(finding.at(), zone);
        var first = activity(finding, events, 0, "begun");
        var last = activity(finding, events, finding.positions().size() - 1, "what-had-to-be-done");
        var source = source(finding);
        return switch (finding.state()) {
            case RUNNING -> running(finding, first, from, now, zone);
            case PAUSED -> new Sentence("casewatch.because.paused", first, from, source);
            case OPEN -> new Sentence("casewatch.because.open", first, from, source);
            case LATE -> new Sentence("casewatch.because.late", first, from, due(finding, zone), last, source);
            case MET -> new Sentence("casewatch.because.met", first, from, due(finding, zone), source);
            case SUPERSEDED -> new Sentence("casewatch.because.superseded", first, from, source);
            case WITHDRAWN -> new Sentence("casewatch.because.withdrawn", source);
            case NOT_JUDGED ->
                new Sentence("casewatch.because.not-judged", String.valueOf(finding.unknownYear()), source);
            case BREACH -> new Sentence("casewatch.because." + kind(finding), last, from, first, source);
        };
    }

    private Sentence running(CaseFinding finding, Object first, LocalDate from, Instant now, ZoneId zone) {
        var due = due(finding, zone);
        var days = ChronoUnit.DAYS.between(LocalDate.ofInstant(now, zone), due);
        return switch (finding.lightAt(now)) {
            case RED -> new Sentence("casewatch.because.red", first, from, due, -days, source(finding));
            case YELLOW, GREEN, GREY ->
                new Sentence("casewatch.because.running", first, from, due, days, source(finding));
        };
    }

    /** What turns the light green again. */
    Sentence remedy(CaseFinding finding, Instant now) {
        return switch (finding.state()) {
            case RUNNING ->
                switch (finding.lightAt(now)) {
                    case RED -> new Sentence("casewatch.remedy.red");
                    case YELLOW, GREEN, GREY ->
                        new Sentence(
                                "casewatch.remedy.running",
                                due(finding, kinds.rulesOf(finding.kind()).zone()));
                };
            case LATE, BREACH ->
                new Sentence(finding.caseClosedAt() == null ? "casewatch.remedy.broken" : "casewatch.remedy.past");
            case OPEN, PAUSED -> new Sentence("casewatch.remedy.open");
            case MET, SUPERSEDED, WITHDRAWN -> new Sentence("casewatch.remedy.none");
            case NOT_JUDGED -> new Sentence("casewatch.remedy.not-judged", String.valueOf(finding.unknownYear()));
        };
    }

    private String kind(CaseFinding finding) {
        return rule(finding)
                .map(rule -> rule.getClass()
                        .getSimpleName()
                        .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                        .toLowerCase(Locale.ROOT))
                .orElse("breach");
    }

    private Object activity(CaseFinding finding, List<Event> events, int which, String otherwise) {
        var positions = finding.positions();
        if (which < 0 || which >= positions.size() || positions.get(which) > events.size()) {
            return finding.state() == FindingState.BREACH ? title(finding) : new Sentence("casewatch." + otherwise);
        }
        return names.of(events.get(positions.get(which) - 1).activity());
    }

    private static LocalDate due(CaseFinding finding, ZoneId zone) {
        if (finding.dueOn() != null) {
            return finding.dueOn();
        }
        return LocalDate.ofInstant(finding.dueAt() == null ? finding.turnsAt() : finding.dueAt(), zone);
    }
}
