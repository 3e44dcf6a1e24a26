package fr.mediane.programmes.connectivity.envelopes;

import fr.mediane.engines.ledger.Written;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Euros;
import fr.mediane.programmes.connectivity.operators.Operator;
import fr.mediane.programmes.connectivity.operators.OperatorDesk;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.postgresql.util.PSQLException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Commits an aid and books it, behind a savepoint: what the database refuses has left nothing. */
@Component
class AidBooking {
    private final JdbcClient jdbc;
    private final Household household;
    private final AidBooks books;
    private final OperatorDesk operators;
    private final TransactionTemplate attempt;

    AidBooking(
            JdbcClient jdbc,
            Household household,
            AidBooks books,
            OperatorDesk operators,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.household = household;
        this.books = books;
        this.operators = operators;
        attempt = new TransactionTemplate(transactions);
        attempt.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** The envelope that pays customers of an operator on a day: of the convention, else of all others. */
    Optional<UUID> envelope(String fund, UUID operator, LocalDate day) {
        return jdbc.sql("""
                        select e.id from connectivity.envelope e
                        where e.fund = :fund and e.year = :year and e.convention is not distinct from (
                            select c.id from connectivity.convention c
                            where c.fund = :fund and c.operator = :operator and :day between c.starts and c.ends)
                        """)
                .param("fund", fund)
                .param("year", day.getYear())
                .param("operator", operator)
                .param("day", day)
                .query(UUID.class)
                .optional();
    }

    Decision<Aid> book(Actor actor, AidOrder order, LocalDate day) {
        var operator = operators.find(order.operator());
        if (operator.isEmpty()) {
            return Decision.refused(ErrorKey.on("operator", "connectivity.error.operator"));
        }
        var pays = order.split().ofTheFund().compareTo(Euros.ZERO) > 0;
        var envelope = pays ? envelope(order.fund(), order.operator(), day) : Optional.<UUID>empty();
        if (pays && envelope.isEmpty()) {
            return Decision.refused(ErrorKey.on("grant", "connectivity.error.no-envelope", "" + day.getYear()));
        }
        var aid = new Aid(
                order.id(),
                order.caseId(),
                order.fund(),
                order.operator(),
                order.kind(),
                envelope,
                order.split(),
                order.months() == 0 ? List.of() : order.split().loan().split(order.months()),
                day);
        return committed(actor, order, aid, operator.get());
    }

    private Decision<Aid> committed(Actor actor, AidOrder order, Aid aid, Operator operator) {
        try {
            var written = attempt.execute(status -> {
                household.commit(actor, aid, order.adults());
                // last, because everybody who decides on the same envelope waits for this row
                var booked = books.grant(aid, operator.name());
                if (!(booked instanceof Decision.Accepted<Written>)) {
                    status.setRollbackOnly();
                }
                return booked;
            });
            return written instanceof Decision.Accepted<Written>
                    ? Decision.accepted(aid)
                    : Decision.refused(ErrorKey.on("grant", "connectivity.error.envelope", left(aid)));
        } catch (DataIntegrityViolationException e) {
            return Decision.refused(reason(e, aid));
        }
    }

    private BigDecimal left(Aid aid) {
        return aid.envelope().map(books::left).orElse(Euros.ZERO).amount();
    }

    private ErrorKey reason(DataIntegrityViolationException failure, Aid aid) {
        return switch (constraint(failure)) {
            case "one_aid_of_a_kind" ->
                ErrorKey.on("adults", "connectivity.error.aid-before", household.months(aid.grantedOn()));
            case "household_ceiling" ->
                ErrorKey.on(
                        "grant",
                        "connectivity.error.ceiling",
                        Euros.ofCents(household.ceiling(aid.grantedOn())).amount());
            case "aid_case", "aid_pkey" -> ErrorKey.of("connectivity.error.aid-given");
            default -> throw failure;
        };
    }

    private static String constraint(DataIntegrityViolationException failure) {
        if (failure.getMostSpecificCause() instanceof PSQLException cause && cause.getServerErrorMessage() != null) {
            var name = cause.getServerErrorMessage().getConstraint();
            return name == null ? "" : name;
        }
        return "";
    }
}
