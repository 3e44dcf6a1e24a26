package fr.mediane.programmes.workforce.grants;

import fr.mediane.kernel.DateRange;
import fr.mediane.platform.Rows;
import fr.mediane.platform.Sql;
import fr.mediane.programmes.workforce.grants.rules.Audience;
import fr.mediane.programmes.workforce.grants.rules.DeMinimis;
import fr.mediane.programmes.workforce.grants.rules.Occupation;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what is committed to positions, and reads what their contracts say. */
@Repository
class Fundings {
    /** A permanent contract is paid for as long as there is funding. */
    private static final LocalDate NO_END = LocalDate.of(2999, 1, 1);

    private static final String CANDIDATE = Sql.beside(Fundings.class, "candidate");
    private static final String UNFUNDED = Sql.beside(Fundings.class, "unfunded");
    private static final String CLOSING = Sql.beside(Fundings.class, "closing");
    private static final String HEAD = """
            select f.*, p.number, lower(f.months) as since, upper(f.months) as until
            from workforce.funding f join workforce.position p on p.id = f.position
            """;
    private final JdbcClient jdbc;

    Fundings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A position as far as its funding depends on it.
     *
     * @param employer the kind of employer
     * @param signed whether its convention is signed and has not ended
     * @param version named by the convention
     */
    record Candidate(
            UUID position,
            long number,
            UUID convention,
            UUID organisation,
            String employer,
            boolean priorityArea,
            boolean signed,
            String version,
            LocalDate awardedOn,
            Optional<LocalDate> givenBackOn) {
        Audience audience() {
            return Audience.of(employer, priorityArea);
        }
    }

    Optional<Candidate> candidate(UUID position) {
        return jdbc.sql(CANDIDATE)
                .param("position", position)
                .query((row, _) -> new Candidate(
                        position,
                        row.getLong("number"),
                        row.getObject("convention", UUID.class),
                        row.getObject("organisation", UUID.class),
                        row.getString("employer"),
                        row.getBoolean("priority_area"),
                        row.getBoolean("signed"),
                        row.getString("grant_version"),
                        row.getObject("awarded_on", LocalDate.class),
                        Optional.ofNullable(row.getObject("given_back_on", LocalDate.class))))
                .optional();
    }

    Optional<Funding> find(UUID id) {
        return jdbc.sql(HEAD + "where f.id = :id")
                .param("id", id)
                .query((row, _) -> funding(row))
                .optional();
    }

    /** The funding of a position that has not ended; locked, so that nobody else ends or pays it meanwhile. */
    Optional<Funding> open(UUID position) {
        return jdbc.sql(HEAD + "where f.position = :position and f.state = 'OPEN' for update of f")
                .param("position", position)
                .query((row, _) -> funding(row))
                .optional();
    }

    /**
     * Takes payments that nobody has approved out of their runs: a funding that ends is reckoned with what was ordered.
     *
     * @return what they came to, in cents
     */
    long withdrawPrepared(UUID funding) {
        return Rows.list(jdbc.sql("""
                        update workforce.grant_payment set state = 'LEFT_OUT', reason = 'FUNDING_ENDED'
                        where funding = :funding and state = 'PREPARED' returning cents
                        """).param("funding", funding).query(Long.class)).stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    /** One whose months are over; locked, so that no other process ends it too. */
    Optional<Funding> over(LocalDate today) {
        return jdbc.sql(HEAD + """
                        where f.state = 'OPEN' and upper(f.months) <= :today
                        order by upper(f.months) limit 1 for update of f skip locked
                        """)
                .param("today", today)
                .query((row, _) -> funding(row))
                .optional();
    }

    /** Those of an employer, or all; the latest first. */
    List<Funding> ofOrganisation(UUID organisation) {
        return Rows.list(jdbc.sql(HEAD + "where f.organisation = :organisation order by f.begins desc, p.number")
                .param("organisation", organisation)
                .query((row, _) -> funding(row)));
    }

    /** All whose schedule may still change. */
    List<Funding> open() {
        return Rows.list(
                jdbc.sql(HEAD + "where f.state = 'OPEN' order by p.number").query((row, _) -> funding(row)));
    }

    /** Positions that somebody holds on a day and that have no funding. */
    List<FundingDesk.Unfunded> unfunded(LocalDate day) {
        return Rows.list(jdbc.sql(UNFUNDED).param("day", day).query(FundingDesk.Unfunded.class));
    }

    /** Those that ended and are not closed. */
    List<FundingDesk.Closing> closing() {
        return Rows.list(jdbc.sql(CLOSING).param("funding", null).query(FundingDesk.Closing.class));
    }

    /** One of them. */
    Optional<FundingDesk.Closing> closing(UUID funding) {
        return jdbc.sql(CLOSING)
                .param("funding", funding)
                .query(FundingDesk.Closing.class)
                .optional();
    }

    /** Whoever commits to the same private employer waits here, so that two together never pass its ceiling. */
    List<DeMinimis.Aid> aids(UUID organisation) {
        jdbc.sql("select kind from workforce.employer where organisation = :organisation for update")
                .param("organisation", organisation)
                .query(String.class)
                .list();
        return Rows.list(jdbc.sql("""
                        select committed_on as day, cents from workforce.funding where organisation = :organisation
                        """).param("organisation", organisation).query(DeMinimis.Aid.class));
    }

    /** What all positions of a convention come to: its amount at least, unless another one was agreed. */
    void envelope(UUID convention, long cents) {
        jdbc.sql("""
                        insert into workforce.grant_envelope as e (convention, cents) values (:convention, :cents)
                        on conflict (convention) do update set cents = excluded.cents
                        where not e.agreed and e.cents < excluded.cents
                        """).param("convention", convention).param("cents", cents).update();
    }

    /** Sets a convention's amount; the database refuses less than what is committed. */
    void agree(UUID convention, long cents) {
        jdbc.sql("""
                        insert into workforce.grant_envelope (convention, cents, agreed) values (:convention, :cents, true)
                        on conflict (convention) do update set cents = excluded.cents, agreed = true
                        """).param("convention", convention).param("cents", cents).update();
    }

    /** What may still be committed under a convention, in cents. */
    long left(UUID convention) {
        return jdbc.sql("select cents - committed_cents from workforce.grant_envelope where convention = :convention")
                .param("convention", convention)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    /** How many positions of a convention stand, by whether they are in a priority area. */
    Map<Boolean, Long> positions(UUID convention) {
        return Rows.list(jdbc.sql("""
                        select priority_area from workforce.position
                        where convention = :convention and given_back_on is null
                        """).param("convention", convention).query(Boolean.class)).stream()
                .collect(Collectors.groupingBy(area -> area, Collectors.counting()));
    }

    void insert(Funding funding, LocalDate day) {
        jdbc.sql("""
                        insert into workforce.funding
                            (id, position, convention, organisation, version, audience, begins, months, cents, committed_on)
                        values (:id, :position, :convention, :organisation, :version, :audience, :begins,
                            daterange(:begins, :until), :cents, :day)
                        """)
                .param("id", funding.id())
                .param("position", funding.position())
                .param("convention", funding.convention())
                .param("organisation", funding.organisation())
                .param("version", funding.version())
                .param("audience", funding.audience().name())
                .param("begins", funding.begins())
                .param("until", funding.months().until())
                .param("cents", funding.cents())
                .param("day", day)
                .update();
    }

    /** @param until the first day that is not funded any more */
    void end(UUID funding, LocalDate until, long cents) {
        jdbc.sql("""
                        update workforce.funding
                        set state = 'ENDED', ended_on = :until, months = daterange(begins, :until), cents = :cents
                        where id = :id and state = 'OPEN'
                        """)
                .param("until", until)
                .param("cents", cents)
                .param("id", funding)
                .update();
    }

    /** @param on from when its papers are kept for the years that remain */
    void close(UUID funding, LocalDate on) {
        jdbc.sql("update workforce.funding set state = 'CLOSED', closed_on = :on where id = :id and state = 'ENDED'")
                .param("on", on)
                .param("id", funding)
                .update();
    }

    /** Follows another version; the database refuses it once something is paid. */
    void follow(Funding changed) {
        jdbc.sql("""
                        update workforce.funding
                        set version = :version, months = daterange(begins, :until), cents = :cents
                        where id = :id and state = 'OPEN'
                        """)
                .param("version", changed.version())
                .param("until", changed.months().until())
                .param("cents", changed.cents())
                .param("id", changed.id())
                .update();
    }

    /** What may still be committed, by convention, in cents. */
    Map<UUID, Long> left() {
        return Rows.list(jdbc.sql("select convention, cents - committed_cents as room from workforce.grant_envelope")
                        .query((row, _) -> Map.entry(row.getObject("convention", UUID.class), row.getLong("room"))))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** By whom positions are occupied. */
    Map<UUID, List<Occupation>> occupations(Collection<UUID> positions) {
        return Rows.list(jdbc.sql("""
                        select position, lower(during) as since, upper(during) as until, monthly_gross_cents
                        from workforce.contract where position = any(:positions::uuid[]) order by starts_on
                        """)
                        .param("positions", positions.toArray(UUID[]::new))
                        .query((row, _) -> Map.entry(
                                row.getObject("position", UUID.class),
                                new Occupation(
                                        new DateRange(
                                                row.getObject("since", LocalDate.class),
                                                Optional.ofNullable(row.getObject("until", LocalDate.class))
                                                        .orElse(NO_END)),
                                        row.getLong("monthly_gross_cents")))))
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static Funding funding(ResultSet row) throws SQLException {
        return new Funding(
                row.getObject("id", UUID.class),
                row.getObject("position", UUID.class),
                row.getLong("number"),
                row.getObject("convention", UUID.class),
                row.getObject("organisation", UUID.class),
                row.getString("version"),
                Audience.valueOf(row.getString("audience")),
                row.getObject("begins", LocalDate.class),
                new DateRange(row.getObject("since", LocalDate.class), row.getObject("until", LocalDate.class)),
                row.getLong("cents"),
                row.getLong("paid_cents"),
                FundingState.valueOf(row.getString("state")),
                Optional.ofNullable(row.getObject("ended_on", LocalDate.class)));
    }
}
