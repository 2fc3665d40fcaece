package org.mingjing.signin;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.mingjing.people.Officer;
import org.mingjing.signin.Challenges.Challenge;
import org.mingjing.signin.SignInDesk.Begun;
import org.mingjing.trail.Trail;
import org.mingjing.vocabulary.NotFound;
import org.mingjing.vocabulary.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Where passkeys are registered, used and withdrawn. */
@Service
class PasskeyDesk {

    private final Passkeys passkeys;
    private final Challenges challenges;
    private final Ceremony ceremony;
    private final Throttle throttle;
    private final SessionDesk sessions;
    private final Trail trail;
    private final TransactionTemplate transaction;

    PasskeyDesk(
            Passkeys passkeys,
            Challenges challenges,
            Ceremony ceremony,
            Throttle throttle,
            SessionDesk sessions,
            Trail trail,
            TransactionTemplate transaction) {
        this.passkeys = passkeys;
        this.challenges = challenges;
        this.ceremony = ceremony;
        this.throttle = throttle;
        this.sessions = sessions;
        this.trail = trail;
        this.transaction = transaction;
    }

    /** Begins a registration: what the browser has to keep until its device has answered. */
    String begin(Officer officer, String name, String password, Origin from) {
        throttle.requirePassword(officer, password, from);
        if (name.isEmpty()) {
            throw new Refusal("sign-in.passkey-needs-name");
        }
        var secret = Secret.make();
        challenges.ask(secret, new Challenge(Secret.make(), officer.id(), name));
        return secret;
    }

    /** What the device is asked to register; empty where nothing was begun. */
    Optional<String> creation(Officer officer, String secret, RelyingParty party) {
        return challenges.find(secret).filter(asked -> isOf(officer, asked)).map(asked -> {
            var known =
                    passkeys.of(officer.id()).stream().map(Passkey::credential).toList();
            return ceremony.creation(party, asked.text(), handle(officer), officer.login(), officer.login(), known);
        });
    }

    private static boolean isOf(Officer officer, Challenge asked) {
        return Objects.equals(asked.officerId(), officer.id());
    }

    private static String handle(Officer officer) {
        return Secret.mark("passkeys", "officer " + officer.id());
    }

    void register(Officer officer, String secret, RelyingParty party, String answer) {
        transaction.executeWithoutResult(status -> {
            var asked = challenges
                    .take(secret)
                    .filter(one -> isOf(officer, one))
                    .orElseThrow(() -> new Refusal("sign-in.passkey-late"));
            var made = ceremony.registered(party, asked.text(), answer)
                    .orElseThrow(() -> new Refusal("sign-in.passkey-wrong"));
            var name = Objects.requireNonNull(asked.name());
            passkeys.add(officer.id(), name, made.credential(), made.publicKey());
            trail.write(officer.login(), "passkey-registered", "officer/" + officer.login(), name);
        });
    }

    /** Something to sign for who wants to sign in, and what the browser has to keep meanwhile. */
    record Asked(String secret, Map<String, Object> request) {}

    Asked ask(RelyingParty party) {
        var secret = Secret.make();
        var challenge = new Challenge(Secret.make(), null, null);
        challenges.ask(secret, challenge);
        return new Asked(secret, ceremony.request(party, challenge.text()));
    }

    /** Empty where the answer is not right, too late, used before, or by a passkey that does not count. */
    Optional<Begun> signIn(String secret, RelyingParty party, String answer, Origin from, String browser) {
        return Objects.requireNonNull(transaction.execute(status -> challenges
                .take(secret)
                .filter(asked -> asked.officerId() == null)
                .flatMap(asked -> ceremony.credential(answer)
                        .flatMap(passkeys::find)
                        .flatMap(passkey -> ceremony.counter(party, asked.text(), passkey, answer)
                                .map(counter -> begin(passkey, counter, from, browser))))));
    }

    private Begun begin(Passkey passkey, long counter, Origin from, String browser) {
        passkeys.use(passkey, counter);
        return sessions.begin(passkey.officerId(), passkey.login(), from, browser, Means.PASSKEY);
    }

    void withdraw(Officer officer, long id) {
        transaction.executeWithoutResult(status -> {
            var passkey = passkeys.of(officer.id()).stream()
                    .filter(one -> one.id() == id)
                    .findFirst()
                    .orElseThrow(() -> new NotFound("passkey", id));
            passkeys.withdraw(id, officer.login());
            trail.write(officer.login(), "passkey-withdrawn", "officer/" + officer.login(), passkey.name());
        });
    }
}
