package org.mingjing.signin;

import java.time.Clock;
import java.util.List;
import org.mingjing.people.Accounts;
import org.mingjing.people.Officer;
import org.mingjing.people.OfficerFiles;
import org.mingjing.signin.Session.Because;
import org.mingjing.trail.Trail;
import org.mingjing.vocabulary.NotFound;
import org.mingjing.vocabulary.Refusal;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where two administrators let an officer in again who has lost his password or his second factor. */
@Service
@Transactional
class RecoveryDesk {

    private final Recoveries recoveries;
    private final OfficerFiles files;
    private final Accounts accounts;
    private final Sessions sessions;
    private final SecondFactors factors;
    private final PasswordRule rule;
    private final PasswordEncoder hashes;
    private final SignInRules.Recovery rules;
    private final Trail trail;
    private final Clock clock;

    RecoveryDesk(
            Recoveries recoveries,
            OfficerFiles files,
            Accounts accounts,
            Sessions sessions,
            SecondFactors factors,
            PasswordRule rule,
            PasswordEncoder hashes,
            SignInRules rules,
            Trail trail,
            Clock clock) {
        this.recoveries = recoveries;
        this.files = files;
        this.accounts = accounts;
        this.sessions = sessions;
        this.factors = factors;
        this.rule = rule;
        this.hashes = hashes;
        this.rules = rules.recovery();
        this.trail = trail;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    List<Recovery> newest() {
        return recoveries.newest();
    }

    void ask(Officer by, String login, String because) {
        if (login.isEmpty() || because.isEmpty()) {
            throw new Refusal("sign-in.recovery-needs-words");
        }
        if (by.login().equals(login)) {
            throw new Refusal("sign-in.recovery-own");
        }
        var officer = files.id(login).filter(id -> accounts.password(login).isPresent());
        if (officer.isEmpty()) {
            throw new Refusal("sign-in.recovery-nobody", login);
        }
        recoveries.of(officer.get()).stream().filter(this::waits).findFirst().ifPresent(open -> {
            throw new Refusal("sign-in.recovery-asked-already", login, open.askedBy());
        });
        recoveries.add(officer.get(), because, by.id(), clock.instant());
        trail.write(by.login(), "recovery-asked", "officer/" + login, login, because);
    }

    boolean waits(Recovery recovery) {
        return recovery.waitsAt(clock.instant(), rules.confirmedWithin());
    }

    /** Who was let in again, and the start password that nobody can read again. */
    record Recovered(String login, String password) {}

    /** Ends his sessions, withdraws his second factors and gives him a start password. */
    Recovered confirm(Officer by, long id) {
        var recovery = recoveries.find(id).orElseThrow(() -> new NotFound("recovery", id));
        var login = recovery.login();
        if (!recovery.mayBeConfirmedBy(by.login())) {
            throw new Refusal("sign-in.recovery-by-two", recovery.askedBy(), login);
        }
        if (!waits(recovery) || !recoveries.confirm(id, by.id(), clock.instant())) {
            throw new Refusal("sign-in.recovery-over", rules.confirmedWithin().toHours());
        }
        var start = rule.random();
        factors.withdraw(recovery.officerId(), by.login());
        accounts.open(by.login(), recovery.officerId(), String.valueOf(hashes.encode(start)), clock.instant());
        sessions.end(login, sessions.of(login), by.login(), Because.RECOVERED);
        trail.write(by.login(), "recovery-confirmed", "officer/" + login, login, recovery.askedBy());
        return new Recovered(login, start);
    }
}
