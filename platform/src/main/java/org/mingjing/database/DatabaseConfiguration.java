package org.mingjing.database;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Hands out connections of the application's own role to a database whose tables are up to date. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    private static final int CONNECTIONS = 10;

    @Bean(destroyMethod = "")
    Postgres postgres(PostgresAhead ahead) {
        return ahead.await();
    }

    /** What follows from a change runs on the application's executor: it ends before the connections are closed. */
    @Bean
    static BeanFactoryPostProcessor executorEndsBeforeTheDatabase() {
        return beans -> beans.getBeanDefinition("applicationTaskExecutor").setDependsOn("dataSource");
    }

    @Bean(destroyMethod = "close")
    HikariDataSource dataSource(Postgres postgres) {
        var configuration = postgres.application().pool("mingjing");
        configuration.setMaximumPoolSize(CONNECTIONS);
        return new HikariDataSource(configuration);
    }
}
