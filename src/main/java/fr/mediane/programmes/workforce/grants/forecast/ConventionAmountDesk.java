package fr.mediane.programmes.workforce.grants.forecast;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.platform.Sql;
import fr.mediane.programmes.workforce.grants.rules.GrantRights;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a convention is worth, for payers and those who run the programme. */
@Component
@Transactional(readOnly = true)
public class ConventionAmountDesk {
    private static final String AMOUNT = Sql.beside(ConventionAmountDesk.class, "convention-amount");
    private final JdbcClient jdbc;

    ConventionAmountDesk(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What a convention is worth; amounts in cents.
     *
     * @param number of the convention, as people say it
     * @param cents at most; nothing as long as nobody has set it and nothing is committed
     * @param agreed whether somebody has set it; otherwise it is what all positions come to
     */
    public record Amount(UUID convention, long number, UUID organisation, long cents, long committed, boolean agreed) {}

    public Decision<Amount> find(Actor actor, UUID convention) {
        return GrantRights.commits(actor)
                ? jdbc.sql(AMOUNT)
                        .param("convention", convention)
                        .query(Amount.class)
                        .optional()
                        .map(Decision::accepted)
                        .orElseGet(Decision::unknown)
                : Decision.forbidden();
    }
}
