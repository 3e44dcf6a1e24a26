package fr.mediane.programmes.workforce.grants;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.DateRange;
import fr.mediane.platform.Rows;
import fr.mediane.platform.Sql;
import fr.mediane.programmes.workforce.grants.rules.Instalment;
import fr.mediane.programmes.workforce.grants.rules.Schedule;
import fr.mediane.programmes.workforce.grants.rules.Settled;
import fr.mediane.registers.organisations.OrganisationDesk;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Finds what is to be paid on a day, and why some of it is not paid now. */
@Repository
class DueGrants {
    private static final String DUE = Sql.beside(DueGrants.class, "grants-due");
    // three questions of their own, each planned once and well
    private static final String OF_ALL = DUE.replace("{which}", "true");
    private static final String OF_ORGANISATION = DUE.replace("{which}", "f.organisation = :id");
    private static final String OF_FUNDING = DUE.replace("{which}", "f.id = :id");
    private final JdbcClient jdbc;
    private final OrganisationDesk organisations;

    DueGrants(JdbcClient jdbc, OrganisationDesk organisations) {
        this.jdbc = jdbc;
        this.organisations = organisations;
    }

    /** A funding of which something may be due, with one of its instalments. */
    private record Candidate(
            UUID funding,
            UUID position,
            UUID organisation,
            Optional<LocalDate> ended,
            long number,
            Optional<UUID> account,
            boolean waiting,
            Instalment instalment,
            Paid paid,
            Shown shown) {
        static Candidate read(ResultSet row, int at) throws SQLException {
            return new Candidate(
                    row.getObject("funding", UUID.class),
                    row.getObject("position", UUID.class),
                    row.getObject("organisation", UUID.class),
                    Optional.ofNullable(row.getObject("ended_on", LocalDate.class)),
                    row.getLong("position_number"),
                    Optional.ofNullable(row.getObject("account", UUID.class)),
                    row.getBoolean("waiting"),
                    new Instalment(
                            row.getInt("number"),
                            new DateRange(
                                    row.getObject("since", LocalDate.class), row.getObject("until", LocalDate.class)),
                            row.getLong("full_cents"),
                            row.getLong("entitled_cents"),
                            Optional.ofNullable(row.getObject("due_on", LocalDate.class))),
                    new Paid(
                            row.getLong("instalment"),
                            row.getLong("supplement"),
                            Optional.ofNullable(row.getString("fund")).map(FundSource::valueOf)),
                    new Shown(row.getBoolean("contract"), row.getBoolean("before"), row.getBoolean("own")));
        }

        Stream<Settled> settled() {
            return Stream.of(
                            new Settled(instalment.number(), Settled.Kind.INSTALMENT, paid.instalment()),
                            new Settled(instalment.number(), Settled.Kind.SUPPLEMENT, paid.supplement()))
                    .filter(one -> one.cents() > 0);
        }
    }

    /** What was paid of an instalment, or is on its way, in cents, and by which fund. */
    private record Paid(long instalment, long supplement, Optional<FundSource> fund) {}

    /**
     * Which evidence was accepted.
     *
     * @param contract the first one
     * @param before the payslips of the instalment before
     * @param own the payslips of the instalment itself
     */
    private record Shown(boolean contract, boolean before, boolean own) {}

    /** All of a day, by employer. */
    List<DueGrant> on(LocalDate day) {
        return find(jdbc.sql(OF_ALL), day);
    }

    List<DueGrant> ofOrganisation(UUID organisation, LocalDate day) {
        return find(jdbc.sql(OF_ORGANISATION).param("id", organisation), day);
    }

    List<DueGrant> ofFunding(UUID funding, LocalDate day) {
        return find(jdbc.sql(OF_FUNDING).param("id", funding), day);
    }

    private List<DueGrant> find(StatementSpec question, LocalDate day) {
        var candidates = Rows.list(question.param("day", day).query(Candidate::read));
        var names = organisations.named(
                Actor.SYSTEM, candidates.stream().map(Candidate::organisation).collect(Collectors.toSet()));
        return candidates.stream()
                .collect(Collectors.groupingBy(Candidate::funding, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .flatMap(all -> due(all, day, names.getOrDefault(all.getFirst().organisation(), "")))
                .toList();
    }

    /** Of one funding. */
    private static Stream<DueGrant> due(List<Candidate> all, LocalDate day, String name) {
        var schedule = new Schedule(
                all.stream().map(Candidate::instalment).toList(), all.getFirst().ended());
        return schedule.due(all.stream().flatMap(Candidate::settled).toList(), day).stream()
                .map(due -> {
                    var one = all.stream()
                            .filter(candidate -> candidate.instalment().number() == due.number())
                            .findFirst()
                            .orElseThrow();
                    return new DueGrant(
                            one.funding(),
                            one.position(),
                            one.organisation(),
                            name,
                            one.number(),
                            due,
                            hold(one, due),
                            one.account(),
                            one.paid().fund());
                });
    }

    private static Optional<GrantHold> hold(Candidate one, Schedule.Due due) {
        if (one.waiting()) {
            return Optional.of(GrantHold.ACCOUNT_WAITING);
        }
        if (one.account().isEmpty()) {
            return Optional.of(GrantHold.NO_ACCOUNT);
        }
        return isShown(one.shown(), due) ? Optional.empty() : Optional.of(GrantHold.EVIDENCE);
    }

    /** The contract before anything is paid; then the payslips of the months that were paid ahead. */
    private static boolean isShown(Shown shown, Schedule.Due due) {
        if (due.kind() == Settled.Kind.SUPPLEMENT) {
            return shown.own();
        }
        return due.number() == 1 ? shown.contract() : shown.before();
    }
}
