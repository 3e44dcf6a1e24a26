package fr.mediane.programmes.workforce.legacy;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.Sql;
import fr.mediane.programmes.workforce.grants.GrantBooks;
import fr.mediane.programmes.workforce.grants.GrantBooks.TakenOver;
import fr.mediane.programmes.workforce.grants.GrantBooks.TakenOver.Paid;
import fr.mediane.programmes.workforce.grants.GrantVersions;
import fr.mediane.programmes.workforce.grants.rules.Instalment;
import fr.mediane.programmes.workforce.grants.rules.VersionTimeline;
import fr.mediane.registers.organisations.OrganisationDesk;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes fundings and payments, and the books of both. */
@Repository
class LegacyMoney {
    private static final String ENVELOPES = Sql.beside(LegacyMoney.class, "write-grant-envelopes");
    private static final String FUNDINGS = Sql.beside(LegacyMoney.class, "write-fundings");
    private static final String INSTALMENTS = Sql.beside(LegacyMoney.class, "write-instalments");
    private static final String PAYMENTS = Sql.beside(LegacyMoney.class, "write-payments");
    private static final String CLAIMS = Sql.beside(LegacyMoney.class, "write-claims");
    private static final String CLOSE = Sql.beside(LegacyMoney.class, "close-fundings");
    private static final String EVIDENCE = Sql.beside(LegacyMoney.class, "write-evidence");
    private final JdbcClient jdbc;
    private final JsonRows rows;
    private final GrantVersions versions;
    private final GrantBooks books;
    private final OrganisationDesk organisations;

    LegacyMoney(
            JdbcClient jdbc, JsonRows rows, GrantVersions versions, GrantBooks books, OrganisationDesk organisations) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.versions = versions;
        this.books = books;
        this.organisations = organisations;
    }

    VersionTimeline versions() {
        return versions.timeline();
    }

    record FundingRow(
            UUID id,
            UUID position,
            UUID convention,
            UUID organisation,
            String version,
            String audience,
            LocalDate begins,
            LocalDate until,
            long cents,
            boolean closed) {}

    record InstalmentRow(
            UUID funding,
            int number,
            LocalDate since,
            LocalDate until,
            long full,
            long entitled,
            @Nullable LocalDate due) {}

    record PaymentRow(
            UUID id,
            UUID funding,
            UUID position,
            int number,
            String kind,
            LocalDate since,
            LocalDate until,
            String fund,
            long cents,
            LocalDate day) {}

    record ClaimRow(UUID id, UUID funding, long cents) {}

    /** A position here. */
    private record Placed(UUID id, UUID convention, UUID organisation) {}

    /**
     * Writes all of it.
     *
     * @param positions what identifiers of positions are here
     * @return what identifiers of payments are here
     */
    Map<String, UUID> write(List<Funded> all, Map<String, UUID> positions, LocalDate today) {
        if (all.isEmpty()) {
            return Map.of();
        }
        var placed = placed(positions);
        var ids = all.stream().map(_ -> Uuid7.next()).toList();
        var fundings = IntStream.range(0, all.size())
                .mapToObj(i -> row(ids.get(i), all.get(i), at(placed, positions, all.get(i))))
                .toList();
        rows.write(ENVELOPES, fundings);
        rows.write(FUNDINGS, fundings);
        rows.write(
                INSTALMENTS,
                IntStream.range(0, all.size())
                        .boxed()
                        .flatMap(i ->
                                all.get(i).schedule().instalments().stream().map(one -> row(ids.get(i), one)))
                        .toList());
        rows.write(
                PAYMENTS,
                IntStream.range(0, all.size())
                        .boxed()
                        .flatMap(i -> all.get(i).payments().stream().map(one -> row(fundings.get(i), one)))
                        .toList());
        var taken = IntStream.range(0, all.size())
                .mapToObj(i -> taken(fundings.get(i), all.get(i)))
                .toList();
        rows.write(
                CLAIMS,
                taken.stream()
                        .flatMap(one -> one.claim().stream().map(id -> new ClaimRow(id, one.funding(), one.overpaid())))
                        .toList());
        rows.write(CLOSE, fundings);
        rows.write(EVIDENCE, fundings);
        books.takeOver(taken, names(taken), today);
        return all.stream().flatMap(one -> one.payments().stream()).collect(Collectors.toMap(Paid::ref, Paid::id));
    }

    private Map<UUID, Placed> placed(Map<String, UUID> positions) {
        return jdbc
                .sql("select id, convention, employer from workforce.position where id = any (:ids)")
                .param("ids", positions.values().toArray(UUID[]::new))
                .query((row, _) -> new Placed(
                        row.getObject("id", UUID.class),
                        row.getObject("convention", UUID.class),
                        row.getObject("employer", UUID.class)))
                .list()
                .stream()
                .collect(Collectors.toMap(Placed::id, one -> one));
    }

    private static Placed at(Map<UUID, Placed> placed, Map<String, UUID> positions, Funded one) {
        return Optional.ofNullable(positions.get(one.position()))
                .map(placed::get)
                .orElseThrow();
    }

    private static FundingRow row(UUID id, Funded one, Placed at) {
        return new FundingRow(
                id,
                at.id(),
                at.convention(),
                at.organisation(),
                one.version(),
                one.audience().name(),
                one.months().from(),
                one.months().until(),
                one.cents(),
                one.closed());
    }

    private static InstalmentRow row(UUID funding, Instalment one) {
        return new InstalmentRow(
                funding,
                one.number(),
                one.months().from(),
                one.months().until(),
                one.full(),
                one.entitled(),
                one.dueOn().orElse(null));
    }

    private static PaymentRow row(FundingRow funding, Paid one) {
        return new PaymentRow(
                one.id(),
                funding.id(),
                funding.position(),
                one.number(),
                one.kind().name(),
                one.months().from(),
                one.months().until(),
                one.fund().name(),
                one.cents(),
                one.day());
    }

    private static TakenOver taken(FundingRow row, Funded one) {
        return new TakenOver(
                row.id(),
                row.convention(),
                row.organisation(),
                row.begins(),
                row.cents(),
                one.payments(),
                one.over(),
                one.over().isEmpty() ? Optional.empty() : Optional.of(Uuid7.next()));
    }

    private Map<UUID, String> names(List<TakenOver> taken) {
        return organisations.named(
                Actor.SYSTEM, taken.stream().map(TakenOver::organisation).collect(Collectors.toSet()));
    }
}
