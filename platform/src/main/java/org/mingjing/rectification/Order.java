package org.mingjing.rectification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingjing.people.Officer;
import org.mingjing.people.Right;
import org.mingjing.rectification.Step.Kind;
import org.mingjing.rules.Severity;
import org.mingjing.vocabulary.Refusal;
import org.mingjing.vocabulary.Texts;

/**
 * An order to put something right. Its owner, who holds the post, gives cause, measure and proof; somebody else checks
 * and thereby closes it; later it is looked back at. What is sent back or comes back begins another round; what was done
 * in the earlier ones stays.
 */
public record Order(
        long id,
        String number,
        @Nullable String fact,
        Texts title,
        Texts because,
        Severity severity,
        long unitId,
        Texts unit,
        long postId,
        Texts post,
        LocalDate firstDueOn,
        Who issuer,
        Instant issuedAt,
        List<Step> steps) {

    private static final Comparator<Step> AS_IT_HAPPENED =
            Comparator.comparingInt(Step::round).thenComparing(Step::at).thenComparing(Step::kind);

    public Order {
        steps = steps.stream().sorted(AS_IT_HAPPENED).toList();
    }

    public int round() {
        return 1 + (int) steps.stream().filter(Step::endsTheRound).count();
    }

    /** What was done in the present round. */
    public Optional<Step> step(Kind kind) {
        return steps.stream()
                .filter(step -> step.round() == round() && step.kind() == kind)
                .findFirst();
    }

    /** Why this is not the first round: the check, the look-back or the relapse that ended the one before. */
    public Optional<Step> cameFrom() {
        return steps.stream().filter(Step::endsTheRound).reduce((earlier, later) -> later);
    }

    /** A cause holds when only the proof was not enough; after a relapse it has to be found anew. */
    public Optional<Step> cause() {
        return steps.stream()
                .filter(step -> step.kind() == Kind.CAUSE && step.round() > recurredIn())
                .reduce((earlier, later) -> later);
    }

    private int recurredIn() {
        return steps.stream()
                .filter(Step::isRecurrence)
                .mapToInt(Step::round)
                .max()
                .orElse(0);
    }

    public Stand stand() {
        return new Stand(station(), round(), recurredIn() > 0, dueOn(), lookBackOn());
    }

    public Station station() {
        if (steps.stream().anyMatch(step -> step.kind() == Kind.WITHDRAWAL)) {
            return Station.WITHDRAWN;
        }
        if (cause().isEmpty()) {
            return Station.CAUSE;
        }
        if (step(Kind.MEASURE).isEmpty()) {
            return Station.MEASURE;
        }
        if (step(Kind.PROOF).isEmpty()) {
            return Station.PROOF;
        }
        if (step(Kind.CHECK).isEmpty()) {
            return Station.CHECK;
        }
        return step(Kind.LOOK_BACK).isEmpty() ? Station.LOOK_BACK : Station.DONE;
    }

    private LocalDate dueOn() {
        return steps.stream()
                .filter(Step::movesTheDueDate)
                .map(Step::day)
                .filter(Objects::nonNull)
                .reduce((earlier, later) -> later)
                .orElse(firstDueOn);
    }

    private @Nullable LocalDate lookBackOn() {
        return step(Kind.CHECK).map(Step::day).orElse(null);
    }

    public boolean isOwnedBy(Officer officer) {
        return officer.posts().stream().anyMatch(post -> post.id() == postId);
    }

    public boolean isIssuedBy(Officer officer) {
        return issuer.login().equals(officer.login());
    }

    /** Whether the present station is this officer's to take. */
    public boolean mayTake(Officer officer) {
        return switch (station()) {
            case CAUSE, MEASURE, PROOF -> isOwnedBy(officer);
            case CHECK, LOOK_BACK -> officer.may(Right.VERIFY_ORDER) && !hasPutRight(officer);
            case DONE, WITHDRAWN -> false;
        };
    }

    /** Nobody checks his own work: neither who holds the post nor who did a part of it in any round. */
    private boolean hasPutRight(Officer officer) {
        return isOwnedBy(officer)
                || steps.stream()
                        .filter(Step::putsRight)
                        .anyMatch(step -> step.who().login().equals(officer.login()));
    }

    /** Once in a round, before the proof is in. */
    public boolean mayAskForTime(Officer officer) {
        return switch (station()) {
            case CAUSE, MEASURE, PROOF ->
                isOwnedBy(officer) && step(Kind.EXTENSION_ASKED).isEmpty();
            case CHECK, LOOK_BACK, DONE, WITHDRAWN -> false;
        };
    }

    public boolean mayAnswerWhoAsksForTime(Officer officer) {
        return isIssuedBy(officer)
                && stand().isOpen()
                && step(Kind.EXTENSION_ASKED).isPresent()
                && step(Kind.EXTENSION).isEmpty();
    }

    public boolean mayWithdraw(Officer officer) {
        return isIssuedBy(officer) && stand().isOpen();
    }

    void requireAt(Station wanted, Officer officer) {
        if (station() != wanted) {
            throw elsewhere();
        }
        if (!mayTake(officer)) {
            throw switch (wanted) {
                case CHECK, LOOK_BACK -> new Refusal("rectification.not-the-checker", number);
                case CAUSE, MEASURE, PROOF, DONE, WITHDRAWN -> new Refusal("rectification.not-the-owner", number, post);
            };
        }
    }

    /** Somebody was faster. */
    Refusal elsewhere() {
        return new Refusal("rectification.elsewhere", number, station().said());
    }
}
