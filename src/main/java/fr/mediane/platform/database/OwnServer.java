package fr.mediane.platform.database;

import fr.mediane.platform.database.DatabaseSettings.Server;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** A PostgreSQL that somebody else runs: we only make sure that the application's role is there. */
final class OwnServer {
    static final String DEFAULT_ROLE = "mediane_app";

    private static final int OLDEST = 18;

    private OwnServer() {}

    /** @throws DatabaseUnusable when it does not answer, is too old, or lacks the application's role */
    static DatabaseAccess access(Server server) {
        var owner = new DatabaseAccess.Login(server.user(), server.password());
        var own = !server.appUser().isBlank();
        var access = own
                ? new DatabaseAccess(
                        server.url(),
                        owner,
                        new DatabaseAccess.Login(server.appUser(), server.appPassword()),
                        server.appUser(),
                        "")
                : new DatabaseAccess(server.url(), owner, owner, DEFAULT_ROLE, "set role " + DEFAULT_ROLE);
        try (var connection = access.ownerConnections().getConnection()) {
            if (connection.getMetaData().getDatabaseMajorVersion() < OLDEST) {
                throw new DatabaseUnusable("MEDIANE_DATABASE_URL leads to PostgreSQL "
                        + connection.getMetaData().getDatabaseProductVersion() + "; Médiane needs " + OLDEST
                        + " or newer.");
            }
            if (!own) {
                takeRole(connection);
            }
        } catch (SQLException e) {
            throw new DatabaseUnusable(
                    "The database of MEDIANE_DATABASE_URL does not let " + server.user() + " in: " + e.getMessage());
        }
        return access;
    }

    private static void takeRole(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            if (!holds(statement, "select from pg_roles where rolname = '" + DEFAULT_ROLE + "'")) {
                statement.execute("create role " + DEFAULT_ROLE + " nologin");
            }
            if (!holds(statement, "select where pg_has_role('" + DEFAULT_ROLE + "', 'SET')")) {
                statement.execute("grant " + DEFAULT_ROLE + " to current_user");
            }
        } catch (SQLException e) {
            throw new DatabaseUnusable(
                    "This database user may not act as the role mediane_app. As an administrator of the"
                            + " server run: create role mediane_app nologin; (unless it is there already) grant mediane_app to "
                            + connection.getMetaData().getUserName() + "; (" + e.getMessage() + ")");
        }
    }

    private static boolean holds(Statement statement, String question) throws SQLException {
        try (var rows = statement.executeQuery(question)) {
            return rows.next();
        }
    }
}
