package fr.mediane.platform.database;

import java.util.Map;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseSettings.class)
class DatabaseConfiguration {
    @Bean
    Database database(DatabaseSettings settings, @Value("${mediane.command:}") String command) {
        return Database.open(settings, !command.isEmpty());
    }

    @Bean
    @Primary
    DataSource dataSource(Database database, DatabaseSettings settings) {
        return database.access().applicationPool(settings.database().poolSize());
    }

    /** Migrations run as the owner. */
    @Bean
    @FlywayDataSource
    DataSource ownerConnections(Database database) {
        return database.access().ownerConnections();
    }

    @Bean
    FlywayConfigurationCustomizer applicationRole(Database database) {
        return flyway ->
                flyway.placeholders(Map.of("app_role", database.access().applicationRole()));
    }
}
