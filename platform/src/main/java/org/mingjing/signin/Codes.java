package org.mingjing.signin;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Makes the secrets of authenticators and says whether a code that somebody typed is one of theirs. */
@Component
class Codes {

    private static final int RECOVERY_BYTES = 10;
    private static final int GROUP = 4;

    private final Authenticators authenticators;
    private final LockedAway lockedAway;
    private final Clock clock;
    private final SignInRules.Codes rules;
    private final SecureRandom random = new SecureRandom();

    Codes(Authenticators authenticators, LockedAway lockedAway, Clock clock, SignInRules rules) {
        this.authenticators = authenticators;
        this.lockedAway = lockedAway;
        this.clock = clock;
        this.rules = rules.codes();
    }

    /** A new secret, locked away for its officer. */
    String secret(long officerId) {
        return lockedAway.lock(bytes(rules.secretBytes()), Authenticator.owner(officerId));
    }

    byte[] read(Authenticator one) {
        return lockedAway.unlock(one.secret(), Authenticator.owner(one.officerId()));
    }

    /** Codes on paper, in groups that one can read out. */
    List<String> recoveryCodes() {
        return Stream.generate(() -> grouped(Base32.of(bytes(RECOVERY_BYTES))))
                .limit(rules.recovery())
                .toList();
    }

    /** The text in groups of four. */
    static String grouped(String text) {
        return text.replaceAll("(.{%d})(?=.)".formatted(GROUP), "$1 ");
    }

    /** By which kind of code this is right, and then used up. */
    Optional<Means> accept(Authenticator one, String typed) {
        var plain = typed.replaceAll("[\\s-]", "");
        if (plain.length() == rules.digits()) {
            return right(one, plain) ? Optional.of(Means.CODE) : Optional.empty();
        }
        return authenticators.useRecoveryCode(one, grouped(plain.toUpperCase(Locale.ROOT)))
                ? Optional.of(Means.RECOVERY_CODE)
                : Optional.empty();
    }

    /** Whether it is the code of now or, as clocks differ, of a step beside it, and not yet used. */
    boolean right(Authenticator one, String code) {
        var secret = read(one);
        var now = TimeCodes.step(clock.instant(), rules.step());
        return LongStream.rangeClosed(now - rules.drift(), now + rules.drift())
                .filter(step -> Secret.same(TimeCodes.code(secret, step, rules.digits(), TimeCodes.MAC), code))
                .anyMatch(step -> authenticators.use(one, step));
    }

    private byte[] bytes(int count) {
        var bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }
}
