package fr.mediane.registers.identity;

import fr.mediane.kernel.Grant;
import fr.mediane.kernel.Role;
import fr.mediane.kernel.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A grant as the columns that hold it. */
record GrantRow(
        String role,
        String scope,
        @Nullable UUID organisation,
        @Nullable String level,
        @Nullable String code) {

    static GrantRow of(Grant grant) {
        var role = grant.role().name();
        return switch (grant.scope()) {
            case Scope.Own() -> new GrantRow(role, "OWN", null, null, null);
            case Scope.Organisation(var id) -> new GrantRow(role, "ORGANISATION", id, null, null);
            case Scope.Territory(var level, var code) -> new GrantRow(role, "TERRITORY", null, level.name(), code);
            case Scope.National() -> new GrantRow(role, "NATIONAL", null, null, null);
        };
    }

    /** From columns named as the parts. */
    static GrantRow read(ResultSet row) throws SQLException {
        return new GrantRow(
                row.getString("role"),
                row.getString("scope"),
                row.getObject("organisation", UUID.class),
                row.getString("level"),
                row.getString("code"));
    }

    Grant grant() {
        return new Grant(Role.valueOf(role), scopeValue());
    }

    private Scope scopeValue() {
        return switch (scope) {
            case "OWN" -> new Scope.Own();
            case "ORGANISATION" -> new Scope.Organisation(present(organisation));
            case "TERRITORY" -> new Scope.Territory(Scope.Level.valueOf(present(level)), present(code));
            case "NATIONAL" -> new Scope.National();
            default -> throw new IllegalStateException("no such scope: " + scope);
        };
    }

    private static <T> T present(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("the database lets no such grant in");
        }
        return value;
    }
}
