package org.mingjing.database;

import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Hands out connections of the application's own role to a database whose tables are up to date. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    @Bean
    DataSource dataSource(PostgresAhead ahead) {
        return new DatabaseAhead(ahead);
    }
}
