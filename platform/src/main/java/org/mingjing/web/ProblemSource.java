package org.mingjing.web;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingjing.people.Officer;
import org.mingjing.rules.Severity;
import org.mingjing.vocabulary.Sentence;
import org.mingjing.vocabulary.Texts;
import org.mingjing.vocabulary.Visibility;

/**
 * A module that finds problems. A fact has an address of its own kind, such as {@code finding/123}: the kind tells whose
 * it is, the rest which one.
 */
public interface ProblemSource {

    /** The first part of its facts, such as {@code finding}. */
    String kind();

    /** The problem behind a fact; empty where there is no such fact, or not for this officer. */
    Optional<Problem> problem(Officer officer, String fact);

    /** The page of a fact; empty where there is no such fact, or not for this officer. */
    Optional<String> page(Officer officer, String fact);

    /** Which of these facts came up again after they were put right: same rule, same unit, a later instant. */
    List<Relapse> relapses(Collection<PutRight> facts);

    /**
     * What was found.
     *
     * @param title what is wrong, in a few words
     * @param because the sentence of the finding with its dates and its article
     * @param unitId whose problem it is
     * @param person the login of the one who was at work; null where the fact names nobody
     * @param visibility the class of what was found, and so of its order
     */
    record Problem(
            String fact,
            Texts title,
            Sentence because,
            Severity severity,
            long unitId,
            @Nullable String person,
            Visibility visibility) {}

    /** A fact whose order is closed, and when it was closed. Also published as an event when it is. */
    record PutRight(String fact, Instant closedAt) {}

    /** That facts are of another class now; published as an event in the transaction that says so. */
    record Classified(Collection<String> facts, Visibility visibility) {}

    /** The fact that was put right, and the later one that is like it. */
    record Relapse(String fact, String again, Instant at) {}
}
