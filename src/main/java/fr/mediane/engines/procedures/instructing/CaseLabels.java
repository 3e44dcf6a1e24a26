package fr.mediane.engines.procedures.instructing;

import fr.mediane.platform.Rows;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The words that instructors stick on cases. */
@Repository
class CaseLabels {
    private final JdbcClient jdbc;

    CaseLabels(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void set(UUID dossier, String label, boolean on) {
        jdbc.sql(
                        on
                                ? "insert into procedures.label (dossier, label) values (:dossier, :label) on conflict do nothing"
                                : "delete from procedures.label where dossier = :dossier and label = :label")
                .param("dossier", dossier)
                .param("label", label)
                .update();
    }

    List<String> of(UUID dossier) {
        return Rows.list(jdbc.sql("select label from procedures.label where dossier = :dossier order by label")
                .param("dossier", dossier)
                .query(String.class));
    }
}
