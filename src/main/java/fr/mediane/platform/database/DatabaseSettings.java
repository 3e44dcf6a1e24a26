package fr.mediane.platform.database;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.Name;

/**
 * Which PostgreSQL to use.
 *
 * @param data folder of the embedded server, and of everything else kept outside the database
 * @param database your own server, when its {@code url} is set
 */
@ConfigurationProperties("mediane")
record DatabaseSettings(
        @DefaultValue(".mediane") Path data, @DefaultValue Server database) {
    /**
     * A server of one's own ({@code MEDIANE_DATABASE_URL}, {@code MEDIANE_DATABASE_USER}, {@code
     * MEDIANE_DATABASE_PASSWORD}).
     *
     * @param url JDBC address; empty means the embedded server
     * @param user owner of the schemas: runs the migrations
     * @param appUser another login for everyday work, owner of nothing; empty: the owner's login takes the role {@code
     *     mediane_app} instead
     * @param poolSize most connections at once
     */
    record Server(
            @DefaultValue("") String url,
            @DefaultValue("") String user,
            @DefaultValue("") String password,
            @Name("app-user") @DefaultValue("") String appUser,
            @Name("app-password") @DefaultValue("") String appPassword,
            @Name("pool-size") @DefaultValue("12") int poolSize) {
        boolean embedded() {
            return url.isBlank();
        }
    }
}
