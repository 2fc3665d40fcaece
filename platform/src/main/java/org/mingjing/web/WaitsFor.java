package org.mingjing.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.mingjing.people.Officer;
import org.mingjing.vocabulary.Light;
import org.mingjing.vocabulary.Texts;

/** A module's contribution to Today. Bounded: at most a screen or two of cards, the oldest first. */
public interface WaitsFor {

    List<Waiting> waitingFor(Officer officer);

    /** What this officer finished in the week of his day, the newest first. */
    default List<Finished> finishedBy(Officer officer) {
        return List.of();
    }

    /** What the others of his units owe, the oldest first. */
    default List<Owed> owedTo(Officer officer) {
        return List.of();
    }

    /** A thing that is done. */
    record Finished(Texts what, Instant at, String open) {}

    /** A thing that somebody else has to do: who, by the post that carries it. */
    record Owed(Texts post, Texts what, LocalDate dueOn, Light light, String open) {}
}
