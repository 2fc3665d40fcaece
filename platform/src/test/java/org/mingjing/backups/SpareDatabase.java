package org.mingjing.backups;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** An empty database on the server of the running test, to restore into. */
final class SpareDatabase implements AutoCloseable {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final URI server;
    private final Connection maintenance;
    private final String name;

    SpareDatabase(DataSource source) throws IOException, SQLException {
        var url = source.unwrap(HikariDataSource.class).getJdbcUrl();
        server = URI.create(url.substring("jdbc:".length()));
        name = "spare_%d_%d".formatted(ProcessHandle.current().pid(), NUMBER.incrementAndGet());
        maintenance = connect(inUse());
        try (var create = maintenance.createStatement()) {
            create.execute("create database " + name);
        }
    }

    /** The database that the running test works with. */
    String inUse() {
        return server.getPath().substring(1);
    }

    String name() {
        return name;
    }

    Connection connect(String database) throws IOException, SQLException {
        var url = "jdbc:postgresql://127.0.0.1:%d/%s".formatted(server.getPort(), database);
        return DriverManager.getConnection(url, "mingjing_owner", secret("postgres.secret"));
    }

    /** The variables that name a database, as somebody would set them for an external one. */
    Map<String, String> environment(String database) throws IOException {
        return Map.of(
                "PGHOST",
                "127.0.0.1",
                "PGPORT",
                String.valueOf(server.getPort()),
                "PGUSER",
                "mingjing_owner",
                "PGPASSWORD",
                secret("postgres.secret"),
                "PGDATABASE",
                database,
                "MINGJING_APPLICATION_PASSWORD",
                secret("application.secret"));
    }

    private static String secret(String file) throws IOException {
        return Files.readString(Path.of("target/test-data").resolve(file)).strip();
    }

    @Override
    public void close() throws SQLException {
        try (maintenance;
                var drop = maintenance.createStatement()) {
            drop.execute("drop database %s with (force)".formatted(name));
        }
    }
}
