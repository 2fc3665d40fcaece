package org.mingjing.signin;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An app of an officer that makes one-time codes.
 *
 * @param secret as it is kept, locked away
 * @param confirmedAt null until he has shown a first code of it
 */
record Authenticator(
        long id,
        long officerId,
        String secret,
        Instant begunAt,
        @Nullable Instant confirmedAt) {

    /** What the secret is locked to. */
    static String owner(long officerId) {
        return "authenticator of " + officerId;
    }
}
