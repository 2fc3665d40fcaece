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
            "signed-in-with-code",
            "signed-in-with-recovery-code",
            "signed-in-with-passkey",
            "signed-in-by-provider",
            "signed-in-by-directory",
            "code-refused",
            "authenticator-confirmed",
            "authenticator-withdrawn",
            "passkey-registered",
            "passkey-withdrawn",
            "recovery-asked",
            "recovery-confirmed",
            "session-ended",
            "sessions-ended");

    private SignInLines() {}
}
