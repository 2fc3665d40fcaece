package org.mingjing.casewatch;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.mingjing.casewatch.ClockLine.Named;
import org.mingjing.people.Officer;
import org.mingjing.rules.Event;
import org.mingjing.rules.Owner;
import org.mingjing.rules.State;
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

    private static final int EVENTS_SHOWN = 100;

    private final CaseBook book;
    private final FindingBook found;
    private final CaseKinds kinds;
    private final ActivityNames names;
    private final Because because;
    private final Clock clock;

    CaseDesk(CaseBook book, FindingBook found, CaseKinds kinds, ActivityNames names, Because because, Clock clock) {
        this.book = book;
        this.found = found;
        this.kinds = kinds;
        this.names = names;
        this.because = because;
        this.clock = clock;
    }

    public Paged<CaseRow> cases(Officer officer, CaseFilter filter) {
        return book.page(officer, filter, clock.instant(), clock.getZone());
    }

    public Paged<Told> findings(Officer officer, FindingFilter filter) {
        var page = found.page(officer, filter, clock.instant());
        return new Paged<>(page.rows().stream().map(this::told).toList(), page.total(), page.page());
    }

    /** Gives each finding of the filter, one after the other. */
    public void export(Officer officer, FindingFilter filter, Consumer<Told> taker) {
        try (var all = found.all(officer, filter, clock.instant())) {
            all.map(this::told).forEach(taker);
        }
    }

    public Told finding(Officer officer, long id) {
        return find(officer, id).orElseThrow(() -> new NotFound("finding", id));
    }

    Optional<Told> find(Officer officer, long id) {
        return found.find(id).map(this::told);
    }

    private Told told(CaseFinding finding) {
        var now = clock.instant();
        var reasons = because.of(finding, now);
        return new Told(
                finding,
                finding.lightAt(now),
                because.title(finding),
                reasons.because(),
                reasons.remedy(),
                reasons.turn(),
                LocalDate.ofInstant(finding.turnsAt(), clock.getZone()));
    }

    /**
     * A finding with its light and its sentences.
     *
     * @param turn when its light next changes by itself
     */
    public record Told(
            CaseFinding finding,
            Light light,
            Texts title,
            Sentence because,
            Sentence remedy,
            @Nullable Sentence turn,
            LocalDate turnsOn) {

        /** Whether somebody can be ordered to put it right: it is wrong, or soon will be. */
        public boolean mayBeOrdered() {
            return light == Light.RED || light == Light.YELLOW;
        }
    }

    /** What happened, as it is listed. */
    public record Happened(
            int position,
            Texts activity,
            Sentence when,
            @Nullable Sentence actor) {}

    /**
     * All that a case page shows.
     *
     * @param custody empty where the kind of case knows none
     * @param judged whether its kind has rules
     * @param findings those that are not as they should be; the others are on the clock line
     * @param events the newest first
     */
    public record CasePage(
            long id,
            String number,
            Texts kind,
            Texts unit,
            @Nullable Sentence handler,
            Texts stage,
            @Nullable LocalDate closedOn,
            Optional<Boolean> custody,
            ClockLine line,
            boolean judged,
            List<Told> findings,
            List<Happened> events,
            int eventsInAll) {}

    /** A case with every event if it is to be shown wholly, otherwise with the newest. */
    public CasePage page(Officer officer, long id, boolean wholly) {
        var whole = book.find(id).orElseThrow(() -> new NotFound("case", id));
        var rules = kinds.rulesOf(whole.kind());
        var history = whole.history();
        var zone = zone(rules);
        var findings = found.of(id).stream().map(this::told).toList();
        var clocks = rules.clocks(history, clock.instant()).stream()
                .map(running -> named(running, rules, findings))
                .toList();
        var persons = persons(whole);
        return new CasePage(
                whole.id(),
                history.id(),
                kinds.get(whole.kind()).title(),
                whole.unit(),
                whole.handler() == null ? null : who(persons, whole.handler()),
                names.of(history.events().getLast().activity()),
                whole.closedAt() == null ? null : LocalDate.ofInstant(whole.closedAt(), zone),
                rules.custody(history, clock.instant()),
                ClockLine.of(clocks, history.events(), names, clock.instant(), zone),
                rules != CaseRules.NONE,
                findings.stream().filter(told -> told.light() != Light.GREEN).toList(),
                happened(history.events(), persons, zone, wholly),
                history.events().size());
    }

    private ZoneId zone(CaseRules rules) {
        return rules == CaseRules.NONE ? clock.getZone() : rules.zone();
    }

    private static Named named(org.mingjing.rules.Clock running, CaseRules rules, List<Told> findings) {
        var rule = rules.find(running.rule());
        return new Named(
                running,
                rule.map(one -> Because.texts(one.head().title(), running.rule()))
                        .orElse(new Texts(running.rule(), running.rule())),
                rule.filter(one -> one.head().source() != null)
                        .map(one -> Because.texts(one.head().source(), "–"))
                        .orElse(null),
                light(running, findings));
    }

    /** The light of its finding, so that list and line agree; a clock that left none was kept in time. */
    private static Light light(org.mingjing.rules.Clock running, List<Told> findings) {
        return findings.stream()
                .filter(told -> told.finding().rule().equals(running.rule()))
                .filter(told -> told.finding().at().equals(running.opened().at()))
                .findFirst()
                .map(Told::light)
                .orElse(running.state() == State.SUPERSEDED ? Light.GREY : Light.GREEN);
    }

    private Map<String, Texts> persons(CaseBook.Whole whole) {
        var logins = new HashSet<String>();
        whole.history().events().stream()
                .map(Event::actor)
                .filter(Objects::nonNull)
                .forEach(logins::add);
        if (whole.handler() != null) {
            logins.add(whole.handler());
        }
        return book.names(logins);
    }

    /** An officer here by his name, another body by what it is, anybody else as the log calls him. */
    private static Sentence who(Map<String, Texts> persons, String actor) {
        return Arrays.stream(Owner.values())
                .map(owner -> owner.name().toLowerCase(Locale.ROOT))
                .filter(actor::equals)
                .findFirst()
                .map(body -> new Sentence("casewatch.owner." + body))
                .orElseGet(() -> new Sentence("casewatch.actor", persons.getOrDefault(actor, new Texts(actor, actor))));
    }

    private List<Happened> happened(List<Event> events, Map<String, Texts> persons, ZoneId zone, boolean wholly) {
        var from = wholly ? 0 : Math.max(0, events.size() - EVENTS_SHOWN);
        var happened = new ArrayList<Happened>();
        for (var i = events.size() - 1; i >= from; i--) {
            var event = events.get(i);
            happened.add(new Happened(
                    i + 1,
                    names.of(event.activity()),
                    Because.moment(event.at(), zone),
                    event.actor() == null ? null : who(persons, event.actor())));
        }
        return happened;
    }
}
