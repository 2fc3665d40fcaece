package org.mingjing.rectification;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingjing.packs.Lights;
import org.mingjing.packs.OfficeDays;
import org.mingjing.people.Officer;
import org.mingjing.people.Seat;
import org.mingjing.people.Seats;
import org.mingjing.rectification.Step.Kind;
import org.mingjing.rectification.Step.Outcome;
import org.mingjing.rules.Severity;
import org.mingjing.trail.Evidence;
import org.mingjing.trail.EvidenceStore;
import org.mingjing.trail.Trail;
import org.mingjing.vocabulary.Light;
import org.mingjing.vocabulary.NotFound;
import org.mingjing.vocabulary.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where orders are issued, taken from station to station, and read. */
@Service
@Transactional
public class RectificationDesk {

    private final Orders orders;
    private final Problems problems;
    private final Seats seats;
    private final Lights lights;
    private final OfficeDays days;
    private final EvidenceStore evidence;
    private final Trail trail;
    private final Clock clock;

    RectificationDesk(
            Orders orders,
            Problems problems,
            Seats seats,
            Lights lights,
            OfficeDays days,
            EvidenceStore evidence,
            Trail trail,
            Clock clock) {
        this.orders = orders;
        this.problems = problems;
        this.seats = seats;
        this.lights = lights;
        this.days = days;
        this.evidence = evidence;
        this.trail = trail;
        this.clock = clock;
    }

    public Act now(Officer officer) {
        return new Act(officer, clock.instant());
    }

    /** The order that a fact asks for, filled in; refused with its number if there is one already. */
    @Transactional(readOnly = true)
    public Draft draft(Officer officer, String fact, LocalDate today) {
        var problem = problems.find(officer, fact).orElseThrow(() -> new NotFound("fact", fact));
        refuseSecond(officer, fact);
        var ofUnit = seats.seenBy(officer).stream()
                .filter(seat -> seat.unitId() == problem.unitId())
                .toList();
        return new Draft(
                fact,
                problem.open(),
                problem.title(),
                problems.written(problem.because()),
                problem.severity(),
                problem.unitId(),
                suggested(ofUnit, problem.person()),
                dueAfter(today, problem.severity()));
    }

    private void refuseSecond(Officer officer, String fact) {
        orders.ofFact(fact).flatMap(id -> orders.find(officer, id)).ifPresent(order -> {
            throw new Refusal("rectification.one-order-a-fact", order.number(), order.issuedBy());
        });
    }

    private static @Nullable Long suggested(List<Seat> ofUnit, @Nullable String person) {
        return ofUnit.stream()
                .filter(seat -> seat.holders().stream()
                        .anyMatch(holder -> holder.login().equals(person)))
                .findFirst()
                .or(() -> ofUnit.stream().filter(seat -> !seat.isVacant()).findFirst())
                .map(Seat::postId)
                .orElse(null);
    }

    public LocalDate dueAfter(LocalDate today, Severity severity) {
        return days.after(today, lights.order().due().getOrDefault(severity, "10 working days"));
    }

    @Transactional(readOnly = true)
    public List<Seat> seats(Officer officer) {
        return seats.seenBy(officer);
    }

    public long issue(Act act, Draft draft) {
        var officer = act.officer();
        var today = LocalDate.ofInstant(act.at(), clock.getZone());
        var seat = seats(officer).stream()
                .filter(one -> draft.postId() != null && one.postId() == draft.postId())
                .findFirst()
                .orElseThrow(() -> new Refusal("rectification.no-such-post"));
        if (draft.dueOn().isBefore(today)) {
            throw new Refusal("rectification.due-in-the-past", draft.dueOn());
        }
        if (draft.fact() != null) {
            orders.ofFact(draft.fact()).ifPresent(id -> {
                throw orders.find(officer, id)
                        .map(order -> new Refusal("rectification.one-order-a-fact", order.number(), order.issuedBy()))
                        .orElseGet(() -> new Refusal("rectification.ordered-by-others"));
            });
        }
        var id = orders.add(draft, seat.postId(), act, today.getYear());
        trail.write(officer.login(), "order-issued", object(id), draft.title().zh(), seat.key(), draft.dueOn());
        return id;
    }

    private static String object(long id) {
        return "order/" + id;
    }

    @Transactional(readOnly = true)
    public Order find(Officer officer, long id) {
        return orders.find(officer, id).orElseThrow(() -> new NotFound("order", id));
    }

    public void cause(Act act, long id, String words) {
        take(act, id, Station.CAUSE, Kind.CAUSE, words, null, null, null, null);
    }

    public void measure(Act act, long id, String atOnce, String lasting) {
        take(act, id, Station.MEASURE, Kind.MEASURE, atOnce, lasting, null, null, null);
    }

    public void proof(Act act, long id, String words, @Nullable Paper paper) {
        find(act.officer(), id).requireAt(Station.PROOF, act.officer());
        var kept = paper == null
                ? null
                : evidence.keep(
                        act.officer().login(),
                        paper.name(),
                        paper.mediaType(),
                        paper.content().getByteArray());
        take(act, id, Station.PROOF, Kind.PROOF, words, null, null, null, kept);
    }

    /** Closes the order; it is looked back at on a day that the pack or the checker says. */
    public void accept(Act act, long id, String words, @Nullable LocalDate lookBackOn) {
        var today = LocalDate.ofInstant(act.at(), clock.getZone());
        var day = lookBackOn == null ? days.after(today, lights.order().lookBack()) : lookBackOn;
        if (!day.isAfter(today)) {
            throw new Refusal("rectification.look-back-in-the-past", day);
        }
        take(act, id, Station.CHECK, Kind.CHECK, words, null, Outcome.ACCEPTED, day, null);
        var fact = find(act.officer(), id).fact();
        if (fact != null) {
            problems.tellPutRight(fact, act.at());
        }
    }

    public void sendBack(Act act, long id, String why) {
        take(act, id, Station.CHECK, Kind.CHECK, why, null, Outcome.SENT_BACK, null, null);
    }

    public void lookBack(Act act, long id, String words, boolean held) {
        var today = LocalDate.ofInstant(act.at(), clock.getZone());
        var order = find(act.officer(), id);
        take(
                act,
                id,
                Station.LOOK_BACK,
                Kind.LOOK_BACK,
                words,
                null,
                held ? Outcome.HELD : Outcome.CAME_BACK,
                held ? null : dueAfter(today, order.severity()),
                null);
    }

    private void take(
            Act act,
            long id,
            Station station,
            Kind kind,
            String words,
            @Nullable String lasting,
            @Nullable Outcome outcome,
            @Nullable LocalDate day,
            @Nullable Long evidenceId) {
        var order = find(act.officer(), id);
        order.requireAt(station, act.officer());
        var step = new Step(
                order.round(), kind, act.officer().login(), act.at(), words, lasting, outcome, day, evidenceId);
        if (!orders.add(id, step)) {
            throw new Refusal("rectification.elsewhere", order.number(), Order.station(station));
        }
        trail.write(
                act.officer().login(),
                "order-"
                        + (outcome == null ? kind : outcome)
                                .name()
                                .toLowerCase(Locale.ROOT)
                                .replace('_', '-'),
                object(id),
                order.number(),
                order.round());
    }

    /** The proof of an order, for who may see the order. */
    @Transactional(readOnly = true)
    public Optional<Evidence> proofOf(Officer officer, long id, long evidenceId) {
        return find(officer, id).steps().stream()
                .filter(step -> step.evidenceId() != null && step.evidenceId() == evidenceId)
                .findFirst()
                .flatMap(step -> evidence.find(evidenceId));
    }

    public Light light(Order order, LocalDate today) {
        return order.lightOn(today, days.before(order.dueOn(), lights.order().notice()));
    }
}
