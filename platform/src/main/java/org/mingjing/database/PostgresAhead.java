package org.mingjing.database;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingjing.vocabulary.Asker;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.aot.AbstractAotProcessor;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.Environment;

/**
 * Starts the database, brings its tables up to date and connects to it beside the application, which is put together
 * meanwhile. Whatever becomes of the application, what was begun is waited for and stopped at its end.
 */
final class PostgresAhead implements DisposableBean {

    private static final int CONNECTIONS = 10;

    /** How long a page waits for a database that is away before it says so. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final CompletableFuture<Postgres> started;
    private final CompletableFuture<BoundConnections> connected;

    private PostgresAhead(Environment environment) {
        started = CompletableFuture.supplyAsync(
                () -> start(environment), Thread.ofPlatform().name("postgres")::start);
        connected = started.thenApplyAsync(
                PostgresAhead::connect, Thread.ofPlatform().name("schemas")::start);
    }

    private static Postgres start(Environment environment) {
        var data = Path.of(environment.getRequiredProperty("mingjing.data"));
        var variables = variables(environment);
        if (RunningDatabase.isExternal(variables)) {
            var given = variables.getOrDefault(ApplicationRole.PASSWORD, "");
            return Postgres.external(data, RunningDatabase.external(variables), given);
        }
        return Postgres.embedded(
                data,
                environment.getProperty("mingjing.database", RunningDatabase.USUAL_NAME),
                List.of(environment.getProperty("mingjing.postgres-settings", String[].class, new String[0])));
    }

    private static Map<String, String> variables(Environment environment) {
        return Stream.of("PGHOST", "PGPORT", "PGDATABASE", "PGUSER", "PGPASSWORD", ApplicationRole.PASSWORD)
                .filter(environment::containsProperty)
                .collect(Collectors.toMap(name -> name, environment::getRequiredProperty));
    }

    private static BoundConnections connect(Postgres postgres) {
        var signature = Schemas.broughtUpToDate(postgres);
        var configuration = postgres.application().pool("mingjing");
        configuration.setMaximumPoolSize(CONNECTIONS);
        configuration.setConnectionTimeout(PATIENCE.toMillis());
        return new BoundConnections(new HikariDataSource(configuration), signature);
    }

    /**
     * The connections of the application's own role, as soon as the tables are up to date.
     *
     * @throws StartRefused if the database cannot be used, in a sentence that says what to do
     */
    BoundConnections await() {
        try {
            return connected.join();
        } catch (CompletionException failure) {
            throw failure.getCause() instanceof RuntimeException refused ? refused : failure;
        }
    }

    @Override
    public void destroy() throws IOException {
        connected
                .handle((connections, failure) -> Optional.ofNullable(connections))
                .join()
                .ifPresent(BoundConnections::close);
        if (!started.isCompletedExceptionally()) {
            started.join().close();
        }
    }

    /**
     * Begins with the database as soon as the settings of the application are known; not when the build only asks which
     * beans there are.
     */
    static final class Begin implements ApplicationContextInitializer<GenericApplicationContext> {

        private static final String NAME = "postgresAhead";

        @Override
        public void initialize(GenericApplicationContext application) {
            if (Boolean.getBoolean(AbstractAotProcessor.AOT_PROCESSING)) {
                return;
            }
            // The thread that starts the application is the program's own.
            new Asker.Program().ask();
            DefaultListableBeanFactory beans = application.getDefaultListableBeanFactory();
            var ahead = new PostgresAhead(application.getEnvironment());
            beans.registerSingleton(NAME, ahead);
            beans.registerDisposableBean(NAME, ahead);
        }
    }
}
