package fr.mediane.programmes.workforce.recruitment;

import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.Rows;
import fr.mediane.platform.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps who stands where with which position. */
@Repository
class Candidacies {
    private static final String OF_SOMEBODY = """
            select id, position, candidate, state, moved_at from workforce.candidacy where candidate is not null and
            """;
    private final JdbcClient jdbc;
    private final Clock clock;

    Candidacies(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A candidacy with whose position it is about. */
    record Owned(Candidacy candidacy, UUID employer) {}

    /** Begins one, unless there is one of the same person for the position already. */
    Optional<UUID> begin(UUID position, UUID candidate, CandidacyState state) {
        var id = Uuid7.next();
        boolean begun = jdbc.sql("""
                        insert into workforce.candidacy (id, position, candidate, state, started_at, moved_at)
                        values (:id, :position, :candidate, :state, :now, :now)
                        on conflict (position, candidate) do nothing
                        """)
                        .param("id", id)
                        .param("position", position)
                        .param("candidate", candidate)
                        .param("state", state.name())
                        .param("now", Sql.at(clock.instant()))
                        .update()
                == 1;
        return begun ? Optional.of(id) : Optional.empty();
    }

    /** Whoever begins or is hired on a position waits here for whoever was before. */
    void lockPosition(UUID position) {
        jdbc.sql("select id from workforce.position where id = :id for update")
                .param("id", position)
                .query(UUID.class)
                .optional();
    }

    /** Whoever answers, deletes a profile or is hired waits here for whoever was before. */
    void lockCandidate(UUID candidate) {
        jdbc.sql("select id from workforce.candidate where id = :id for update")
                .param("id", candidate)
                .query(UUID.class)
                .optional();
    }

    Optional<Candidacy> between(UUID position, UUID candidate) {
        return jdbc.sql(OF_SOMEBODY + "position = :position and candidate = :candidate")
                .param("position", position)
                .param("candidate", candidate)
                .query((row, _) -> candidacy(row))
                .optional();
    }

    Optional<Owned> find(UUID id) {
        return owned(id, "");
    }

    /** Kept from being moved by anybody else until the transaction ends. */
    Optional<Owned> lock(UUID id) {
        return owned(id, " for update of c");
    }

    private Optional<Owned> owned(UUID id, String lock) {
        return jdbc.sql("""
                        select c.id, c.position, c.candidate, c.state, c.moved_at, p.employer
                        from workforce.candidacy c join workforce.position p on p.id = c.position
                        where c.id = :id and c.candidate is not null
                        """ + lock)
                .param("id", id)
                .query((row, _) -> new Owned(candidacy(row), row.getObject("employer", UUID.class)))
                .optional();
    }

    /** A candidacy with what its position is called. */
    record Named(Candidacy candidacy, long number, String employer) {}

    List<Named> ofCandidate(UUID candidate) {
        return Rows.list(jdbc.sql("""
                        select c.id, c.position, c.candidate, c.state, c.moved_at, p.number, o.name
                        from workforce.candidacy c
                        join workforce.position p on p.id = c.position
                        join organisations.published_organisation o on o.id = p.employer
                        where c.candidate = :id order by c.moved_at desc, c.id
                        """)
                .param("id", candidate)
                .query((row, _) -> new Named(candidacy(row), row.getLong("number"), row.getString("name"))));
    }

    List<Candidacy> ofPosition(UUID position) {
        return Rows.list(jdbc.sql(OF_SOMEBODY + "position = :id order by moved_at desc, id")
                .param("id", position)
                .query((row, _) -> candidacy(row)));
    }

    /** How many of each state there are for each position. */
    Map<UUID, Map<CandidacyState, Long>> counts(Collection<UUID> positions) {
        record Count(UUID position, CandidacyState state, long count) {}
        return Rows.list(jdbc.sql("""
                        select position, state, count(*) as count from workforce.candidacy
                        where position = any (:positions::uuid[]) group by position, state
                        """)
                        .param("positions", positions.toArray(UUID[]::new))
                        .query(Count.class))
                .stream()
                .collect(Collectors.groupingBy(Count::position, Collectors.toMap(Count::state, Count::count)));
    }

    /** Everything that goes on about a position or a person, in an order in which two who wait never wait for each other. */
    List<Owned> lockOpen(UUID position, Optional<UUID> candidate) {
        return Rows.list(jdbc.sql("""
                        select c.id, c.position, c.candidate, c.state, c.moved_at, p.employer
                        from workforce.candidacy c join workforce.position p on p.id = c.position
                        where (c.position = :position or c.candidate = :candidate::uuid)
                            and c.state in ('INTERESTED', 'INVITED', 'ACCEPTED', 'MET', 'OFFERED')
                        order by c.id for update of c
                        """)
                .param("position", position)
                .param("candidate", candidate.orElse(null))
                .query((row, _) -> new Owned(candidacy(row), row.getObject("employer", UUID.class))));
    }

    void move(UUID id, CandidacyState to) {
        jdbc.sql("update workforce.candidacy set state = :state, moved_at = :now where id = :id")
                .param("state", to.name())
                .param("now", Sql.at(clock.instant()))
                .param("id", id)
                .update();
    }

    void hired(UUID id, UUID contract) {
        jdbc.sql("""
                        update workforce.candidacy set state = 'HIRED', contract = :contract, moved_at = :now
                        where id = :id
                        """)
                .param("contract", contract)
                .param("now", Sql.at(clock.instant()))
                .param("id", id)
                .update();
    }

    /** Whether the candidacy led to this contract. */
    boolean ledTo(UUID id, UUID contract) {
        return jdbc.sql("select exists (select from workforce.candidacy where id = :id and contract = :contract)")
                .param("id", id)
                .param("contract", contract)
                .query(Boolean.class)
                .single();
    }

    private static Candidacy candidacy(ResultSet row) throws SQLException {
        return new Candidacy(
                row.getObject("id", UUID.class),
                row.getObject("position", UUID.class),
                row.getObject("candidate", UUID.class),
                CandidacyState.valueOf(row.getString("state")),
                row.getObject("moved_at", OffsetDateTime.class).toInstant());
    }
}
