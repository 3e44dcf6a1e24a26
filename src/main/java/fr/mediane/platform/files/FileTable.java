package fr.mediane.platform.files;

import java.util.regex.Pattern;

/**
 * A table whose rows speak of files: {@code id} (UUID), {@code body} (the encrypted bytes) or {@code object} (where they lie
 * in the store, see {@link FileStore.Place}). A room that keeps files declares a bean of this type for each such table, so
 * that {@code move-files} brings them along; a test refuses a table that is not declared.
 *
 * @param table without its schema
 */
public record FileTable(String schema, String table) {
    private static final Pattern NAME = Pattern.compile("[a-z_]+");

    public FileTable {
        if (!NAME.matcher(schema).matches() || !NAME.matcher(table).matches()) {
            throw new IllegalArgumentException("no table: " + schema + "." + table);
        }
    }

    /** As SQL names it. */
    String inSql() {
        return schema + "." + table;
    }
}
