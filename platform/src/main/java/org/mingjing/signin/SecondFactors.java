package org.mingjing.signin;

import org.springframework.stereotype.Component;

/** All that an officer has beside his password. */
@Component
class SecondFactors {

    private final Authenticators authenticators;
    private final Passkeys passkeys;

    SecondFactors(Authenticators authenticators, Passkeys passkeys) {
        this.authenticators = authenticators;
        this.passkeys = passkeys;
    }

    /** Withdraws every one. */
    void withdraw(long officerId, String by) {
        authenticators.withdraw(officerId, by);
        passkeys.of(officerId).forEach(passkey -> passkeys.withdraw(passkey.id(), by));
    }
}
