package org.mingjing.rectification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingjing.people.Officer;
import org.mingjing.people.Right;
import org.mingjing.rectification.Step.Kind;
import org.mingjing.rectification.Step.Outcome;
import org.mingjing.rules.Severity;
import org.mingjing.vocabulary.Light;
import org.mingjing.vocabulary.Refusal;
import org.mingjing.vocabulary.Sentence;
import org.mingjing.vocabulary.Texts;

/**
 * An order to put something right. Its owner, who holds the post, gives cause, measure and proof; somebody else checks
 * and thereby closes it; later it is looked back at. Who is sent back or relapses begins another round.
 */
public record Order(
        long id,
        int year,
        int no,
        @Nullable String fact,
        @Nullable String open,
        Texts title,
        Texts because,
        Severity severity,
        long unitId,
        Texts unit,
        long postId,
        Texts post,
        LocalDate firstDueOn,
        String issuedBy,
        Instant issuedAt,
        List<Step> steps) {

    public Order {
        steps = List.copyOf(steps);
    }

    public String number() {
        return "%d-%d".formatted(year, no);
    }

    public int round() {
        return 1 + (int) steps.stream().filter(Step::endsTheRound).count();
    }

    public Optional<Step> step(Kind kind) {
        return steps.stream()
                .filter(step -> step.round() == round() && step.kind() == kind)
                .findFirst();
    }

    /** A cause holds when the proof was not enough; after a relapse it has to be found anew. */
    public Optional<Step> cause() {
        var since = steps.stream()
                .filter(step -> step.kind() == Kind.RELAPSE || step.outcome() == Outcome.CAME_BACK)
                .mapToInt(Step::round)
                .max()
                .orElse(0);
        return steps.stream()
                .filter(step -> step.kind() == Kind.CAUSE && step.round() > since)
                .reduce((earlier, later) -> later);
    }

    public Station station() {
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

    public boolean isClosed() {
        return station() == Station.LOOK_BACK || station() == Station.DONE;
    }

    /** The due date that counts: a relapse brings a new one. */
    public LocalDate dueOn() {
        return steps.stream()
                .filter(Step::endsTheRound)
                .map(Step::day)
                .filter(java.util.Objects::nonNull)
                .reduce((earlier, later) -> later)
                .orElse(firstDueOn);
    }

    /** When it is looked back at; null while it is open. */
    public @Nullable LocalDate lookBackOn() {
        return step(Kind.CHECK).map(Step::day).orElse(null);
    }

    /** What it is due for next, and when. */
    public LocalDate nextOn() {
        var lookBackOn = lookBackOn();
        return lookBackOn == null ? dueOn() : lookBackOn;
    }

    /**
     * Yellow from the notice on, red after the due date; closed it is green, and yellow when the look-back is due.
     *
     * @param yellowFrom the first day of the notice before the due date
     */
    public Light lightOn(LocalDate today, LocalDate yellowFrom) {
        return switch (station()) {
            case CAUSE, MEASURE, PROOF, CHECK -> {
                if (today.isAfter(dueOn())) {
                    yield Light.RED;
                }
                yield today.isBefore(yellowFrom) ? Light.GREEN : Light.YELLOW;
            }
            case LOOK_BACK -> today.isBefore(nextOn()) ? Light.GREEN : Light.YELLOW;
            case DONE -> Light.GREY;
        };
    }

    public boolean isOwnedBy(Officer officer) {
        return officer.posts().stream().anyMatch(post -> post.id() == postId);
    }

    /** Whether the present station is this officer's to take. */
    public boolean mayTake(Officer officer) {
        return switch (station()) {
            case CAUSE, MEASURE, PROOF -> isOwnedBy(officer);
            case CHECK, LOOK_BACK -> officer.may(Right.VERIFY_ORDER) && !hasPutRight(officer);
            case DONE -> false;
        };
    }

    /** Nobody checks his own work: neither who holds the post nor who did a part of it. */
    private boolean hasPutRight(Officer officer) {
        return isOwnedBy(officer)
                || steps.stream()
                        .filter(step ->
                                step.kind() == Kind.CAUSE || step.kind() == Kind.MEASURE || step.kind() == Kind.PROOF)
                        .anyMatch(step -> step.by().equals(officer.login()));
    }

    void requireAt(Station wanted, Officer officer) {
        if (station() != wanted) {
            throw new Refusal("rectification.elsewhere", number(), station(station()));
        }
        if (!mayTake(officer)) {
            throw new Refusal(
                    wanted == Station.CHECK || wanted == Station.LOOK_BACK
                            ? "rectification.not-the-checker"
                            : "rectification.not-the-owner",
                    number(),
                    post);
        }
    }

    public static Sentence station(Station station) {
        return new Sentence("rectification.station."
                + station.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
    }
}
