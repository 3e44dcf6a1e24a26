package fr.mediane.platform.crypto;

import java.sql.Array;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Goes through a table and brings under the newest keys what is not, some rows in a transaction: killed in between, what
 * is done is done, and the next one goes on from what is left. People may work meanwhile: it never lets them wait for
 * long, gives way when they hold a row, and reads a row again under its lock before writing it.
 */
@Component
class Sweep {
    private static final int BATCH = 500;
    private static final int MOST_TRIES = 40;
    private final NamedParameterJdbcTemplate jdbc;
    private final Vault vault;
    private final TransactionTemplate transaction;

    Sweep(NamedParameterJdbcTemplate jdbc, Vault vault, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.transaction = transaction;
    }

    /** @param unreadable rows with something that no key opens; they are left as they are */
    record Swept(long changed, List<String> unreadable) {}

    Swept over(SealedTable table) {
        long changed = 0;
        var unreadable = new ArrayList<String>();
        var rows = read(table, afterwards(table, null), new MapSqlParameterSource());
        while (!rows.isEmpty()) {
            var stale = new ArrayList<String>();
            for (var row : rows) {
                try {
                    if (!changes(table, row).isEmpty()) {
                        stale.add(row.id());
                    }
                } catch (IllegalStateException e) {
                    unreadable.add(table.table() + " " + row.id());
                }
            }
            changed += stale.isEmpty() ? 0 : renew(table, stale);
            var last = rows.getLast().id();
            rows = read(
                    table, afterwards(table, last), new MapSqlParameterSource().addValue("after", last, Types.OTHER));
        }
        return new Swept(changed, unreadable);
    }

    /** Somebody who holds one of the rows goes first: we let go of all and try again. */
    private int renew(SealedTable table, List<String> ids) {
        for (int tries = 1; ; tries++) {
            try {
                return Objects.requireNonNull(transaction.execute(_ -> write(table, ids)));
            } catch (ConcurrencyFailureException e) {
                if (tries == MOST_TRIES) {
                    throw e;
                }
            }
        }
    }

    private int write(SealedTable table, List<String> ids) {
        // well under the time after which PostgreSQL looks for deadlocks: it is never a person's work that is given up
        jdbc.getJdbcOperations().execute("set local lock_timeout = '250ms'");
        var columns = table.columns();
        var updates = new ArrayList<MapSqlParameterSource>();
        var locked = read(
                table,
                " where " + table.key() + "::text = any (:ids) order by " + table.key() + " for update",
                new MapSqlParameterSource("ids", ids.toArray(String[]::new)));
        for (var row : locked) {
            var changes = changes(table, row);
            if (!changes.isEmpty()) {
                var values = new MapSqlParameterSource().addValue("id", row.id(), Types.OTHER);
                columns.forEach(column -> values.addValue(column, changes.getOrDefault(column, row.value(column))));
                updates.add(values);
            }
        }
        var set = columns.stream().map(column -> column + " = :" + column).collect(Collectors.joining(", "));
        jdbc.batchUpdate(
                "update " + table.table() + " set " + set + " where " + table.key() + " = :id",
                updates.toArray(MapSqlParameterSource[]::new));
        return updates.size();
    }

    /** Where only seals depend on keys, the database tells what is left: a sealed text begins with its key's number. */
    private String afterwards(SealedTable table, @Nullable String last) {
        var left = table.rules().isEmpty() ? stale(table) : "true";
        return " where " + left + (last == null ? "" : " and " + table.key() + " > :after") + " order by " + table.key()
                + " limit " + BATCH;
    }

    private static String stale(SealedTable table) {
        return table.seals().keySet().stream()
                .map(column -> "(length(%1$s) > 0 and substring(%1$s from 1 for %2$d) <> :primary)"
                        .formatted(column, Vault.PREFIX))
                .collect(Collectors.joining(" or ", "(", ")"));
    }

    /** How many rows a former key has sealed, all seen at one moment, wherever they were moved meanwhile. */
    long left(SealedTable table) {
        var left = jdbc.queryForObject(
                "select count(*) from " + table.table() + " where " + stale(table),
                new MapSqlParameterSource("primary", vault.primary()),
                Long.class);
        return left == null ? 0 : left;
    }

    private List<OpenRow> read(SealedTable table, String which, MapSqlParameterSource parameters) {
        var columns = Stream.concat(Stream.of(table.key() + "::text as swept_id"), table.read().stream())
                .collect(Collectors.joining(", "));
        return jdbc
                .query(
                        "select " + columns + " from " + table.table() + which,
                        parameters.addValue("primary", vault.primary()),
                        (row, _) -> {
                            var values = new HashMap<String, @Nullable Object>();
                            for (var column : table.read()) {
                                values.put(column, plain(row.getObject(column)));
                            }
                            return new OpenRow(table, row.getString("swept_id"), values);
                        })
                .stream()
                .map(Objects::requireNonNull)
                .toList();
    }

    /** An array as what it holds, so that it compares. */
    private static @Nullable Object plain(@Nullable Object value) throws SQLException {
        return value instanceof Array array ? array.getArray() : value;
    }

    private Map<String, Object> changes(SealedTable table, OpenRow row) {
        var wanted = new HashMap<String, Object>();
        table.seals().forEach((column, context) -> {
            if (row.value(column) instanceof byte[] sealed && sealed.length > 0) {
                var text = row.text(column);
                if (!vault.byPrimary(sealed)) {
                    wanted.put(column, vault.seal(text, context.apply(row.id())));
                }
            }
        });
        for (var rule : table.rules()) {
            rule.renew(row).forEach((column, value) -> {
                if (!Objects.deepEquals(value, row.value(column))) {
                    wanted.put(column, value);
                }
            });
        }
        return wanted;
    }

    private final class OpenRow implements SealedTable.Row {
        private final SealedTable table;
        private final String id;
        private final Map<String, @Nullable Object> values;

        OpenRow(SealedTable table, String id, Map<String, @Nullable Object> values) {
            this.table = table;
            this.id = id;
            this.values = values;
        }

        String id() {
            return id;
        }

        @Override
        public @Nullable Object value(String column) {
            return values.get(column);
        }

        @Override
        public String text(String column) {
            return values.get(column) instanceof byte[] sealed && sealed.length > 0
                    ? vault.open(
                            sealed,
                            Objects.requireNonNull(table.seals().get(column)).apply(id))
                    : "";
        }
    }
}
