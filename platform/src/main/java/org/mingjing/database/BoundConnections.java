package org.mingjing.database;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import org.mingjing.vocabulary.Asker;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Connections of the application's role, each bound to who asks before it is handed out, inside a transaction or not. It
 * is said anew every time, so that nothing of the one before stays on a connection.
 */
final class BoundConnections extends DelegatingDataSource implements AutoCloseable {

    private final HikariDataSource connections;
    private final Signature signature;

    BoundConnections(HikariDataSource connections, Signature signature) {
        super(connections);
        this.connections = connections;
        this.signature = signature;
    }

    @Override
    public Connection getConnection() throws SQLException {
        var connection = super.getConnection();
        try (var saying = connection.prepareStatement("select set_config('mingjing.asker', ?, false)")) {
            saying.setString(1, said(Asker.here()));
            saying.execute();
            return connection;
        } catch (SQLException unsaid) {
            connection.close();
            throw unsaid;
        }
    }

    @Override
    public void close() {
        connections.close();
    }

    private String said(Asker asker) {
        return switch (asker) {
            case Asker.Person person ->
                signature.of(person.login(), person.day().toString());
            case Asker.Program program -> signature.of("*", "infinity");
            case Asker.Nobody nobody -> "";
        };
    }
}
