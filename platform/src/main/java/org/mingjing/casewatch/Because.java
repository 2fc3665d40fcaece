package org.mingjing.casewatch;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingjing.packs.Lights;
import org.mingjing.rules.Finding;
import org.mingjing.rules.Rule;
import org.mingjing.rules.Ruling;
import org.mingjing.rules.Wording;
import org.mingjing.rules.calendar.Due;
import org.mingjing.rules.calendar.Length;
import org.mingjing.rules.explain.Explanation;
import org.mingjing.rules.explain.Explanations;
import org.mingjing.vocabulary.Sentence;
import org.mingjing.vocabulary.Texts;
import org.springframework.stereotype.Component;

/**
 * Says of a finding what it rests on and what helps. The sentences are those of {@link Explanations}; only what the office
 * itself adds is said here: what was put right, withdrawn or not judged, and when a light goes out.
 */
@Component
class Because {

    private static final Texts UNKNOWN = new Texts("–", "–");
    private static final DateTimeFormatter TIME_OF_DAY = DateTimeFormatter.ofPattern("HH:mm");

    private final CaseKinds kinds;
    private final ActivityNames names;
    private final Lights lights;

    Because(CaseKinds kinds, ActivityNames names, Lights lights) {
        this.kinds = kinds;
        this.names = names;
        this.lights = lights;
    }

    /**
     * Why, what helps, and what comes next.
     *
     * @param turn when the light next changes by itself; absent if the finding has ended
     */
    record Reasons(
            Sentence because, Sentence remedy, @Nullable Sentence turn) {}

    Texts title(CaseFinding finding) {
        return rule(finding)
                .map(rule -> texts(rule.head().title(), finding.rule()))
                .orElse(new Texts(finding.rule(), finding.rule()));
    }

    private Texts source(CaseFinding finding) {
        return rule(finding)
                .map(rule -> texts(rule.head().source(), UNKNOWN.en()))
                .orElse(UNKNOWN);
    }

    private Optional<Rule> rule(CaseFinding finding) {
        return kinds.rulesOf(finding.kind()).find(finding.rule());
    }

    static Texts texts(@Nullable Wording wording, String otherwise) {
        return wording == null ? new Texts(otherwise, otherwise) : ActivityNames.texts(wording);
    }

    Reasons of(CaseFinding finding, Instant now) {
        return switch (finding.state()) {
            case WITHDRAWN -> only(finding, "casewatch.because.withdrawn");
            case NOT_JUDGED -> notJudged(finding);
            case RUNNING, PAUSED, OPEN, MET, SUPERSEDED ->
                explanation(finding, now)
                        .map(Because::reasons)
                        .orElseGet(() -> only(finding, "casewatch.because.being-judged"));
            case LATE, BREACH ->
                explanation(finding, now)
                        .map(explanation -> past(explanation, finding, now))
                        .orElseGet(() -> only(finding, "casewatch.because.being-judged"));
        };
    }

    private Reasons only(CaseFinding finding, String key) {
        return new Reasons(new Sentence(key, source(finding)), new Sentence("casewatch.remedy.none"), null);
    }

    private Reasons notJudged(CaseFinding finding) {
        var year = String.valueOf(finding.unknownYear());
        return new Reasons(
                new Sentence("casewatch.because.not-judged", year, source(finding)),
                new Sentence("casewatch.remedy.not-judged", year),
                null);
    }

    /** Empty for what was found before its grounds were kept, until its case has been judged again. */
    private Optional<Explanation> explanation(CaseFinding finding, Instant now) {
        var grounds = finding.grounds();
        if (grounds == null) {
            return Optional.empty();
        }
        return rule(finding)
                .map(rule -> new Ruling(rule, said(finding, now), finding.events(), grounds))
                .map(ruling -> explanations(finding).of(ruling, now));
    }

    private Explanations explanations(CaseFinding finding) {
        return new Explanations(kinds.rulesOf(finding.kind()).zone(), names.names());
    }

    /** The finding as its rule would say it now. */
    private static Finding said(CaseFinding finding, Instant now) {
        return new Finding(
                finding.rule(),
                finding.state().at(now, finding.yellowFrom(), finding.redFrom()),
                finding.at(),
                due(finding),
                List.of(),
                finding.yellowFrom(),
                finding.redFrom());
    }

    private static @Nullable Due due(CaseFinding finding) {
        if (finding.dueOn() != null) {
            return new Due.OnDate(finding.dueOn());
        }
        return finding.dueAt() == null ? null : new Due.AtInstant(finding.dueAt());
    }

    private static Reasons reasons(Explanation explanation) {
        var outlook = explanation.outlook();
        return outlook == null
                ? new Reasons(said(explanation.sentence()), new Sentence("casewatch.remedy.none"), null)
                : new Reasons(said(explanation.sentence()), said(outlook.remedy()), said(outlook.turn()));
    }

    private static Sentence said(Wording wording) {
        return new Sentence("casewatch.said", ActivityNames.texts(wording));
    }

    private Reasons past(Explanation explanation, CaseFinding finding, Instant now) {
        return new Reasons(said(explanation.sentence()), remedy(finding, now), goesOut(finding, now));
    }

    private Sentence remedy(CaseFinding finding, Instant now) {
        var zone = kinds.rulesOf(finding.kind()).zone();
        if (finding.putRightAt() != null) {
            return new Sentence("casewatch.remedy.put-right", LocalDate.ofInstant(finding.putRightAt(), zone));
        }
        var length = standsAfterClosing(finding);
        if (!now.isBefore(finding.standsUntil())) {
            return new Sentence("casewatch.remedy.past", length);
        }
        var isAboutData = rule(finding).filter(CaseRules::isAboutData).isPresent();
        return new Sentence(isAboutData ? "casewatch.remedy.data" : "casewatch.remedy.broken", length);
    }

    private Texts standsAfterClosing(CaseFinding finding) {
        return ActivityNames.texts(explanations(finding)
                .length(Length.read(lights.breach().standsAfterClosing()).orElseThrow()));
    }

    /** As long as the case is open nobody knows the day. */
    private @Nullable Sentence goesOut(CaseFinding finding, Instant now) {
        return now.isBefore(finding.standsUntil()) && finding.standsUntil().isBefore(Findings.FAR_OFF)
                ? new Sentence(
                        "casewatch.turn.goes-out",
                        LocalDate.ofInstant(
                                finding.standsUntil(),
                                kinds.rulesOf(finding.kind()).zone()))
                : null;
    }

    static Sentence moment(Instant at, ZoneId zone) {
        return new Sentence(
                "casewatch.moment",
                LocalDate.ofInstant(at, zone),
                TIME_OF_DAY.withZone(zone).format(at));
    }
}
