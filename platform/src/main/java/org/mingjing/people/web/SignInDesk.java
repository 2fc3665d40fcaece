package org.mingjing.people.web;

import java.time.Clock;
import org.mingjing.people.Accounts;
import org.mingjing.people.Officer;
import org.mingjing.people.OfficerFile;
import org.mingjing.trail.Trail;
import org.mingjing.vocabulary.Refusal;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens sign-ins for officers, and lets each choose his own password. */
@Component
@Transactional
class SignInDesk {

    private final Accounts accounts;
    private final PasswordRule passwords;
    private final PasswordEncoder encoder;
    private final Trail trail;
    private final Clock clock;

    SignInDesk(Accounts accounts, PasswordRule passwords, PasswordEncoder encoder, Trail trail, Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.encoder = encoder;
        this.trail = trail;
        this.clock = clock;
    }

    /** Returns the start password, which nobody can read again. */
    String open(Officer by, OfficerFile file) {
        var start = passwords.random();
        accounts.open(by.login(), file.id(), encoder.encode(start), clock.instant());
        trail.write(by.login(), "sign-in-opened", "officer/" + file.login(), file.login());
        return start;
    }

    void choose(Officer officer, String current, String chosen) {
        var held = accounts.password(officer.login()).orElse("");
        if (!encoder.matches(current, held)) {
            throw new Refusal("people.password-wrong");
        }
        passwords.require(chosen);
        if (chosen.equals(current)) {
            throw new Refusal("people.password-same");
        }
        accounts.choosePassword(officer, encoder.encode(chosen), clock.instant());
        trail.write(officer.login(), "password-chosen", "officer/" + officer.login());
    }
}
