package org.mingjing.database;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HexFormat;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.mingjing.database.Postgres.Login;

/**
 * The role with which the application works: it owns nothing. All instances on one database sign in with one password, so
 * none locks out another: it is given to all of them, or each derives it from the password of the owner.
 */
final class ApplicationRole {

    static final String NAME = "mingjing_app";

    /** The variable that gives the password to every instance. */
    static final String PASSWORD = "MINGJING_APPLICATION_PASSWORD";

    // OWASP Password Storage Cheat Sheet, PBKDF2-HMAC-SHA256.
    private static final int ITERATIONS = 600_000;
    private static final int BITS = 256;

    /** Any number will do, as long as every Mingjing on a database takes the same. */
    private static final long LOCK = 0x6d6a2d726f6c65L;

    private ApplicationRole() {}

    /** Who knows the derived password has to guess that of the owner, at this price for each guess. */
    static String derived(String ownersPassword) {
        try {
            var salt = NAME.getBytes(StandardCharsets.UTF_8);
            var spec = new PBEKeySpec(ownersPassword.toCharArray(), salt, ITERATIONS, BITS);
            var key = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec);
            return HexFormat.of().formatHex(key.getEncoded());
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /** Makes the role if there is none, and gives it this password if it has another. */
    static Login signedIn(Connection owner, Login login, String password) throws SQLException {
        var application = new Login(login.url(), NAME, password);
        try (var statement = owner.createStatement()) {
            statement.execute("select pg_advisory_lock(%d)".formatted(LOCK));
            try {
                if (!isThere(owner)) {
                    statement.execute("create role %s login nosuperuser nocreatedb nocreaterole password %s"
                            .formatted(NAME, literal(password)));
                } else if (!opens(application)) {
                    statement.execute("alter role %s login nosuperuser nocreatedb nocreaterole password %s"
                            .formatted(NAME, literal(password)));
                }
            } finally {
                statement.execute("select pg_advisory_unlock(%d)".formatted(LOCK));
            }
        }
        return application;
    }

    private static boolean isThere(Connection owner) throws SQLException {
        try (var asked = owner.prepareStatement("select 1 from pg_roles where rolname = ?")) {
            asked.setString(1, NAME);
            return asked.executeQuery().next();
        }
    }

    /** Whether the role opens with this password; PostgreSQL says 28P01 if not, and 28000 if it has none. */
    private static boolean opens(Login application) throws SQLException {
        try (var tried = DriverManager.getConnection(application.url(), application.user(), application.password())) {
            return tried.isValid(0);
        } catch (SQLException refused) {
            if (String.valueOf(refused.getSQLState()).startsWith("28")) {
                return false;
            }
            throw refused;
        }
    }

    private static String literal(String password) {
        return "'" + password.replace("'", "''") + "'";
    }
}
