package fr.mediane.platform.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * How to reach the database: as the owner, for migrations, and as the application, which owns no table, so that what the
 * database refuses, it refuses to us too.
 *
 * @param takeRole SQL that turns a fresh connection into the application's; empty when its login already is
 */
record DatabaseAccess(String url, Login owner, Login application, String applicationRole, String takeRole) {
    record Login(String user, String password) {}

    PGSimpleDataSource ownerConnections() {
        var source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(owner.user());
        source.setPassword(owner.password());
        return source;
    }

    HikariDataSource applicationPool(int size) {
        var config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(application.user());
        config.setPassword(application.password());
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(2);
        config.setPoolName("mediane");
        config.addDataSourceProperty("ApplicationName", "mediane");
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        if (!takeRole.isEmpty()) {
            config.setConnectionInitSql(takeRole);
        }
        return new HikariDataSource(config);
    }
}
