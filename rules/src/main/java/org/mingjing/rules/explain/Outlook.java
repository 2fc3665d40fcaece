package org.mingjing.rules.explain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.mingjing.rules.State;
import org.mingjing.rules.Wording;
import org.mingjing.rules.calendar.Due;

/**
 * How something open stands, and what comes next.
 *
 * @param light green, yellow, red, paused, or open for a step without a limit
 * @param since from when on it is so
 * @param due absent where there is no limit
 * @param remedy what keeps it in time, or stops it
 * @param next the first instant at which its light changes without a new event; absent if it never does
 * @param turn the sentence of that instant
 */
public record Outlook(
        State light,
        Instant since,
        @Nullable Due due,
        Wording remedy,
        @Nullable Instant next,
        Wording turn) {}
