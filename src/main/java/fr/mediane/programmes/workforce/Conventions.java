package fr.mediane.programmes.workforce;

import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.Rows;
import fr.mediane.programmes.workforce.WorkforceRights.Reach;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps employers, their conventions and the envelopes that positions come from. */
@Repository
class Conventions {
    private static final String COLUMNS = """
            select id, number, employer, departement, state, grant_version, priority_area, awarded_on, signed_on, starts_on,
                ends_on, version
            from workforce.convention
            """;
    private final JdbcClient jdbc;

    Conventions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Notes an employer, and keeps it from everybody else until this transaction ends. */
    void employs(UUID organisation, EmployerKind kind) {
        jdbc.sql("insert into workforce.employer (organisation, kind) values (:id, :kind) on conflict do nothing")
                .param("id", organisation)
                .param("kind", kind.name())
                .update();
        jdbc.sql("select organisation from workforce.employer where organisation = :id for update")
                .param("id", organisation)
                .query(UUID.class)
                .single();
    }

    Optional<EmployerKind> kind(UUID organisation) {
        return jdbc.sql("select kind from workforce.employer where organisation = :id")
                .param("id", organisation)
                .query(EmployerKind.class)
                .optional();
    }

    UUID open(AwardOrder order, LocalDate on) {
        var id = Uuid7.next();
        jdbc.sql("""
                        insert into workforce.convention
                            (id, employer, departement, state, grant_version, priority_area, application, awarded_on)
                        values (:id, :employer, :departement, 'ONGOING', :version, :priority, :application, :on)
                        """)
                .param("id", id)
                .param("employer", order.employer())
                .param("departement", order.departement())
                .param("version", rulesOn(on).code())
                .param("priority", order.priorityArea())
                .param("application", order.application().orElse(null))
                .param("on", on)
                .update();
        return id;
    }

    /** The rules of the grant for what begins on a day; before the first ones, those. */
    Convention.Rules rulesOn(LocalDate day) {
        return jdbc.sql("""
                        select code, months from workforce.grant_version
                        order by valid @> :day desc, abs(lower(valid) - :day) limit 1
                        """).param("day", day).query(Convention.Rules.class).single();
    }

    Optional<Convention> find(UUID id) {
        return jdbc.sql(COLUMNS + "where id = :id")
                .param("id", id)
                .query(Convention.class)
                .optional();
    }

    /** The convention, kept from everybody else until this transaction ends. */
    Optional<Convention> lock(UUID id) {
        return jdbc.sql(COLUMNS + "where id = :id for update")
                .param("id", id)
                .query(Convention.class)
                .optional();
    }

    Optional<Convention> ofApplication(UUID application) {
        return jdbc.sql(COLUMNS + "where application = :application and state <> 'DECLINED' for update")
                .param("application", application)
                .query(Convention.class)
                .optional();
    }

    /** The one that is neither declined nor ended, kept from everybody else. */
    Optional<Convention> standing(UUID employer, String departement) {
        return jdbc.sql(COLUMNS + """
                        where employer = :employer and departement = :departement and state not in ('DECLINED', 'ENDED')
                        for update
                        """)
                .param("employer", employer)
                .param("departement", departement)
                .query(Convention.class)
                .optional();
    }

    /** Those that somebody may see, the latest first. */
    List<Convention> within(Reach reach) {
        return Rows.list(jdbc.sql(COLUMNS + """
                        where :everything or employer = any (:employers) or departement = any (:departements)
                        order by state in ('DECLINED', 'ENDED'), number desc limit 500
                        """)
                .param("everything", reach.everything())
                .param("employers", reach.employers().toArray(UUID[]::new))
                .param("departements", reach.departements().toArray(String[]::new))
                .query(Convention.class));
    }

    /** Writes where it stands and its days; false when somebody has changed it since. */
    boolean change(Convention to) {
        return jdbc.sql("""
                        update workforce.convention
                        set state = :state, grant_version = :grant, signed_on = :signed, starts_on = :starts, ends_on = :ends,
                            version = version + 1
                        where id = :id and version = :version
                        """)
                        .param("id", to.id())
                        .param("state", to.state().name())
                        .param("grant", to.grantVersion())
                        .param("signed", to.signedOn())
                        .param("starts", to.startsOn())
                        .param("ends", to.endsOn())
                        .param("version", to.version())
                        .update()
                == 1;
    }

    /** How many positions may still be awarded, for somebody to read. */
    int leftNow(PositionKind kind, String departement) {
        return jdbc.sql("""
                        select case when count(*) = 2 then min(positions - standing) else 0 end from workforce.envelope
                        where kind = :kind and ground in ('FR', :ground)
                        """)
                .param("kind", kind.name())
                .param("ground", departement)
                .query(Integer.class)
                .single();
    }

    /** How many positions may still be awarded; kept from everybody else, the département before the country. */
    int left(PositionKind kind, String departement) {
        return Math.min(left(kind.name(), departement), left(kind.name(), "FR"));
    }

    private int left(String kind, String ground) {
        return jdbc.sql(
                        "select positions - standing from workforce.envelope where kind = :kind and ground = :ground for update")
                .param("kind", kind)
                .param("ground", ground)
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    List<PositionEnvelope> envelopes() {
        return Rows.list(jdbc.sql("""
                        select kind, ground, positions, standing from workforce.envelope
                        order by kind desc, ground <> 'FR', ground
                        """).query(PositionEnvelope.class));
    }

    /** False when more positions than that stand. */
    boolean envelope(PositionKind kind, String ground, int positions) {
        return jdbc.sql("""
                        insert into workforce.envelope as e (kind, ground, positions) values (:kind, :ground, :positions)
                        on conflict (kind, ground) do update set positions = excluded.positions
                            where e.standing <= excluded.positions
                        """)
                        .param("kind", kind.name())
                        .param("ground", ground)
                        .param("positions", positions)
                        .update()
                == 1;
    }
}
