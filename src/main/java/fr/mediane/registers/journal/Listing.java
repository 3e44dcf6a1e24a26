package fr.mediane.registers.journal;

import fr.mediane.platform.Rows;
import java.sql.Timestamp;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists entries newest first. Only the conditions asked for are written, so that each finds its index. */
@Repository
class Listing {
    private final JdbcClient jdbc;

    Listing(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    JournalReviewDesk.Found find(JournalFilter filter, Place lastSealed) {
        var parameters = new HashMap<String, Object>();
        var conditions = conditions(filter, parameters);
        int counted = jdbc.sql("select count(*) from (select 1 from journal.entry where " + conditions
                        + " limit :most) counted")
                .params(parameters)
                .param("most", JournalFilter.MOST + 1)
                .query(Integer.class)
                .single();
        var lines = Rows.list(jdbc.sql("select * from journal.entry where " + conditions
                        + " order by at desc, position desc limit :size offset :offset")
                .params(parameters)
                .param("size", JournalFilter.PAGE_SIZE)
                .param("offset", (filter.page() - 1) * JournalFilter.PAGE_SIZE)
                .query((row, _) -> JournalLine.of(StoredEntry.of(row), lastSealed)));
        return new JournalReviewDesk.Found(lines, Math.min(counted, JournalFilter.MOST), counted > JournalFilter.MOST);
    }

    private static String conditions(JournalFilter filter, Map<String, Object> parameters) {
        parameters.put("from", Timestamp.from(filter.from()));
        parameters.put("until", Timestamp.from(filter.until()));
        var sql = new StringBuilder("at >= :from and at < :until");
        filter.actor().ifPresent(actor -> {
            sql.append(" and actor = :actor");
            parameters.put("actor", actor);
        });
        filter.module().ifPresent(module -> {
            sql.append(" and module = :module");
            parameters.put("module", module);
        });
        filter.record().ifPresent(record -> {
            sql.append(" and record = :record");
            parameters.put("record", record);
        });
        return sql.toString();
    }
}
