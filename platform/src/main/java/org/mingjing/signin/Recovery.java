package org.mingjing.signin;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That an officer who lost his password or his second factor be let in again.
 *
 * @param login whose sign-in
 * @param askedBy the login of the administrator who asked
 * @param confirmedBy the login of the one who confirmed; null while nobody has
 */
record Recovery(
        long id,
        long officerId,
        String login,
        String because,
        String askedBy,
        Instant askedAt,
        @Nullable String confirmedBy,
        @Nullable Instant confirmedAt) {

    /** Whether it waits for a second administrator at an instant. */
    boolean waitsAt(Instant now, Duration atMost) {
        return confirmedBy == null && now.isBefore(askedAt.plus(atMost));
    }

    /** Whether somebody is the second administrator that it wants. */
    boolean mayBeConfirmedBy(String by) {
        return !by.equals(askedBy) && !by.equals(login);
    }
}
