package fr.mediane.engines.rules;

import fr.mediane.platform.Rows;
import fr.mediane.platform.crypto.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What was decided. The values given are sealed; the rest tells nobody about whom. */
@Repository
class Rulings {
    static final String FACTS = "rules.ruling.facts:";
    private static final TypeReference<Map<String, String>> FACT_MAP = new TypeReference<>() {};
    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};
    private final JdbcClient jdbc;
    private final Vault vault;
    private final JsonMapper json;

    Rulings(JdbcClient jdbc, Vault vault, JsonMapper json) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.json = json;
    }

    /**
     * A row as it is kept.
     *
     * @param given values by input, as texts; empty once erased
     * @param rows ids of the rows that applied
     * @param outcome values as texts, in the order of the outputs
     */
    record Kept(
            UUID id,
            UUID version,
            LocalDate day,
            Optional<About> about,
            Map<String, String> given,
            List<String> rows,
            List<String> outcome,
            Instant decidedAt,
            Optional<UUID> by) {}

    /** Whether it was written; not when the id is there already. */
    boolean insert(Kept one) {
        var about = one.about().orElseThrow();
        return jdbc.sql("""
                        insert into rules.ruling
                            (id, version, day, about_kind, about, facts, rows, outcome, decided_at, decided_by)
                        values (:id, :version, :day, :kind, :about, :facts, :rows::text[], :outcome::jsonb, :at, :by)
                        on conflict do nothing
                        """)
                        .param("id", one.id())
                        .param("version", one.version())
                        .param("day", one.day())
                        .param("kind", about.kind())
                        .param("about", about.id())
                        .param("facts", vault.seal(json.writeValueAsString(one.given()), FACTS + one.id()))
                        .param("rows", one.rows().toArray(String[]::new))
                        .param("outcome", json.writeValueAsString(one.outcome()))
                        .param("at", RuleTables.at(one.decidedAt()))
                        .param("by", one.by().orElse(null))
                        .update()
                == 1;
    }

    Optional<Kept> find(UUID id) {
        return jdbc.sql("select * from rules.ruling where id = :id")
                .param("id", id)
                .query((row, _) -> read(row))
                .optional();
    }

    /** Newest first. */
    List<Kept> about(About about) {
        return Rows.list(jdbc.sql(
                        "select * from rules.ruling where about = :about and about_kind = :kind order by decided_at desc")
                .param("about", about.id())
                .param("kind", about.kind())
                .query((row, _) -> read(row)));
    }

    /** The values given go, and what ties the decision to anybody; which row applied stays. The ids of those erased. */
    List<UUID> erase(About about) {
        return Rows.list(jdbc.sql("""
                        update rules.ruling set facts = null, about = null
                        where about = :about and about_kind = :kind returning id
                        """)
                .param("about", about.id())
                .param("kind", about.kind())
                .query((row, _) -> row.getObject("id", UUID.class)));
    }

    private Kept read(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        @Nullable UUID about = row.getObject("about", UUID.class);
        byte @Nullable [] facts = row.getBytes("facts");
        return new Kept(
                id,
                row.getObject("version", UUID.class),
                row.getObject("day", LocalDate.class),
                about == null ? Optional.empty() : Optional.of(new About(row.getString("about_kind"), about)),
                facts == null ? Map.of() : json.readValue(vault.open(facts, FACTS + id), FACT_MAP),
                Arrays.asList((String[]) row.getArray("rows").getArray()),
                json.readValue(row.getString("outcome"), TEXTS),
                row.getObject("decided_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("decided_by", UUID.class)));
    }
}
