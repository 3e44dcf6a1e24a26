package fr.mediane.platform.files;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.testing.MedianeTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever keeps files is known to the command that moves them. */
@MedianeTest
class FileTablesTest {
    @Autowired
    List<FileTable> tables;

    @Autowired
    JdbcClient jdbc;

    @Test
    void everyTableThatSpeaksOfStoredObjectsIsDeclared() {
        var speaking = jdbc.sql("""
                        select conrelid::regclass::text from pg_constraint
                        where contype = 'f' and confrelid = 'platform.stored_object'::regclass
                        """).query(String.class).list();
        assertThat(speaking).isNotEmpty();
        assertThat(tables).extracting(FileTable::inSql).containsExactlyInAnyOrderElementsOf(speaking);
    }

    /** An object that no row speaks of any more is swept: when a row goes, and when its file moves. */
    @Test
    void everySuchTableDoomsTheObjectThatItLetsGo() {
        for (var table : tables) {
            var events = jdbc.sql("""
                            select t.tgtype from pg_trigger t join pg_proc p on p.oid = t.tgfoid
                            where t.tgrelid = :table::regclass and p.prosrc like '%DOOMED%'
                            """)
                    .param("table", table.inSql())
                    .query(Integer.class)
                    .list();
            // bits of pg_trigger.tgtype: 8 delete, 16 update
            assertThat(events).as(table.inSql()).anyMatch(one -> (one & 8) > 0).anyMatch(one -> (one & 16) > 0);
        }
    }
}
