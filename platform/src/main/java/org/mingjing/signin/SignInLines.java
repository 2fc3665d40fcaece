package org.mingjing.signin;

import java.util.Set;

/** Which lines of the trail tell an officer what happened to his sign-in. */
final class SignInLines {

    static final int SHOWN = 30;

    static final Set<String> ABOUT = Set.of(
            "sign-in-opened",
            "password-chosen",
            "signed-in",
            "signed-out",
            "sign-in-refused",
            "session-ended",
            "sessions-ended");

    private SignInLines() {}
}
