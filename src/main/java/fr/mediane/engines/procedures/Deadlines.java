package fr.mediane.engines.procedures;

import fr.mediane.platform.Paris;
import fr.mediane.platform.Rows;
import fr.mediane.platform.Sql;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is to happen to cases by a day if nothing else does. */
@Repository
public class Deadlines {
    private final JdbcClient jdbc;

    Deadlines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is due. */
    public enum Kind {
        /** The day of deciding comes near. */
        REMIND,
        /** The day of deciding is over. */
        DECIDE,
        /** Who asks had until now to mend what was sent back. */
        CORRECT,
        /** Nobody has decided: somebody else is to know. */
        ESCALATE
    }

    /** One that is due, taken by this process. */
    public record Due(UUID dossier, Kind kind) {}

    /** Sets it to the end of a day, in the place of the one before. */
    public void set(UUID dossier, Kind kind, LocalDate last) {
        jdbc.sql("""
                        insert into procedures.deadline (dossier, kind, due) values (:dossier, :kind, :due)
                        on conflict (dossier, kind) do update set due = excluded.due
                        """)
                .param("dossier", dossier)
                .param("kind", kind.name())
                .param("due", Sql.at(last.plusDays(1).atStartOfDay(Paris.ZONE).toInstant()))
                .update();
    }

    public void drop(UUID dossier, Kind... kinds) {
        jdbc.sql("delete from procedures.deadline where dossier = :dossier and kind = any(:kinds)")
                .param("dossier", dossier)
                .param("kinds", Arrays.stream(kinds).map(Enum::name).toArray(String[]::new))
                .update();
    }

    /** Takes the oldest that are due: no other process gets them, and they are gone when this transaction is committed. */
    public List<Due> take(Instant now, int most) {
        return Rows.list(jdbc.sql("""
                        delete from procedures.deadline d using (
                            select dossier, kind from procedures.deadline where due <= :now
                            order by due, dossier limit :most for update skip locked) taken
                        where d.dossier = taken.dossier and d.kind = taken.kind
                        returning d.dossier, d.kind
                        """)
                .param("now", Sql.at(now))
                .param("most", most)
                .query((row, _) -> new Due(row.getObject("dossier", UUID.class), Kind.valueOf(row.getString("kind")))));
    }
}
