package org.mingjing.signin;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A passkey that counts.
 *
 * @param credential its id
 * @param publicKey with its id, as WebAuthn writes both (attested credential data)
 * @param counter of its last use, or 0
 * @param usedAt null while it was never used
 */
record Passkey(
        long id,
        long officerId,
        String login,
        String name,
        String credential,
        String publicKey,
        Instant registeredAt,
        long counter,
        @Nullable Instant usedAt) {}
