package org.mingjing.database;

import javax.sql.DataSource;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * The database as the application knows it while it is put together: who asks for a connection waits until the tables are
 * up to date. Nothing of the application begins to work before that.
 */
final class DatabaseAhead extends DelegatingDataSource implements SmartLifecycle {

    private final PostgresAhead ahead;
    private volatile boolean begun;

    DatabaseAhead(PostgresAhead ahead) {
        this.ahead = ahead;
    }

    @Override
    public DataSource getTargetDataSource() {
        return ahead.await();
    }

    /** Connections are made by whoever has waited for them; there is nothing to check before. */
    @Override
    public void afterPropertiesSet() {}

    @Override
    public void start() {
        ahead.await();
        begun = true;
    }

    @Override
    public void stop() {
        begun = false;
    }

    @Override
    public boolean isRunning() {
        return begun;
    }

    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }
}
