package fr.mediane.programmes.workforce.grants;

import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Uuid7;
import fr.mediane.programmes.workforce.grants.Fundings.Candidate;
import fr.mediane.programmes.workforce.grants.evidence.GrantEvidences;
import fr.mediane.programmes.workforce.grants.rules.Audience;
import fr.mediane.programmes.workforce.grants.rules.GrantVersion;
import fr.mediane.programmes.workforce.grants.rules.VersionTimeline;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.postgresql.util.PSQLException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Commits a position's money and books it, behind a savepoint: what the database refuses has left nothing. */
@Component
class Committing {
    private final Fundings fundings;
    private final Plans plans;
    private final GrantBooks books;
    private final GrantEvidences evidences;
    private final TransactionTemplate attempt;

    Committing(
            Fundings fundings,
            Plans plans,
            GrantBooks books,
            GrantEvidences evidences,
            PlatformTransactionManager transactions) {
        this.fundings = fundings;
        this.plans = plans;
        this.books = books;
        this.evidences = evidences;
        attempt = new TransactionTemplate(transactions);
        attempt.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    Decision<Funding> commit(Candidate candidate, GrantVersion version, LocalDate begins, LocalDate today) {
        fundings.envelope(candidate.convention(), amountOf(candidate, version));
        var funding = new Funding(
                Uuid7.next(),
                candidate.position(),
                candidate.number(),
                candidate.convention(),
                candidate.organisation(),
                version.code(),
                candidate.audience(),
                begins,
                version.months(begins),
                version.total(candidate.audience()),
                0,
                FundingState.OPEN,
                Optional.empty());
        try {
            attempt.executeWithoutResult(_ -> {
                fundings.insert(funding, today);
                plans.follow(List.of(funding), new VersionTimeline(List.of(version)));
                evidences.ask(funding.id(), plans.of(funding.id()), today);
                // last, because everybody who commits under the same convention waits there
                books.commit(funding, today);
            });
        } catch (DataIntegrityViolationException e) {
            return Decision.refused(reason(e, candidate));
        }
        return Decision.accepted(funding);
    }

    /** Sets what a convention is worth at most. */
    Decision<Long> agree(UUID convention, long cents) {
        try {
            attempt.executeWithoutResult(_ -> fundings.agree(convention, cents));
        } catch (DataIntegrityViolationException e) {
            return switch (constraint(e)) {
                case "convention_amount" -> Decision.refused(ErrorKey.on("montant", "grants.error.agreed"));
                case "grant_envelope_convention_fkey" -> Decision.unknown();
                default -> throw e;
            };
        }
        return Decision.accepted(cents);
    }

    /** What a convention is worth: all its positions, each as if funded for all its months. */
    private long amountOf(Candidate candidate, GrantVersion version) {
        return fundings.positions(candidate.convention()).entrySet().stream()
                .mapToLong(one -> one.getValue() * version.total(Audience.of(candidate.employer(), one.getKey())))
                .sum();
    }

    private ErrorKey reason(DataIntegrityViolationException failure, Candidate candidate) {
        return switch (constraint(failure)) {
            case "convention_amount" ->
                ErrorKey.on(
                        "",
                        "grants.error.convention-amount",
                        BigDecimal.valueOf(fundings.left(candidate.convention()), 2));
            case "funded_once" -> ErrorKey.of("grants.error.funded-once");
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
