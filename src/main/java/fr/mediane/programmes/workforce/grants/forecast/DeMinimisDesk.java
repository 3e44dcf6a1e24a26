package fr.mediane.programmes.workforce.grants.forecast;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.WorkingDays;
import fr.mediane.platform.Rows;
import fr.mediane.platform.Sql;
import fr.mediane.programmes.workforce.WorkforceRights;
import fr.mediane.programmes.workforce.grants.rules.GrantRights;
import fr.mediane.registers.journal.Entry;
import fr.mediane.registers.journal.JournalDesk;
import fr.mediane.registers.organisations.ActivityCode;
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

/**
 * Aids of private employers, for the national register of State aid in small sums: obligatory for what is granted since
 * 1 January 2026, within twenty working days (Regulation (EU) 2023/2831, article 6).
 */
@Component
@Transactional
public class DeMinimisDesk {
    private static final String AIDS = Sql.beside(DeMinimisDesk.class, "de-minimis");
    private static final LocalDate REGISTERED_SINCE = LocalDate.of(2026, 1, 1);
    private static final int WORKING_DAYS = 20;
    private final JdbcClient jdbc;
    private final OrganisationDesk organisations;
    private final JournalDesk journal;

    DeMinimisDesk(JdbcClient jdbc, OrganisationDesk organisations, JournalDesk journal) {
        this.jdbc = jdbc;
        this.organisations = organisations;
        this.journal = journal;
    }

    /**
     * An aid.
     *
     * @param siret of the employer, or its number in New Caledonia (RIDET)
     * @param nace class of what the employer mainly does (NACE rev. 2), when it is known
     * @param authority that granted it
     * @param cents what was granted, less what was not needed after all
     * @param grantedOn the day on which the employer got the right to it
     * @param regulation that counts for that day
     * @param position what it pays for, by the number that people say
     * @param registerBy the last day to register it; none for what need not be
     */
    public record Aid(
            String siret,
            String employer,
            String nace,
            String authority,
            long cents,
            LocalDate grantedOn,
            String regulation,
            long position,
            Optional<LocalDate> registerBy) {}

    /** All of them, the oldest first; taking them along is journaled. */
    public Decision<List<Aid>> aids(Actor actor) {
        if (!GrantRights.commits(actor)) {
            return Decision.forbidden();
        }
        var known = new HashMap<UUID, Optional<Organisation>>();
        var aids = Rows.list(jdbc.sql(AIDS).query((row, _) -> aid(row, known)));
        journal.exported(actor, Entry.ofMany(WorkforceRights.MODULE, "funding", "amounts"));
        return Decision.accepted(aids);
    }

    private Aid aid(ResultSet row, Map<UUID, Optional<Organisation>> known) throws SQLException {
        var employer = known.computeIfAbsent(
                row.getObject("organisation", UUID.class), id -> organisations.brief(Actor.SYSTEM, id));
        var granted = row.getObject("committed_on", LocalDate.class);
        return new Aid(
                employer.map(Organisation::number).orElse(""),
                employer.map(Organisation::name).orElse(""),
                employer.flatMap(Organisation::activity)
                        .map(ActivityCode::naceClass)
                        .orElse(""),
                row.getString("authority"),
                row.getLong("cents"),
                granted,
                row.getString("regulation"),
                row.getLong("position"),
                granted.isBefore(REGISTERED_SINCE)
                        ? Optional.empty()
                        : Optional.of(WorkingDays.after(granted, WORKING_DAYS)));
    }
}
