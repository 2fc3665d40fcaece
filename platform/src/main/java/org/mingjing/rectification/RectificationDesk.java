package org.mingjing.rectification;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
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
    private final History history;
    private final Clock clock;

    RectificationDesk(
            Orders orders,
            Problems problems,
            Seats seats,
            Lights lights,
            OfficeDays days,
            EvidenceStore evidence,
            Trail trail,
            History history,
            Clock clock) {
        this.orders = orders;
        this.problems = problems;
        this.seats = seats;
        this.lights = lights;
        this.days = days;
        this.evidence = evidence;
        this.trail = trail;
        this.history = history;
        this.clock = clock;
    }

    public Act now(Officer officer) {
        return new Act(officer, clock.instant());
    }

    /** The order that a fact asks for, filled in. */
    @Transactional(readOnly = true)
    public Draft draft(Officer officer, String fact, LocalDate today) {
        var problem = problems.find(officer, fact).orElseThrow(() -> new NotFound("fact", fact));
        var ofUnit = seats.seenBy(officer).stream()
                .filter(seat -> seat.unitId() == problem.unitId())
                .toList();
        return new Draft(
                fact,
                problem.title(),
                problems.written(problem.because()),
                problem.severity(),
                problem.unitId(),
                suggested(ofUnit, problem.person()),
                dueAfter(today, problem.severity()),
                problem.visibility());
    }

    /** The post of the one who was at work; else the first of the unit that somebody holds. */
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

    /** The order that was already issued for a fact, if this officer may see it. */
    @Transactional(readOnly = true)
    public Optional<Order> orderOf(Officer officer, String fact) {
        return orders.ofFact(fact);
    }

    public long issue(Act act, Draft draft) {
        var officer = act.officer();
        var seat = seats(officer).stream()
                .filter(one -> draft.postId() != null && one.postId() == draft.postId())
                .findFirst()
                .orElseThrow(() -> new Refusal("rectification.no-such-post"));
        var today = day(act);
        if (draft.dueOn().isBefore(today)) {
            throw new Refusal("rectification.due-in-the-past", draft.dueOn());
        }
        var id = orders.add(draft, seat.postId(), act, today.getYear())
                .orElseThrow(() -> new Refusal("rectification.ordered-by-others"));
        trail.write(officer.login(), "order-issued", object(id), draft.title().zh(), seat.key(), draft.dueOn());
        return id;
    }

    private LocalDate day(Act act) {
        return LocalDate.ofInstant(act.at(), clock.getZone());
    }

    private static String object(long id) {
        return "order/" + id;
    }

    @Transactional(readOnly = true)
    public Order find(Officer officer, long id) {
        return orders.find(id).orElseThrow(() -> new NotFound("order", id));
    }

    public void cause(Act act, long id, String words) {
        var order = at(Station.CAUSE, act, id);
        history.write(order, act, Step.of(order.round(), Kind.CAUSE, act, words));
    }

    public void measure(Act act, long id, String atOnce, String lasting) {
        var order = at(Station.MEASURE, act, id);
        history.write(
                order, act, Step.of(order.round(), Kind.MEASURE, act, atOnce).lasting(lasting));
    }

    public void proof(Act act, long id, String words, @Nullable Paper paper) {
        var order = at(Station.PROOF, act, id);
        history.write(order, act, Step.of(order.round(), Kind.PROOF, act, words).proved(kept(act, paper)));
    }

    private @Nullable Long kept(Act act, @Nullable Paper paper) {
        return paper == null
                ? null
                : evidence.keep(
                        act.officer().login(),
                        paper.name(),
                        paper.mediaType(),
                        paper.content().getByteArray());
    }

    /** Closes the order; it is looked back at on a day that the pack or the checker says. */
    public void accept(Act act, long id, String words, @Nullable LocalDate lookBackOn) {
        var order = at(Station.CHECK, act, id);
        var day = lookBackOn == null ? days.after(day(act), lights.order().lookBack()) : lookBackOn;
        if (!day.isAfter(day(act))) {
            throw new Refusal("rectification.look-back-in-the-past", day);
        }
        history.write(order, act, Step.of(order.round(), Kind.CHECK, act, words).with(Outcome.ACCEPTED, day));
        if (order.fact() != null) {
            problems.tellPutRight(order.fact(), act.at());
        }
    }

    public void sendBack(Act act, long id, String why) {
        var order = at(Station.CHECK, act, id);
        history.write(order, act, Step.of(order.round(), Kind.CHECK, act, why).with(Outcome.SENT_BACK, null));
    }

    /** That it held can be said from the day of the look-back on; that it came back, as soon as it is seen. */
    public void lookBack(Act act, long id, String words, boolean held) {
        var order = at(Station.LOOK_BACK, act, id);
        if (held && !order.stand().mayBeLookedBackAt(day(act))) {
            throw new Refusal("rectification.look-back-too-early", order.stand().nextOn());
        }
        var step = Step.of(order.round(), Kind.LOOK_BACK, act, words);
        history.write(
                order,
                act,
                held
                        ? step.with(Outcome.HELD, null)
                        : step.with(Outcome.CAME_BACK, dueAfter(day(act), order.severity())));
    }

    private Order at(Station station, Act act, long id) {
        var order = find(act.officer(), id);
        order.requireAt(station, act.officer());
        return order;
    }

    /** The proof of an order, for who may see the order. */
    @Transactional(readOnly = true)
    public Optional<Evidence> proofOf(Officer officer, long id, long evidenceId) {
        return find(officer, id).steps().stream()
                .filter(step -> step.evidenceId() != null && step.evidenceId() == evidenceId)
                .findFirst()
                .flatMap(step -> evidence.find(evidenceId));
    }

    /** The page of a fact, if this officer may see it. */
    @Transactional(readOnly = true)
    public Optional<String> pageOf(Officer officer, @Nullable String fact) {
        return Optional.ofNullable(fact).flatMap(known -> problems.page(officer, known));
    }
}
