package org.mingjing.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the database, brings its tables up to date, and hands out connections of the application's own role. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    private static final int CONNECTIONS = 10;
    private static final int STANDARD_PORT = 5432;

    @Bean(destroyMethod = "close")
    Postgres postgres(
            @Value("${mingjing.data}") Path data,
            @Value("${mingjing.database:mingjing}") String database,
            @Value("${mingjing.postgres-settings:}") List<String> extraSettings,
            @Value("${PGHOST:}") String host,
            @Value("${PGPORT:" + STANDARD_PORT + "}") int port,
            @Value("${PGDATABASE:mingjing}") String externalDatabase,
            @Value("${PGUSER:}") String user,
            @Value("${PGPASSWORD:}") String password) {
        if (host.isBlank()) {
            return Postgres.embedded(data, database, extraSettings);
        }
        var url = "jdbc:postgresql://%s:%d/%s".formatted(host, port, externalDatabase);
        return Postgres.external(data, new Postgres.Login(url, user, password));
    }

    @Bean(destroyMethod = "close")
    HikariDataSource dataSource(Postgres postgres) {
        Schemas.bringUpToDate(postgres.owner());
        var configuration = new HikariConfig();
        configuration.setJdbcUrl(postgres.application().url());
        configuration.setUsername(postgres.application().user());
        configuration.setPassword(postgres.application().password());
        configuration.setMaximumPoolSize(CONNECTIONS);
        configuration.setPoolName("mingjing");
        return new HikariDataSource(configuration);
    }
}
