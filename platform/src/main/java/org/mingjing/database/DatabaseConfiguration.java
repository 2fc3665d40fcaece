package org.mingjing.database;

import javax.sql.DataSource;
import org.mingjing.vocabulary.Asker;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.TaskDecorator;

/** Hands out connections of the application's own role to a database whose tables are up to date. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    @Bean
    DataSource dataSource(PostgresAhead ahead) {
        return new DatabaseAhead(ahead);
    }

    /** What runs behind the pages is the program's own work. */
    @Bean
    TaskDecorator byTheProgram() {
        return work -> () -> new Asker.Program().during(work);
    }
}
