package org.mingjing.signin;

import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.modulith.moments.DayHasPassed;
import org.springframework.stereotype.Component;

/** Every night: what no session and no wait rests on any more goes. */
@Component
class TakingAway {

    private final Sessions sessions;
    private final Guesses guesses;

    TakingAway(Sessions sessions, Guesses guesses) {
        this.sessions = sessions;
        this.guesses = guesses;
    }

    @ApplicationModuleListener
    void on(DayHasPassed passed) {
        sessions.takeAway();
        guesses.takeAway();
    }
}
