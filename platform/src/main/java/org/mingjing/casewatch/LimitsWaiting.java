package org.mingjing.casewatch;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.mingjing.people.Officer;
import org.mingjing.people.Right;
import org.mingjing.vocabulary.Sentence;
import org.mingjing.vocabulary.Texts;
import org.mingjing.web.Waiting;
import org.mingjing.web.WaitsFor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** On Today: the limits of the office that are near or past, in the cases of the one who handles them. */
@Component
@Transactional(readOnly = true)
class LimitsWaiting implements WaitsFor {

    private final FindingBook found;
    private final Because because;
    private final Clock clock;

    LimitsWaiting(FindingBook found, Because because, Clock clock) {
        this.found = found;
        this.because = because;
        this.clock = clock;
    }

    @Override
    public List<Waiting> waitingFor(Officer officer) {
        if (!officer.may(Right.READ_CASES)) {
            return List.of();
        }
        var now = clock.instant();
        return found.limitsOf(officer, now).stream()
                .map(finding -> new Waiting(
                        what(finding),
                        new Sentence(
                                "casewatch.waiting.why",
                                because.of(finding, now).because()),
                        lastDay(finding),
                        finding.lightAt(now),
                        "casewatch.waiting.action",
                        null,
                        open(finding)))
                .toList();
    }

    @Override
    public List<Owed> owedTo(Officer officer) {
        if (!officer.may(Right.READ_CASES) || officer.reach().isEmpty()) {
            return List.of();
        }
        var now = clock.instant();
        return found.limitsOfOthers(officer, now).stream()
                .map(finding -> new Owed(
                        finding.handlerName() == null ? finding.unit() : finding.handlerName(),
                        what(finding),
                        lastDay(finding),
                        finding.lightAt(now),
                        open(finding)))
                .toList();
    }

    private Texts what(CaseFinding finding) {
        var title = because.title(finding);
        return new Texts(
                "%s: %s".formatted(finding.number(), title.en()), "%s：%s".formatted(finding.number(), title.zh()));
    }

    private LocalDate lastDay(CaseFinding finding) {
        return finding.dueOn() == null ? day(finding.turnsAt()) : finding.dueOn();
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, clock.getZone());
    }

    private static String open(CaseFinding finding) {
        return "/cases/%d#finding-%d".formatted(finding.caseId(), finding.id());
    }
}
