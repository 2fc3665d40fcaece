package org.mingjing.signin;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.mingjing.people.Accounts;
import org.mingjing.people.Officer;
import org.mingjing.people.OfficerFile;
import org.mingjing.people.Unit;
import org.mingjing.people.Units;
import org.mingjing.signin.Session.Because;
import org.mingjing.trail.Trail;
import org.mingjing.vocabulary.Refusal;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Opens sign-ins for officers, and lets each choose his own password. Either ends the sessions that were begun before. */
@Service
@Transactional
public class PasswordDesk {

    private final Accounts accounts;
    private final Units units;
    private final Sessions sessions;
    private final PasswordRule rule;
    private final PasswordEncoder hashes;
    private final Throttle throttle;
    private final Trail trail;
    private final Clock clock;
    private final TransactionTemplate transaction;

    PasswordDesk(
            Accounts accounts,
            Units units,
            Sessions sessions,
            PasswordRule rule,
            PasswordEncoder hashes,
            Throttle throttle,
            Trail trail,
            Clock clock,
            TransactionTemplate transaction) {
        this.accounts = accounts;
        this.units = units;
        this.sessions = sessions;
        this.rule = rule;
        this.hashes = hashes;
        this.throttle = throttle;
        this.trail = trail;
        this.clock = clock;
        this.transaction = transaction;
    }

    /**
     * Opens a first sign-in, or gives a new start password to who has not used the one before. One keeper alone cannot take
     * over what an officer has made his own: two administrators recover it.
     *
     * @return the start password, which nobody can read again
     */
    public String open(Officer by, OfficerFile file) {
        if (file.hasOwnPassword()) {
            throw new Refusal("sign-in.recovery-wanted", file.login());
        }
        var start = rule.random();
        accounts.open(by.login(), file.id(), hashes.encode(start), clock.instant());
        sessions.end(file.login(), sessions.of(file.login()), by.login(), Because.SIGN_IN_OPENED);
        trail.write(by.login(), "sign-in-opened", "officer/" + file.login(), file.login());
        return start;
    }

    /** How many other sessions of his were ended. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    int choose(Officer officer, String current, String chosen, Origin from, long session) {
        throttle.requirePassword(officer, current, from);
        rule.require(chosen, names(officer));
        if (chosen.equals(current)) {
            throw new Refusal("sign-in.password-same");
        }
        var hash = String.valueOf(hashes.encode(chosen));
        return Objects.requireNonNull(transaction.execute(status -> keep(officer, hash, session)));
    }

    private int keep(Officer officer, String hash, long session) {
        accounts.choosePassword(officer, hash, clock.instant());
        var others = sessions.of(officer.login()).stream()
                .filter(one -> one.id() != session)
                .toList();
        var ended = sessions.end(officer.login(), others, officer.login(), Because.PASSWORD_CHANGED);
        trail.write(officer.login(), "password-chosen", "officer/" + officer.login());
        return ended;
    }

    private List<String> names(Officer officer) {
        return Stream.of(
                        Stream.of(officer.login()),
                        WellKnown.words(officer.name()),
                        units.on(officer.day()).stream()
                                .filter(unit -> unit.depth() == 0)
                                .map(Unit::name)
                                .flatMap(WellKnown::words))
                .flatMap(names -> names)
                .toList();
    }
}
