package fr.mediane.programmes.workforce.grants.forecast;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.platform.Rows;
import fr.mediane.platform.Sql;
import fr.mediane.programmes.workforce.WorkforceRights;
import fr.mediane.programmes.workforce.grants.rules.Audience;
import fr.mediane.programmes.workforce.grants.rules.GrantRights;
import fr.mediane.programmes.workforce.grants.rules.SubsidyConvention;
import fr.mediane.registers.journal.Entry;
import fr.mediane.registers.journal.JournalDesk;
import fr.mediane.registers.organisations.Organisation;
import fr.mediane.registers.organisations.OrganisationDesk;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All grants for the State, funding by funding: what each fund has paid, and which of them have to be published. */
@Component
@Transactional
public class GrantStateDesk {
    private static final String STATE = Sql.beside(GrantStateDesk.class, "grants-state");
    private final JdbcClient jdbc;
    private final OrganisationDesk organisations;
    private final JournalDesk journal;

    GrantStateDesk(JdbcClient jdbc, OrganisationDesk organisations, JournalDesk journal) {
        this.jdbc = jdbc;
        this.organisations = organisations;
        this.journal = journal;
    }

    /**
     * A funding; amounts in cents.
     *
     * @param employer name, and number in the register (SIRET)
     * @param until the first day that is not funded any more
     * @param ofState paid by the State's budget; the others likewise by theirs
     * @param claimed what was to be given back
     * @param publishedBy the last day to publish its data; none for what need not be
     */
    public record Line(
            long convention,
            String employer,
            String siret,
            long position,
            String departement,
            String version,
            Audience audience,
            LocalDate begins,
            LocalDate until,
            long committed,
            long ofState,
            long ofNgeu,
            long ofEsf,
            long claimed,
            Optional<LocalDate> repaidOn,
            Optional<LocalDate> publishedBy) {}

    /** In the order of conventions. */
    public Decision<List<Line>> lines(Actor actor) {
        if (!GrantRights.commits(actor)) {
            return Decision.forbidden();
        }
        var known = new HashMap<UUID, Optional<Organisation>>();
        var lines = Rows.list(jdbc.sql(STATE).query((row, _) -> line(row, known)));
        journal.exported(actor, Entry.ofMany(WorkforceRights.MODULE, "funding", "amounts"));
        return Decision.accepted(lines);
    }

    private Line line(ResultSet row, Map<UUID, Optional<Organisation>> known) throws SQLException {
        var employer = known.computeIfAbsent(
                row.getObject("organisation", UUID.class), id -> organisations.brief(Actor.SYSTEM, id));
        var audience = Audience.valueOf(row.getString("audience"));
        boolean published = SubsidyConvention.isNeeded(audience, row.getLong("yearly"));
        return new Line(
                row.getLong("convention"),
                employer.map(Organisation::name).orElse(""),
                employer.map(Organisation::number).orElse(""),
                row.getLong("position"),
                row.getString("departement"),
                row.getString("version"),
                audience,
                row.getObject("begins", LocalDate.class),
                row.getObject("until", LocalDate.class),
                row.getLong("committed"),
                row.getLong("of_state"),
                row.getLong("of_ngeu"),
                row.getLong("of_esf"),
                row.getLong("claimed"),
                Optional.ofNullable(row.getObject("repaid_on", LocalDate.class)),
                Optional.ofNullable(row.getObject("signed_on", LocalDate.class))
                        .filter(_ -> published)
                        .map(SubsidyConvention::publishedBy));
    }
}
