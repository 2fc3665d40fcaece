package org.mingjing.signin;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Collection;
import org.mingjing.vocabulary.Refusal;
import org.springframework.stereotype.Component;

/**
 * Which passwords somebody may choose: long ones that a guesser does not try first. It asks for no kinds of signs (NIST SP
 * 800-63B-4, 3.1.1.2). It also makes start passwords.
 */
@Component
public class PasswordRule {

    private static final int RANDOM_BYTES = 12;

    private final SignInRules.Passwords rules;
    private final WellKnown wellKnown = WellKnown.read();
    private final SecureRandom random = new SecureRandom();

    PasswordRule(SignInRules rules) {
        this.rules = rules.passwords();
    }

    /** In characters. */
    public int shortest() {
        return rules.shortest();
    }

    /**
     * Refuses a password that is too short, too long or too well known.
     *
     * @param names of the office and of the person, in both languages, and the login
     */
    public void require(String chosen, Collection<String> names) {
        var length = chosen.codePointCount(0, chosen.length());
        if (length < rules.shortest() || length > rules.longest()) {
            throw new Refusal("sign-in.password-short", rules.shortest(), rules.longest(), length);
        }
        var own = wellKnown.leftOver(chosen, names);
        var left = own.codePointCount(0, own.length());
        if (left < rules.own()) {
            throw new Refusal("sign-in.password-known", left, rules.own());
        }
    }

    public String random() {
        var bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
