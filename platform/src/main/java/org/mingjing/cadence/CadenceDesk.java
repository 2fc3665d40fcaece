package org.mingjing.cadence;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.mingjing.cadence.Occurrence.Settlement;
import org.mingjing.packs.Lights;
import org.mingjing.packs.OfficeDays;
import org.mingjing.people.Officer;
import org.mingjing.people.Right;
import org.mingjing.responsibilities.Cadence.Every;
import org.mingjing.trail.Evidence;
import org.mingjing.trail.EvidenceStore;
import org.mingjing.trail.Trail;
import org.mingjing.vocabulary.Light;
import org.mingjing.vocabulary.NotFound;
import org.mingjing.vocabulary.Refusal;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where occurrences are read, fulfilled and excused. */
@Service
@Transactional
public class CadenceDesk {

    public static final int PAGE_SIZE = 50;
    private static final int CARDS = 40;
    private static final int LINES = 20;

    private final Occurrences occurrences;
    private final Lights lights;
    private final OfficeDays days;
    private final EvidenceStore evidence;
    private final Trail trail;
    private final Clock clock;

    CadenceDesk(
            Occurrences occurrences, Lights lights, OfficeDays days, EvidenceStore evidence, Trail trail, Clock clock) {
        this.occurrences = occurrences;
        this.lights = lights;
        this.days = days;
        this.evidence = evidence;
        this.trail = trail;
        this.clock = clock;
    }

    /** A file that proves that it was done. */
    public record Proof(String name, String mediaType, ByteArrayResource content) {}

    public Occurrence fulfil(Officer officer, long id, String words, @Nullable Proof proof) {
        var occurrence = find(officer, id);
        if (!occurrence.isCarriedBy(officer)) {
            throw new Refusal("cadence.not-yours", occurrence.duty(), occurrence.post());
        }
        var kept = proof == null
                ? null
                : evidence.keep(
                        officer.login(),
                        proof.name(),
                        proof.mediaType(),
                        proof.content().getByteArray());
        return settle(officer, occurrence, words, false, kept);
    }

    /** Excuses, with a reason; nobody excuses himself. */
    public Occurrence excuse(Officer officer, long id, String reason) {
        var occurrence = find(officer, id);
        if (occurrence.isCarriedBy(officer)) {
            throw new Refusal("cadence.not-oneself", occurrence.duty());
        }
        if (!officer.may(Right.KEEP_LISTS)) {
            throw new NotFound("occurrence", id);
        }
        return settle(officer, occurrence, reason, true, null);
    }

    private Occurrence settle(
            Officer officer, Occurrence occurrence, String words, boolean excused, @Nullable Long evidenceId) {
        if (words.isBlank()) {
            throw new Refusal("cadence.words-missing");
        }
        occurrence.requireOpen(officer.day());
        var settlement =
                new Settlement(officer.login(), clock.instant(), officer.day(), words.strip(), excused, evidenceId);
        if (!occurrences.settle(occurrence.id(), settlement)) {
            find(officer, occurrence.id()).requireOpen(officer.day());
        }
        var late = officer.day().isAfter(occurrence.dueOn());
        trail.write(
                officer.login(),
                excused ? "duty-excused" : late ? "duty-done-late" : "duty-done",
                "occurrence/" + occurrence.id(),
                occurrence.no(),
                occurrence.dueOn());
        return find(officer, occurrence.id());
    }

    @Transactional(readOnly = true)
    public Occurrence find(Officer officer, long id) {
        return occurrences.find(id).orElseThrow(() -> new NotFound("occurrence", id));
    }

    /** What is open on his posts: overdue, due, and what is to be seen ahead. */
    @Transactional(readOnly = true)
    public List<Occurrence> openOf(Officer officer) {
        var sunday = officer.day().with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        return occurrences.openOf(officer, sunday.plusMonths(1), CARDS);
    }

    @Transactional(readOnly = true)
    public List<Occurrence> owedTo(Officer officer) {
        return officer.reach().isEmpty() ? List.of() : occurrences.owedTo(officer, LINES);
    }

    @Transactional(readOnly = true)
    public List<Occurrence> settledThisWeek(Officer officer) {
        var monday = officer.day().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return occurrences.settledBy(officer, startOf(monday), LINES);
    }

    private Instant startOf(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }

    @Transactional(readOnly = true)
    public List<Occurrence> ofDuty(Officer officer, long dutyId) {
        var year = officer.day().withDayOfYear(1);
        return occurrences.ofDuty(dutyId, year, year.plusYears(1).minusDays(1));
    }

    @Transactional(readOnly = true)
    public List<Occurrence> page(Officer officer, OccurrenceFilter filter) {
        return occurrences.page(filter, officer.day(), PAGE_SIZE + 1);
    }

    @Transactional(readOnly = true)
    public void export(Officer officer, OccurrenceFilter filter, Consumer<Occurrence> taker) {
        try (var all = occurrences.all(filter, officer.day())) {
            all.forEach(taker);
        }
    }

    @Transactional(readOnly = true)
    public Optional<Evidence> evidenceOf(Officer officer, long id) {
        var settlement = find(officer, id).settlement();
        return settlement == null || settlement.evidenceId() == null
                ? Optional.empty()
                : evidence.find(settlement.evidenceId());
    }

    public Light light(Occurrence occurrence, LocalDate day) {
        return occurrence.lightOn(
                day, days.before(occurrence.dueOn(), notice(occurrence.cadence().every())));
    }

    String notice(Every every) {
        var notice = lights.notice();
        return switch (every) {
            case WEEKLY -> notice.weekly();
            case MONTHLY -> notice.monthly();
            case QUARTERLY -> notice.quarterly();
            case HALF_YEARLY -> notice.halfYearly();
            case ANNUAL -> notice.annual();
        };
    }
}
