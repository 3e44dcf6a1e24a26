package fr.mediane.platform.database;

import fr.mediane.platform.database.DatabaseSettings.Server;
import java.sql.SQLException;
import org.postgresql.ds.PGSimpleDataSource;

/** A PostgreSQL that somebody else runs: we only make sure that the application's role is there. */
final class OwnServer {
    static final String DEFAULT_ROLE = "mediane_app";

    private OwnServer() {}

    static DatabaseAccess access(Server server) {
        var owner = new DatabaseAccess.Login(server.user(), server.password());
        if (!server.appUser().isBlank()) {
            var application = new DatabaseAccess.Login(server.appUser(), server.appPassword());
            return new DatabaseAccess(server.url(), owner, application, server.appUser(), "");
        }
        var access = new DatabaseAccess(server.url(), owner, owner, DEFAULT_ROLE, "set role " + DEFAULT_ROLE);
        makeRole(access.ownerConnections());
        return access;
    }

    private static void makeRole(PGSimpleDataSource source) {
        try (var connection = source.getConnection();
                var statement = connection.createStatement();
                var found = statement.executeQuery("select from pg_roles where rolname = '" + DEFAULT_ROLE + "'")) {
            if (!found.next()) {
                statement.execute("create role " + DEFAULT_ROLE + " nologin");
                statement.execute("grant " + DEFAULT_ROLE + " to current_user");
            }
        } catch (SQLException e) {
            throw new IllegalStateException(
                    "The role mediane_app is missing and this user may not make it. As an administrator of the server run:"
                            + " create role mediane_app nologin; grant mediane_app to "
                            + source.getUser() + "; (" + e.getMessage() + ")",
                    e);
        }
    }
}
