package fr.mediane.platform.tables;

import java.util.List;

/** Why a file is no table that can be read, as a message key and what its placeholders take. */
public final class UnreadableTable extends Exception {
    private static final long serialVersionUID = 1L;
    private final String key;
    private final transient List<Object> arguments;

    UnreadableTable(String key, Object... arguments) {
        super(key);
        this.key = key;
        this.arguments = List.of(arguments);
    }

    public String key() {
        return key;
    }

    public List<Object> arguments() {
        return arguments;
    }
}
