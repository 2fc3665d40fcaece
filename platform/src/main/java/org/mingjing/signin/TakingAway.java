package org.mingjing.signin;

import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.modulith.moments.DayHasPassed;
import org.springframework.stereotype.Component;

/** Every night: what no session and no wait rests on any more goes. */
@Component
class TakingAway {

    private final Sessions sessions;
    private final Guesses guesses;
    private final SignInsBegun begun;
    private final Authenticators authenticators;
    private final Challenges challenges;
    private final ProviderAsked asked;

    TakingAway(
            Sessions sessions,
            Guesses guesses,
            SignInsBegun begun,
            Authenticators authenticators,
            Challenges challenges,
            ProviderAsked asked) {
        this.sessions = sessions;
        this.guesses = guesses;
        this.begun = begun;
        this.authenticators = authenticators;
        this.challenges = challenges;
        this.asked = asked;
    }

    @ApplicationModuleListener
    void on(DayHasPassed passed) {
        sessions.takeAway();
        guesses.takeAway();
        begun.takeAway();
        authenticators.takeAway();
        challenges.takeAway();
        asked.takeAway();
    }
}
