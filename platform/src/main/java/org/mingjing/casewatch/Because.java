package org.mingjing.casewatch;

import static java.time.temporal.ChronoUnit.DAYS;
import static java.time.temporal.ChronoUnit.HOURS;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingjing.rules.Deadline;
import org.mingjing.rules.Event;
import org.mingjing.rules.Response;
import org.mingjing.rules.Rule;
import org.mingjing.rules.Wording;
import org.mingjing.vocabulary.Sentence;
import org.mingjing.vocabulary.Texts;
import org.springframework.stereotype.Component;

/** Says of a finding, in one sentence, what it rests on: the dates, the events and the article; and what helps. */
@Component
class Because {

    private static final Texts UNKNOWN = new Texts("–", "–");
    private static final DateTimeFormatter TIME_OF_DAY = DateTimeFormatter.ofPattern("HH:mm");

    private final CaseKinds kinds;
    private final ActivityNames names;
    private final Breaches breaches;

    Because(CaseKinds kinds, ActivityNames names) {
        this.kinds = kinds;
        this.names = names;
        this.breaches = new Breaches(names);
    }

    Texts title(CaseFinding finding) {
        return rule(finding)
                .map(rule -> texts(rule.head().title(), finding.rule()))
                .orElse(new Texts(finding.rule(), finding.rule()));
    }

    Texts source(CaseFinding finding) {
        return rule(finding)
                .map(rule -> texts(rule.head().source(), UNKNOWN.en()))
                .orElse(UNKNOWN);
    }

    private Optional<Rule> rule(CaseFinding finding) {
        return kinds.rulesOf(finding.kind()).find(finding.rule());
    }

    static Texts texts(@Nullable Wording wording, String otherwise) {
        return wording == null ? new Texts(otherwise, otherwise) : new Texts(wording.en(), wording.zh());
    }

    Sentence sentence(CaseFinding finding, Instant now) {
        var zone = kinds.rulesOf(finding.kind()).zone();
        var source = source(finding);
        var began = finding.events().isEmpty()
                ? title(finding)
                : name(finding.events().getFirst());
        var from = LocalDate.ofInstant(finding.at(), zone);
        return switch (finding.state()) {
            case RUNNING -> running(finding, began, from, now, zone);
            case PAUSED -> new Sentence("casewatch.because.paused", began, from, source);
            case OPEN -> new Sentence("casewatch.because.open", began, from, awaited(finding), source);
            case LATE -> closed("casewatch.because.late", finding, began, from, zone);
            case MET -> closed("casewatch.because.met", finding, began, from, zone);
            case SUPERSEDED -> new Sentence("casewatch.because.superseded", began, from, source);
            case WITHDRAWN -> new Sentence("casewatch.because.withdrawn", source);
            case NOT_JUDGED ->
                new Sentence("casewatch.because.not-judged", String.valueOf(finding.unknownYear()), source);
            case BREACH ->
                rule(finding)
                        .filter(_ -> !finding.events().isEmpty())
                        .map(rule -> breaches.sentence(rule, finding.events(), source, zone))
                        .orElseGet(() -> new Sentence("casewatch.because.breach", began, from, source));
        };
    }

    private Sentence running(CaseFinding finding, Texts began, LocalDate from, Instant now, ZoneId zone) {
        var isRed = !now.isBefore(finding.turnsAt());
        return new Sentence(
                isRed ? "casewatch.because.red" : "casewatch.because.running",
                began,
                from,
                due(finding, zone),
                isRed
                        ? span(finding, now, zone).positive()
                        : span(finding, now, zone).negative(),
                awaited(finding),
                source(finding),
                extended(finding.events().size() - 1));
    }

    private Sentence closed(String key, CaseFinding finding, Texts began, LocalDate from, ZoneId zone) {
        var events = finding.events();
        if (events.isEmpty()) {
            return new Sentence("casewatch.because.breach", began, from, source(finding));
        }
        var end = events.getLast();
        return new Sentence(
                key,
                began,
                from,
                due(finding, zone),
                name(end),
                day(end.at(), finding, zone),
                span(finding, end.at(), zone).positive(),
                source(finding),
                extended(events.size() - 2));
    }

    private static Object extended(int times) {
        return times > 0 ? new Sentence("casewatch.because.extended", times) : "";
    }

    /** What the rule waits for. */
    private Texts awaited(CaseFinding finding) {
        return rule(finding)
                .map(rule -> switch (rule) {
                    case Deadline deadline -> names.of(deadline.stop());
                    case Response response -> names.of(response.then());
                    default -> UNKNOWN;
                })
                .orElse(UNKNOWN);
    }

    private Texts name(Event event) {
        return names.of(event.activity());
    }

    private static Object due(CaseFinding finding, ZoneId zone) {
        if (finding.dueOn() != null) {
            return finding.dueOn();
        }
        return moment(finding.dueAt() == null ? finding.turnsAt() : finding.dueAt(), zone);
    }

    private static Object day(Instant at, CaseFinding finding, ZoneId zone) {
        return finding.dueOn() == null ? moment(at, zone) : LocalDate.ofInstant(at, zone);
    }

    static Sentence moment(Instant at, ZoneId zone) {
        return new Sentence(
                "casewatch.moment",
                LocalDate.ofInstant(at, zone),
                TIME_OF_DAY.withZone(zone).format(at));
    }

    /** From the due date to an instant: in days, or in hours where the limit is so short. */
    private static Span span(CaseFinding finding, Instant at, ZoneId zone) {
        if (finding.dueOn() != null) {
            return new Span("casewatch.days", DAYS.between(finding.dueOn(), LocalDate.ofInstant(at, zone)));
        }
        var due = finding.dueAt() == null ? finding.turnsAt() : finding.dueAt();
        return new Span("casewatch.hours", HOURS.between(due, at));
    }

    private record Span(String key, long length) {

        Sentence positive() {
            return new Sentence(key, length);
        }

        Sentence negative() {
            return new Sentence(key, -length);
        }
    }

    /** What turns the light green again. */
    Sentence remedy(CaseFinding finding, Instant now) {
        var zone = kinds.rulesOf(finding.kind()).zone();
        return switch (finding.state()) {
            case RUNNING ->
                now.isBefore(finding.turnsAt())
                        ? new Sentence("casewatch.remedy.running", awaited(finding), due(finding, zone))
                        : new Sentence("casewatch.remedy.red", awaited(finding));
            case LATE, BREACH -> past(finding, now, zone);
            case OPEN -> new Sentence("casewatch.remedy.open", awaited(finding));
            case PAUSED -> new Sentence("casewatch.remedy.paused");
            case MET, SUPERSEDED, WITHDRAWN -> new Sentence("casewatch.remedy.none");
            case NOT_JUDGED -> new Sentence("casewatch.remedy.not-judged", String.valueOf(finding.unknownYear()));
        };
    }

    private Sentence past(CaseFinding finding, Instant now, ZoneId zone) {
        if (finding.putRightAt() != null) {
            return new Sentence("casewatch.remedy.put-right", LocalDate.ofInstant(finding.putRightAt(), zone));
        }
        if (!now.isBefore(finding.standsUntil())) {
            return new Sentence("casewatch.remedy.past");
        }
        var isAboutData = rule(finding).filter(CaseRules::isAboutData).isPresent();
        return new Sentence(isAboutData ? "casewatch.remedy.data" : "casewatch.remedy.broken");
    }
}
