package fr.mediane.programmes.coordination.activities;

import fr.mediane.kernel.Coded;
import fr.mediane.platform.Rows;
import fr.mediane.platform.crypto.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Coordination activities; each question names the coordinator. Notes are sealed on the way in. */
@Repository
class CoordinationActivities {
    private static final String KINDS = "(:kind = '' or kind = :kind)";
    /** Before the activity's id. */
    static final String CONTEXT = "coordination.note:";

    private final JdbcClient jdbc;
    private final Vault vault;

    CoordinationActivities(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    Optional<CoordinationActivity> find(UUID coordinator, UUID id) {
        return jdbc.sql("select * from coordination.activity where id = :id and coordinator = :coordinator")
                .param("id", id)
                .param("coordinator", coordinator)
                .query((row, _) -> read(row))
                .optional();
    }

    /** Those not deleted, newest first. */
    List<CoordinationActivity> of(UUID coordinator, String kind, int most, long offset) {
        return Rows.list(jdbc.sql(
                        "select * from coordination.activity where coordinator = :coordinator and deleted_at is null and "
                                + KINDS + " order by date desc, id desc limit :most offset :offset")
                .param("coordinator", coordinator)
                .param("kind", kind)
                .param("most", most)
                .param("offset", offset)
                .query((row, _) -> read(row)));
    }

    long count(UUID coordinator, String kind) {
        return jdbc.sql(
                        "select count(*) from coordination.activity where coordinator = :coordinator and deleted_at is null and "
                                + KINDS)
                .param("coordinator", coordinator)
                .param("kind", kind)
                .query(Long.class)
                .single();
    }

    /** Whether it was written; not when there is one with this id. */
    boolean insert(CoordinationActivity activity, Instant now) {
        return values("""
                        insert into coordination.activity (id, coordinator, kind, date, minutes, title, type_animation,
                            initiative, thematique_animation, counsellors, type_evenement, organisateur, participants,
                            echelon_territorial, nature_partenariat, partner, note, recorded_at, changed_at)
                        values (:id, :coordinator, :kind, :date, :minutes, :title, :animation, :initiative, :themes,
                            :counsellors, :event, :organisers, :participants, :echelon, :natures, :partner, :note, :now, :now)
                        on conflict do nothing
                        """, activity, now).update() == 1;
    }

    /** False when it was changed or deleted since that version. */
    boolean update(CoordinationActivity activity, Instant now) {
        return values("""
                        update coordination.activity
                        set kind = :kind, date = :date, minutes = :minutes, title = :title, type_animation = :animation,
                            initiative = :initiative, thematique_animation = :themes, counsellors = :counsellors,
                            type_evenement = :event, organisateur = :organisers, participants = :participants,
                            echelon_territorial = :echelon, nature_partenariat = :natures, partner = :partner,
                            note = :note, changed_at = :now, version = version + 1
                        where id = :id and coordinator = :coordinator and version = :version and deleted_at is null
                        """, activity, now).param("version", activity.version()).update() == 1;
    }

    boolean delete(UUID coordinator, UUID id, Instant now) {
        return jdbc.sql("""
                        update coordination.activity set deleted_at = :now, version = version + 1
                        where id = :id and coordinator = :coordinator and deleted_at is null
                        """)
                        .param("id", id)
                        .param("coordinator", coordinator)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    boolean restore(UUID coordinator, UUID id, Instant notDeletedBefore) {
        return jdbc.sql("""
                        update coordination.activity set deleted_at = null, version = version + 1
                        where id = :id and coordinator = :coordinator and deleted_at >= :limit
                        """)
                        .param("id", id)
                        .param("coordinator", coordinator)
                        .param("limit", Timestamp.from(notDeletedBefore))
                        .update()
                == 1;
    }

    /** Removes for good what was deleted before this moment. */
    int clear(Instant deletedBefore) {
        return jdbc.sql("delete from coordination.activity where deleted_at < :limit")
                .param("limit", Timestamp.from(deletedBefore))
                .update();
    }

    private StatementSpec values(String sql, CoordinationActivity activity, Instant now) {
        var content = activity.content();
        return jdbc.sql(sql)
                .param("id", activity.id())
                .param("coordinator", activity.coordinator())
                .param("kind", content.kind().code())
                .param("date", content.date())
                .param("minutes", content.minutes())
                .param("title", content.title())
                .param("animation", content.animation().map(Coded::code).orElse(null))
                .param("initiative", content.initiative().map(Coded::code).orElse(null))
                .param("themes", codes(content.themes()))
                .param("counsellors", content.counsellors())
                .param("event", content.event().map(Coded::code).orElse(null))
                .param("organisers", codes(content.organisers()))
                .param("participants", content.participants())
                .param("echelon", content.echelon().map(Coded::code).orElse(null))
                .param("natures", codes(content.natures()))
                .param("partner", content.partner().orElse(null))
                .param(
                        "note",
                        content.note().isEmpty() ? null : vault.seal(content.note(), context(activity.id())),
                        Types.BINARY)
                .param("now", Timestamp.from(now));
    }

    private CoordinationActivity read(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var sealed = row.getBytes("note");
        var content = new CoordinationContent(
                one(CoordinationCodes.Kind.class, row, "kind").orElseThrow(),
                row.getObject("date", LocalDate.class),
                row.getInt("minutes"),
                row.getString("title"),
                one(CoordinationCodes.AnimationType.class, row, "type_animation"),
                one(CoordinationCodes.Initiative.class, row, "initiative"),
                some(CoordinationCodes.AnimationTheme.class, row, "thematique_animation"),
                row.getInt("counsellors"),
                one(CoordinationCodes.EventType.class, row, "type_evenement"),
                some(CoordinationCodes.Organiser.class, row, "organisateur"),
                row.getInt("participants"),
                one(CoordinationCodes.Echelon.class, row, "echelon_territorial"),
                some(CoordinationCodes.PartnershipNature.class, row, "nature_partenariat"),
                Optional.ofNullable(row.getObject("partner", UUID.class)),
                sealed == null ? "" : vault.open(sealed, context(id)));
        return new CoordinationActivity(
                id,
                row.getObject("coordinator", UUID.class),
                content,
                row.getInt("version"),
                Optional.ofNullable(row.getTimestamp("deleted_at")).map(Timestamp::toInstant));
    }

    /** Ties the sealed note to its activity: moved to another row, it no longer opens. */
    private static String context(UUID id) {
        return CONTEXT + id;
    }

    private static <E extends Enum<E> & Coded> String[] codes(Collection<E> values) {
        return Coded.codes(values).toArray(String[]::new);
    }

    private static <E extends Enum<E> & Coded> Optional<E> one(Class<E> list, ResultSet row, String column)
            throws SQLException {
        return Optional.ofNullable(row.getString(column)).flatMap(code -> Coded.of(list, code));
    }

    private static <E extends Enum<E> & Coded> Set<E> some(Class<E> list, ResultSet row, String column)
            throws SQLException {
        var codes = (String[]) row.getArray(column).getArray();
        return Arrays.stream(codes)
                .flatMap(code -> Coded.of(list, code).stream())
                .collect(Collectors.toSet());
    }
}
