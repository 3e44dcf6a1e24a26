package fr.mediane.steering.statistics;

import fr.mediane.kernel.Uuid7;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows as mediation records them, with their place in the change feed, for one invented counsellor. */
public final class RecordedActivities {
    private final JdbcClient jdbc;
    private final UUID counsellor;
    private final UUID employer;

    public RecordedActivities(JdbcClient jdbc, UUID counsellor, UUID employer) {
        this.jdbc = jdbc;
        this.counsellor = counsellor;
        this.employer = employer;
    }

    /** A session with one woman over 70, at home, about e-mail. */
    public UUID individual(LocalDate date, String departement, String commune) {
        return add("individuel", date, departement, commune, 1, "email");
    }

    /** A workshop with so many women over 70, about e-mail and security. */
    public UUID workshop(LocalDate date, String departement, String commune, int participants) {
        return add("collectif", date, departement, commune, participants, "securite_numerique");
    }

    public void delete(UUID id) {
        jdbc.sql("""
                        with gone as (update mediation.activity set deleted_at = now() where id = :id returning id)
                        insert into platform.change (feed, record, kind) select 'mediation.activity', id, 'DELETE' from gone
                        """).param("id", id).update();
    }

    private UUID add(String type, LocalDate date, String departement, String commune, int people, String theme) {
        var id = Uuid7.next();
        jdbc.sql("""
                        with made as (
                        insert into mediation.activity (id, counsellor, employer, type, date, minutes, place, commune,
                            departement, equipment, themes, participants, feminin, soixante_dix_plus, retraite,
                            recorded_at, changed_at)
                        values (:id, :counsellor, :employer, :type, :date, 45, 'domicile', :commune, :departement,
                            '{ordinateur}', array[:theme], :people, :people, :people, :people, now(), now())
                        returning id)
                        insert into platform.change (feed, record, kind) select 'mediation.activity', id, 'PUT' from made
                        """)
                .param("id", id)
                .param("counsellor", counsellor)
                .param("employer", employer)
                .param("type", type)
                .param("date", date)
                .param("commune", commune)
                .param("departement", departement)
                .param("theme", theme)
                .param("people", people)
                .update();
        return id;
    }
}
