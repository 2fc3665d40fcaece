package org.mingjing.database;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.HexFormat;
import javax.sql.DataSource;

/**
 * Signs who asks. The secret is a row that the owner of the tables reads at the start and the application's role never, so
 * that no statement sent through a connection can speak for somebody else.
 */
final class Signature {

    private static final int BYTES = 32;

    private final byte[] secret;

    private Signature(byte[] secret) {
        this.secret = secret;
    }

    /** The secret of this database, made at the first start. */
    static Signature of(DataSource owner) throws SQLException {
        var fresh = new byte[BYTES];
        new SecureRandom().nextBytes(fresh);
        try (var connection = owner.getConnection();
                var make = connection.prepareStatement(
                        "insert into people.asking_secret (secret) values (?) on conflict do nothing");
                var find = connection.prepareStatement("select secret from people.asking_secret")) {
            make.setBytes(1, fresh);
            make.executeUpdate();
            var row = find.executeQuery();
            row.next();
            return new Signature(row.getBytes(1));
        }
    }

    /** As {@code people.asking()} checks it. */
    String of(String login, String day) {
        var said = login + "|" + day;
        return said + "|" + HexFormat.of().formatHex(hash(secret, hash(secret, said.getBytes(StandardCharsets.UTF_8))));
    }

    private static byte[] hash(byte[] first, byte[] then) {
        try {
            var hash = MessageDigest.getInstance("SHA-256");
            hash.update(first);
            return hash.digest(then);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
