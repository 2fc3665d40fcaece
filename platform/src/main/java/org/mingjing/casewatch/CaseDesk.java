package org.mingjing.casewatch;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.mingjing.casewatch.ClockLine.Named;
import org.mingjing.people.Officer;
import org.mingjing.vocabulary.Light;
import org.mingjing.vocabulary.NotFound;
import org.mingjing.vocabulary.Sentence;
import org.mingjing.vocabulary.Texts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where cases and findings are read, through the officer. */
@Service
@Transactional(readOnly = true)
public class CaseDesk {

    private static final int EVENTS_SHOWN = 200;

    private final CaseBook book;
    private final CaseKinds kinds;
    private final ActivityNames names;
    private final Because because;
    private final Clock clock;

    CaseDesk(CaseBook book, CaseKinds kinds, ActivityNames names, Because because, Clock clock) {
        this.book = book;
        this.kinds = kinds;
        this.names = names;
        this.because = because;
        this.clock = clock;
    }

    public Paged<CaseRow> cases(Officer officer, CaseFilter filter) {
        return book.cases(officer, filter, clock.instant(), clock.getZone());
    }

    public Paged<Told> findings(Officer officer, FindingFilter filter) {
        var found = book.findings(officer, filter, clock.instant(), clock.getZone());
        return new Paged<>(found.rows().stream().map(this::brief).toList(), found.total(), found.page());
    }

    /** Gives each finding of the filter, one after the other. */
    public void export(Officer officer, FindingFilter filter, Consumer<Told> taker) {
        try (var all = book.all(officer, filter, clock.instant(), clock.getZone())) {
            all.map(this::brief).forEach(taker);
        }
    }

    public Told finding(Officer officer, long id) {
        return find(officer, id).orElseThrow(() -> new NotFound("finding", id));
    }

    Optional<Told> find(Officer officer, long id) {
        return book.finding(officer, id).map(this::brief);
    }

    private Told brief(CaseFinding finding) {
        return told(finding, List.of());
    }

    private Told told(CaseFinding finding, List<org.mingjing.rules.Event> events) {
        var now = clock.instant();
        return new Told(
                finding,
                finding.lightAt(now),
                because.title(finding),
                events.isEmpty() ? because.brief(finding, now) : because.sentence(finding, events, now),
                because.remedy(finding, now),
                LocalDate.ofInstant(finding.turnsAt(), clock.getZone()));
    }

    /** A finding with its light and its sentences. */
    public record Told(
            CaseFinding finding, Light light, Texts title, Sentence because, Sentence remedy, LocalDate turnsOn) {}

    /** What happened, as it is listed. */
    public record Happened(
            int position,
            Texts activity,
            Instant at,
            String when,
            @Nullable String actor) {}

    /** All that a case page shows. */
    public record CasePage(
            long id,
            String number,
            Texts kind,
            Texts unit,
            @Nullable String handler,
            Texts stage,
            @Nullable LocalDate closedOn,
            Optional<Boolean> custody,
            ClockLine line,
            List<Told> findings,
            List<Happened> events,
            int eventsInAll) {}

    public CasePage page(Officer officer, long id) {
        var found = book.find(officer, id).orElseThrow(() -> new NotFound("case", id));
        var rules = kinds.rulesOf(found.kind());
        var history = found.history();
        var zone = zone(rules);
        var clocks = rules.clocks(history, clock.instant()).stream()
                .map(running -> named(running, rules))
                .toList();
        return new CasePage(
                found.id(),
                history.id(),
                kinds.get(found.kind()).title(),
                found.unit(),
                found.handler(),
                names.of(history.events().getLast().activity()),
                found.closedAt() == null ? null : LocalDate.ofInstant(found.closedAt(), zone),
                rules.custody(history),
                ClockLine.of(clocks, history.events(), names, clock.instant(), zone),
                book.findingsOf(id).stream()
                        .map(finding -> told(finding, history.events()))
                        .toList(),
                happened(history.events(), zone),
                history.events().size());
    }

    private ZoneId zone(CaseRules rules) {
        return rules == CaseRules.NONE ? clock.getZone() : rules.zone();
    }

    private static Named named(org.mingjing.rules.Clock running, CaseRules rules) {
        var rule = rules.find(running.rule());
        return new Named(
                running,
                rule.map(one -> Because.texts(one.head().title(), running.rule()))
                        .orElse(new Texts(running.rule(), running.rule())),
                rule.filter(one -> one.head().source() != null)
                        .map(one -> Because.texts(one.head().source(), "–"))
                        .orElse(null));
    }

    private List<Happened> happened(List<org.mingjing.rules.Event> events, ZoneId zone) {
        var from = Math.max(0, events.size() - EVENTS_SHOWN);
        var happened = new java.util.ArrayList<Happened>();
        for (var i = events.size() - 1; i >= from; i--) {
            var event = events.get(i);
            happened.add(new Happened(
                    i + 1,
                    names.of(event.activity()),
                    event.at(),
                    event.at()
                            .atZone(zone)
                            .toLocalDateTime()
                            .withNano(0)
                            .toString()
                            .replace('T', ' '),
                    event.actor()));
        }
        return happened;
    }
}
