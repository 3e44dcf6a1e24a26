package fr.mediane.programmes.workforce.grants;

import fr.mediane.kernel.Actor;
import fr.mediane.platform.Rows;
import fr.mediane.platform.Sql;
import fr.mediane.programmes.workforce.grants.evidence.GrantEvidence;
import fr.mediane.programmes.workforce.grants.evidence.GrantEvidences;
import fr.mediane.programmes.workforce.grants.rules.Schedule;
import fr.mediane.programmes.workforce.grants.rules.Settled;
import fr.mediane.registers.organisations.OrganisationDesk;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds what is to be paid on a day, and why some of it is not paid now. */
@Repository
class DueGrants {
    private static final String DUE = Sql.beside(DueGrants.class, "grants-due");
    private final JdbcClient jdbc;
    private final Plans plans;
    private final GrantEvidences evidences;
    private final OrganisationDesk organisations;

    DueGrants(JdbcClient jdbc, Plans plans, GrantEvidences evidences, OrganisationDesk organisations) {
        this.jdbc = jdbc;
        this.plans = plans;
        this.evidences = evidences;
        this.organisations = organisations;
    }

    /** A funding of which something may be due. */
    private record Candidate(
            UUID funding, UUID position, UUID organisation, long number, Optional<UUID> account, boolean waiting) {}

    /** All of a day, by employer. */
    List<DueGrant> on(LocalDate day) {
        return find(day, Optional.empty(), Optional.empty());
    }

    List<DueGrant> ofOrganisation(UUID organisation, LocalDate day) {
        return find(day, Optional.of(organisation), Optional.empty());
    }

    List<DueGrant> ofFunding(UUID funding, LocalDate day) {
        return find(day, Optional.empty(), Optional.of(funding));
    }

    private List<DueGrant> find(LocalDate day, Optional<UUID> organisation, Optional<UUID> funding) {
        Sql.planEachAnew(jdbc);
        var candidates = Rows.list(jdbc.sql(DUE)
                .param("day", day)
                .param("organisation", organisation.orElse(null))
                .param("funding", funding.orElse(null))
                .query((row, _) -> new Candidate(
                        row.getObject("funding", UUID.class),
                        row.getObject("position", UUID.class),
                        row.getObject("organisation", UUID.class),
                        row.getLong("number"),
                        Optional.ofNullable(row.getObject("account", UUID.class)),
                        row.getBoolean("waiting"))));
        var ids = candidates.stream().map(Candidate::funding).toList();
        var schedules = plans.of(ids);
        var paid = paid(ids);
        var accepted = evidences.accepted(ids);
        var names = organisations.named(
                Actor.SYSTEM, candidates.stream().map(Candidate::organisation).collect(Collectors.toSet()));
        return candidates.stream()
                .flatMap(one -> {
                    var before = paid.getOrDefault(one.funding(), List.of());
                    return schedules
                            .getOrDefault(one.funding(), Schedule.NOTHING)
                            .due(before.stream().map(Paid::settled).toList(), day)
                            .stream()
                            .map(due -> new DueGrant(
                                    one.funding(),
                                    one.position(),
                                    one.organisation(),
                                    names.getOrDefault(one.organisation(), ""),
                                    one.number(),
                                    due,
                                    hold(one, due, accepted.getOrDefault(one.funding(), Set.of())),
                                    one.account(),
                                    fund(before, due)));
                })
                .toList();
    }

    /** What was paid of a funding, or is on its way, and by which fund. */
    private record Paid(UUID funding, Settled settled, FundSource fund) {}

    private Map<UUID, List<Paid>> paid(List<UUID> fundings) {
        return Rows.list(jdbc.sql("""
                        select funding, number, kind, cents, fund from workforce.grant_payment
                        where funding = any(:fundings::uuid[]) and state in ('PREPARED', 'ORDERED', 'PAID')
                        """)
                        .param("fundings", fundings.toArray(UUID[]::new))
                        .query((row, _) -> new Paid(
                                row.getObject("funding", UUID.class),
                                new Settled(
                                        row.getInt("number"),
                                        Settled.Kind.valueOf(row.getString("kind")),
                                        row.getLong("cents")),
                                FundSource.valueOf(row.getString("fund")))))
                .stream()
                .collect(Collectors.groupingBy(Paid::funding));
    }

    /** By which fund these months were paid so far. */
    private static Optional<FundSource> fund(List<Paid> paid, Schedule.Due due) {
        return paid.stream()
                .filter(one -> one.settled().number() == due.number())
                .map(Paid::fund)
                .findFirst();
    }

    private static Optional<GrantHold> hold(Candidate one, Schedule.Due due, Set<GrantEvidences.About> accepted) {
        if (one.waiting()) {
            return Optional.of(GrantHold.ACCOUNT_WAITING);
        }
        if (one.account().isEmpty()) {
            return Optional.of(GrantHold.NO_ACCOUNT);
        }
        return accepted.contains(needed(due)) ? Optional.empty() : Optional.of(GrantHold.EVIDENCE);
    }

    /** The contract before anything is paid; then the payslips of the months that were paid ahead. */
    private static GrantEvidences.About needed(Schedule.Due due) {
        if (due.kind() == Settled.Kind.SUPPLEMENT) {
            return new GrantEvidences.About(due.number(), GrantEvidence.Kind.PAYSLIPS);
        }
        return due.number() == 1
                ? new GrantEvidences.About(1, GrantEvidence.Kind.CONTRACT)
                : new GrantEvidences.About(due.number() - 1, GrantEvidence.Kind.PAYSLIPS);
    }
}
