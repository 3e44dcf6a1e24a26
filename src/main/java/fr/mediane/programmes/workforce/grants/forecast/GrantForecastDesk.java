package fr.mediane.programmes.workforce.grants.forecast;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.platform.Paris;
import fr.mediane.platform.Rows;
import fr.mediane.platform.Sql;
import fr.mediane.programmes.workforce.grants.rules.GrantRights;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What grants have cost and will cost, by month and scenario. */
@Component
@Transactional(readOnly = true)
public class GrantForecastDesk {
    private static final String FORECAST = Sql.beside(GrantForecastDesk.class, "grants-forecast");
    private static final String TOTALS = Sql.beside(GrantForecastDesk.class, "grants-totals");
    private final JdbcClient jdbc;
    private final Clock clock;

    GrantForecastDesk(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A month's spending to come, in cents.
     *
     * @param month its first day
     * @param contracts by the contracts there are
     * @param full if every position that is funded were occupied on every day from now on
     */
    public record Month(LocalDate month, long contracts, long full) {}

    /**
     * Where the money of all conventions stands, in cents.
     *
     * @param agreed what conventions are worth
     * @param committed to positions
     * @param paid by the bank, less what came back
     * @param onTheWay prepared or ordered
     * @param toComeBack claimed and not repaid
     */
    public record Totals(long agreed, long committed, long paid, long onTheWay, long toComeBack) {}

    /** The months to come with something to pay, at most sixty; what is overdue stands in this month. */
    public Decision<List<Month>> months(Actor actor) {
        return GrantRights.commits(actor)
                ? Decision.accepted(Rows.list(
                        jdbc.sql(FORECAST).param("today", Paris.today(clock)).query(Month.class)))
                : Decision.forbidden();
    }

    public Decision<Totals> totals(Actor actor) {
        return GrantRights.commits(actor)
                ? Decision.accepted(jdbc.sql(TOTALS).query(Totals.class).single())
                : Decision.forbidden();
    }
}
