package org.mingjing.signin;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Hashes of passwords; only a few are computed at once, so that many sign-ins together do not take the memory of all. */
final class Argon2Hashes implements PasswordEncoder {

    private final Argon2PasswordEncoder argon2;
    private final Semaphore places;

    Argon2Hashes(SignInRules.Argon2 rules) {
        this.argon2 = new Argon2PasswordEncoder(
                rules.saltBytes(), rules.hashBytes(), rules.lanes(), rules.kibibytes(), rules.iterations());
        this.places = new Semaphore(rules.atOnce(), true);
    }

    @Override
    public @Nullable String encode(@Nullable CharSequence password) {
        return inPlace(() -> argon2.encode(password));
    }

    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
        return inPlace(() -> argon2.matches(password, hash));
    }

    @Override
    public boolean upgradeEncoding(@Nullable String hash) {
        return argon2.upgradeEncoding(hash);
    }

    private <T> T inPlace(Supplier<T> work) {
        places.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}
