package org.mingjing.signin;

/** By what an officer showed that it is he. */
enum Means {
    PASSWORD("signed-in"),
    CODE("signed-in-with-code"),
    RECOVERY_CODE("signed-in-with-recovery-code"),
    PASSKEY("signed-in-with-passkey"),
    PROVIDER("signed-in-by-provider"),
    DIRECTORY("signed-in-by-directory");

    private final String line;

    Means(String line) {
        this.line = line;
    }

    /** The line of the trail that says so. */
    String line() {
        return line;
    }
}
