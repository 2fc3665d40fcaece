package org.mingjing.people.web;

import java.security.SecureRandom;
import java.util.Base64;
import org.mingjing.vocabulary.Refusal;
import org.springframework.stereotype.Component;

/** How long a password has to be (NIST SP 800-63B asks for length, not for signs), and start passwords. */
@Component
class PasswordRule {

    static final int SHORTEST = 12;

    private static final int LONGEST = 200;
    private static final int RANDOM_BYTES = 12;

    private final SecureRandom random = new SecureRandom();

    void require(String chosen) {
        if (chosen.length() < SHORTEST || chosen.length() > LONGEST) {
            throw new Refusal("people.password-short", SHORTEST, LONGEST);
        }
    }

    String random() {
        var bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
