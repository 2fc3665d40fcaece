package org.mingjing.signin;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.mingjing.people.Officer;
import org.mingjing.trail.Trail;
import org.mingjing.vocabulary.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Where an officer takes an authenticator app into use, and gives it up, each time with his password. */
@Service
class AuthenticatorDesk {

    private final Authenticators authenticators;
    private final Codes codes;
    private final Throttle throttle;
    private final SignInRules.Codes rules;
    private final Trail trail;
    private final TransactionTemplate transaction;

    AuthenticatorDesk(
            Authenticators authenticators,
            Codes codes,
            Throttle throttle,
            SignInRules rules,
            Trail trail,
            TransactionTemplate transaction) {
        this.authenticators = authenticators;
        this.codes = codes;
        this.throttle = throttle;
        this.rules = rules.codes();
        this.trail = trail;
        this.transaction = transaction;
    }

    /**
     * What an app has to be told, until it has shown its first code.
     *
     * @param key to be typed
     * @param address to be scanned: the Key URI format that apps read
     */
    record Enrolment(String key, String address) {}

    void begin(Officer officer, String password, Origin from) {
        throttle.requirePassword(officer, password, from);
        transaction.executeWithoutResult(status -> {
            if (authenticators.inForce(officer.id()).isPresent()) {
                throw new Refusal("sign-in.authenticator-there");
            }
            authenticators.begin(officer.id(), codes.secret(officer.id()));
        });
    }

    /** @param issuer what the app calls us */
    Optional<Enrolment> begun(Officer officer, String issuer) {
        return authenticators.begun(officer.id()).map(one -> enrolment(officer, issuer, Base32.of(codes.read(one))));
    }

    private Enrolment enrolment(Officer officer, String issuer, String key) {
        return new Enrolment(
                Codes.grouped(key),
                "otpauth://totp/%s:%s?secret=%s&issuer=%1$s&algorithm=SHA1&digits=%4$d&period=%5$d"
                        .formatted(
                                inAddress(issuer),
                                inAddress(officer.login()),
                                key,
                                rules.digits(),
                                rules.step().toSeconds()));
    }

    private static String inAddress(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Returns the recovery codes, which nobody can read again. */
    List<String> confirm(Officer officer, String code, Origin from) {
        var one = authenticators.begun(officer.id()).orElseThrow(() -> new Refusal("sign-in.authenticator-late"));
        throttle.requireCode(officer, () -> codes.right(one, code.replaceAll("\\s", "")), from);
        var onPaper = codes.recoveryCodes();
        transaction.executeWithoutResult(status -> {
            if (authenticators.inForce(officer.id()).isPresent()) {
                throw new Refusal("sign-in.authenticator-there");
            }
            authenticators.confirm(one, officer.login(), onPaper);
            trail.write(officer.login(), "authenticator-confirmed", "officer/" + officer.login());
        });
        return onPaper;
    }

    void withdraw(Officer officer, String password, Origin from) {
        throttle.requirePassword(officer, password, from);
        transaction.executeWithoutResult(status -> {
            if (!authenticators.withdraw(officer.id(), officer.login())) {
                throw new Refusal("sign-in.authenticator-none");
            }
            trail.write(officer.login(), "authenticator-withdrawn", "officer/" + officer.login());
        });
    }
}
