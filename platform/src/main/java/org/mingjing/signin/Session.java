package org.mingjing.signin;

import java.time.Instant;

/**
 * Since when and from where an officer is signed in.
 *
 * @param device what the browser says of itself
 * @param means by what he signed in
 * @param address from which it was last used
 */
record Session(long id, String login, String device, String address, Means means, Instant beganAt, Instant usedAt) {

    /** Why a session was ended before its time. */
    enum Because {
        SIGNED_OUT,
        ENDED_FROM_ELSEWHERE,
        PASSWORD_CHANGED,
        SIGN_IN_OPENED,
        RECOVERED
    }

    /** The last instant at which it is good for a page. */
    Instant goodUntil(SignInRules.Sessions rules) {
        var idle = usedAt.plus(rules.idle());
        var absolute = beganAt.plus(rules.absolute());
        return idle.isBefore(absolute) ? idle : absolute;
    }
}
