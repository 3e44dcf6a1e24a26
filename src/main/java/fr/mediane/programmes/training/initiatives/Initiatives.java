package fr.mediane.programmes.training.initiatives;

import fr.mediane.platform.Rows;
import fr.mediane.platform.Sql;
import fr.mediane.programmes.training.catalogue.Audience;
import fr.mediane.programmes.training.catalogue.LearningModule.Words;
import fr.mediane.programmes.training.catalogue.Level;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Initiatives, and the organisations that train or run them. */
@Repository
class Initiatives {
    private static final String ORGANISERS = Sql.beside(Initiatives.class, "organisers");
    private static final String FIND = """
            select i.*, o.stands_as, o.name as organisation_name
            from training.initiative i
            join organisations.published_organisation o on o.id = i.organisation
            """;
    private final JdbcClient jdbc;

    Initiatives(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Initiative> find(UUID id) {
        return jdbc.sql(FIND + " where i.id = :id")
                .param("id", id)
                .query((row, _) -> initiative(row))
                .optional();
    }

    /** Published and not over, by their French title. */
    List<Initiative> published(InitiativeSearch search, LocalDate today, int most) {
        return Rows.list(searched(jdbc.sql(FIND + """
                         where i.state = 'PUBLISHED' and (i.ends_on is null or i.ends_on >= :today)
                            and (:audience = '' or :audience = any (i.audiences))
                            and (:level = '' or i.level = :level)
                            and (:technology = '' or :technology = any (i.technologies))
                            and platform.plain(i.title_fr || ' ' || i.title_en || ' ' || i.summary_fr || ' ' || i.summary_en
                                    || ' ' || o.name)
                                like '%' || replace(replace(replace(platform.plain(:text), '\\', '\\\\'), '%', '\\%'), '_', '\\_') || '%'
                        order by i.title_fr collate "fr-x-icu", i.id limit :most
                        """), search)
                .param("today", today)
                .param("most", most)
                .query((row, _) -> initiative(row)));
    }

    List<Organiser> organisers(InitiativeSearch search, LocalDate today, Instant since, int most) {
        return Rows.list(searched(jdbc.sql(ORGANISERS), search)
                .param("today", today)
                .param("since", Sql.at(since))
                .param("most", most)
                .query((row, _) -> new Organiser(
                        row.getObject("stands_as", UUID.class),
                        row.getString("name"),
                        all(row, "audiences", Audience::valueOf),
                        all(row, "levels", Level::valueOf),
                        all(row, "technologies", Technology::valueOf),
                        row.getLong("sessions"),
                        row.getLong("initiatives"),
                        Optional.ofNullable(row.getString("website")))));
    }

    /** Of these organisations, the latest first. */
    List<Initiative> of(Collection<UUID> organisations, int most) {
        return Rows.list(jdbc.sql(FIND + """
                         where i.organisation = any (:organisations) order by i.proposed_at desc, i.id limit :most
                        """)
                .param("organisations", organisations.toArray(UUID[]::new))
                .param("most", most)
                .query((row, _) -> initiative(row)));
    }

    /** Those that wait first, the oldest first; then what was decided, the latest first. */
    List<Initiative> all(int most) {
        return Rows.list(jdbc.sql(FIND + """
                         order by i.state <> 'PROPOSED', case when i.state = 'PROPOSED' then i.proposed_at end,
                            i.proposed_at desc, i.id limit :most
                        """).param("most", most).query((row, _) -> initiative(row)));
    }

    /** False when it is there already. */
    boolean insert(UUID id, UUID organisation, InitiativeDraft draft, UUID by, Instant now) {
        return jdbc.sql("""
                        insert into training.initiative (id, organisation, title_fr, title_en, summary_fr, summary_en,
                            audiences, technologies, level, field, extent, languages, starts_on, ends_on, link,
                            proposed_by, proposed_at)
                        values (:id, :organisation, :titleFr, :titleEn, :summaryFr, :summaryEn, :audiences, :technologies,
                            :level, :field, :extent, :languages, :starts, :ends, :link, :by, :now)
                        on conflict (id) do nothing
                        """)
                        .param("id", id)
                        .param("organisation", organisation)
                        .param("titleFr", draft.title().french())
                        .param("titleEn", draft.title().english())
                        .param("summaryFr", draft.summary().french())
                        .param("summaryEn", draft.summary().english())
                        .param("audiences", names(draft.audiences()))
                        .param("technologies", names(draft.technologies()))
                        .param("level", draft.level().name())
                        .param("field", draft.field().name())
                        .param("extent", draft.extent().name())
                        .param("languages", draft.languages().toArray(String[]::new))
                        .param("starts", draft.startsOn())
                        .param("ends", draft.endsOn().orElse(null))
                        .param("link", draft.link())
                        .param("by", by)
                        .param("now", Sql.at(now))
                        .update()
                == 1;
    }

    /** Publishes, or refuses with a reason; false when somebody decided before. */
    boolean decide(UUID id, InitiativeState state, Optional<String> reason, UUID by, Instant now) {
        return jdbc.sql("""
                        update training.initiative
                        set state = :state, reason = :reason, decided_by = :by, decided_at = :now
                        where id = :id and state = 'PROPOSED'
                        """)
                        .param("id", id)
                        .param("state", state.name())
                        .param("reason", reason.orElse(null))
                        .param("by", by)
                        .param("now", Sql.at(now))
                        .update()
                == 1;
    }

    /** False when it does not stand any more. */
    boolean withdraw(UUID id, Instant now) {
        return jdbc.sql("""
                        update training.initiative set state = 'WITHDRAWN', withdrawn_at = :now
                        where id = :id and state in ('PROPOSED', 'PUBLISHED')
                        """).param("id", id).param("now", Sql.at(now)).update() == 1;
    }

    private static StatementSpec searched(StatementSpec statement, InitiativeSearch search) {
        return statement
                .param("text", search.text())
                .param("audience", search.audience().map(Enum::name).orElse(""))
                .param("level", search.level().map(Enum::name).orElse(""))
                .param("technology", search.technology().map(Enum::name).orElse(""));
    }

    private static String[] names(List<? extends Enum<?>> all) {
        return all.stream().map(Enum::name).toArray(String[]::new);
    }

    private static <T extends Comparable<T>> List<T> all(ResultSet row, String column, Function<String, T> of)
            throws SQLException {
        return Arrays.stream((String[]) row.getArray(column).getArray())
                .map(of)
                .sorted()
                .toList();
    }

    private static Initiative initiative(ResultSet row) throws SQLException {
        var what = new InitiativeDraft(
                new Words(row.getString("title_fr"), row.getString("title_en")),
                new Words(row.getString("summary_fr"), row.getString("summary_en")),
                all(row, "audiences", Audience::valueOf),
                all(row, "technologies", Technology::valueOf),
                Level.valueOf(row.getString("level")),
                StudyField.valueOf(row.getString("field")),
                Extent.valueOf(row.getString("extent")),
                Arrays.asList((String[]) row.getArray("languages").getArray()),
                row.getObject("starts_on", LocalDate.class),
                Optional.ofNullable(row.getDate("ends_on")).map(Date::toLocalDate),
                row.getString("link"));
        return new Initiative(
                row.getObject("id", UUID.class),
                row.getObject("stands_as", UUID.class),
                row.getString("organisation_name"),
                what,
                InitiativeState.valueOf(row.getString("state")),
                row.getObject("proposed_by", UUID.class),
                row.getObject("proposed_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getString("reason")));
    }
}
