package fr.mediane.platform;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows as a list without nulls: {@code JdbcClient} promises less than its row mappers give. */
public final class Rows {
    private Rows() {}

    public static <T> List<T> list(JdbcClient.MappedQuerySpec<@Nullable T> query) {
        // list(), not stream(): a stream left open would keep its connection
        return query.list().stream().map(Objects::requireNonNull).toList();
    }
}
