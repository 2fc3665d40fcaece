package org.mingjing.signin;

import java.util.Optional;
import java.util.function.Supplier;
import org.mingjing.people.Accounts;
import org.mingjing.people.OfficerFiles;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Says whether a name and a password belong together. It takes long, so no transaction should be open; for a name that
 * nobody has it takes as long.
 */
@Component
class PasswordCheck {

    private final Accounts accounts;
    private final OfficerFiles files;
    private final Directory directory;
    private final PasswordEncoder hashes;
    private final Supplier<String> hashOfNobody;

    PasswordCheck(Accounts accounts, OfficerFiles files, Directory directory, PasswordEncoder hashes) {
        this.accounts = accounts;
        this.files = files;
        this.directory = directory;
        this.hashes = hashes;
        this.hashOfNobody = SingletonSupplier.of(() -> String.valueOf(hashes.encode(Secret.make())));
    }

    /** By what they belong together: the password that we keep, or that of the directory. A hash that became cheap is renewed. */
    Optional<Means> right(String login, String password) {
        var held = accounts.password(login).filter(hash -> !hash.isEmpty());
        if (!hashes.matches(password, held.orElseGet(hashOfNobody)) || held.isEmpty()) {
            return directory.isThere() ? inDirectory(login, password) : Optional.empty();
        }
        if (hashes.upgradeEncoding(held.get())) {
            accounts.renewHash(login, held.get(), String.valueOf(hashes.encode(password)));
        }
        return Optional.of(Means.PASSWORD);
    }

    private Optional<Means> inDirectory(String login, String password) {
        var officer = files.id(login);
        if (officer.isEmpty() || !directory.holds(login, password)) {
            return Optional.empty();
        }
        accounts.openWithoutPassword(officer.get());
        return Optional.of(Means.DIRECTORY);
    }
}
