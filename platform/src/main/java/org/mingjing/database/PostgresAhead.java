package org.mingjing.database;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.Environment;

/**
 * Starts the database and brings its tables up to date beside the application, which is busy with itself for two seconds
 * before it first asks for it. Whatever becomes of the application, what was begun is waited for and stopped at its end.
 */
final class PostgresAhead implements DisposableBean {

    private static final int STANDARD_PORT = 5432;

    private final CompletableFuture<Postgres> started;
    private final CompletableFuture<Postgres> upToDate;

    private PostgresAhead(Environment environment) {
        started = CompletableFuture.supplyAsync(
                () -> start(environment), Thread.ofPlatform().name("postgres")::start);
        upToDate = started.thenApplyAsync(
                Schemas::bringUpToDate, Thread.ofPlatform().name("schemas")::start);
    }

    private static Postgres start(Environment environment) {
        var data = Path.of(environment.getRequiredProperty("mingjing.data"));
        var host = environment.getProperty("PGHOST", "");
        if (host.isBlank()) {
            return Postgres.embedded(
                    data,
                    environment.getProperty("mingjing.database", "mingjing"),
                    List.of(environment.getProperty("mingjing.postgres-settings", String[].class, new String[0])));
        }
        var url = "jdbc:postgresql://%s:%d/%s"
                .formatted(
                        host,
                        environment.getProperty("PGPORT", Integer.class, STANDARD_PORT),
                        environment.getProperty("PGDATABASE", "mingjing"));
        var user = environment.getProperty("PGUSER", "");
        return Postgres.external(data, new Postgres.Login(url, user, environment.getProperty("PGPASSWORD", "")));
    }

    /** The database, as soon as it can be used. */
    Postgres await() {
        try {
            return upToDate.join();
        } catch (CompletionException failure) {
            throw failure.getCause() instanceof RuntimeException refused ? refused : failure;
        }
    }

    @Override
    public void destroy() throws IOException {
        var over = upToDate.handle((postgres, failure) -> started.isCompletedExceptionally())
                .join();
        if (!over) {
            started.join().close();
        }
    }

    /** Begins with the database as soon as the settings of the application are known. */
    static final class Begin implements ApplicationContextInitializer<GenericApplicationContext> {

        private static final String NAME = "postgresAhead";

        @Override
        public void initialize(GenericApplicationContext application) {
            DefaultListableBeanFactory beans = application.getDefaultListableBeanFactory();
            var ahead = new PostgresAhead(application.getEnvironment());
            beans.registerSingleton(NAME, ahead);
            beans.registerDisposableBean(NAME, ahead);
        }
    }
}
