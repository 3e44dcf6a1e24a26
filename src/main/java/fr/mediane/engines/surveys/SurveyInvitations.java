package fr.mediane.engines.surveys;

import fr.mediane.engines.forms.Answers;
import fr.mediane.platform.Sql;
import fr.mediane.platform.crypto.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Who is asked, without knowing who; and what they have answered so far. */
@Repository
class SurveyInvitations {
    /** Before the invitation's id. */
    static final String DRAFT = "survey draft:";

    private static final TypeReference<Map<String, List<String>>> PLAIN = new TypeReference<>() {};
    private final JdbcClient jdbc;
    private final Vault vault;
    private final JsonMapper json;

    SurveyInvitations(JdbcClient jdbc, Vault vault, JsonMapper json) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.json = json;
    }

    /** False when it is there already. */
    boolean insert(Invitation one, byte[] secret) {
        return jdbc.sql("""
                        insert into surveys.invitation (id, revision, anonymous, moment, channel, secret, counsellor,
                            departement, audience, event, series, happened_on, made_at, expires_at, state)
                        values (:id, :revision, :anonymous, :moment, :channel, :secret, :counsellor, :departement,
                            :audience, :event, :series, :day, :made, :expires, 'OPEN')
                        on conflict (id) do nothing
                        """)
                        .param("id", one.id())
                        .param("revision", one.revision())
                        .param("anonymous", one.anonymous())
                        .param("moment", one.moment().name())
                        .param("channel", one.channel().name())
                        .param("secret", secret)
                        .params(columns(one.occasion()))
                        .param("day", one.occasion().day())
                        .param("made", Sql.at(one.madeAt()))
                        .param("expires", Sql.at(one.expiresAt()))
                        .update()
                == 1;
    }

    Optional<Invitation> find(UUID id) {
        return jdbc.sql("select * from surveys.invitation where id = :id")
                .param("id", id)
                .query((row, _) -> read(row))
                .optional();
    }

    /** Whoever asks next for it waits until this transaction is over. */
    Optional<Invitation> lock(List<byte[]> secrets) {
        return jdbc.sql("select * from surveys.invitation where secret = any (:secrets) for update")
                .param("secrets", secrets.toArray(byte[][]::new))
                .query((row, _) -> read(row))
                .optional();
    }

    Optional<Invitation> find(List<byte[]> secrets) {
        return jdbc.sql("select * from surveys.invitation where secret = any (:secrets)")
                .param("secrets", secrets.toArray(byte[][]::new))
                .query((row, _) -> read(row))
                .optional();
    }

    /** The hash of what stands in the link or on paper; nothing some time after the end. */
    Optional<byte[]> secret(UUID id) {
        return jdbc.sql("select secret from surveys.invitation where id = :id and secret is not null")
                .param("id", id)
                .query((row, _) -> row.getBytes("secret"))
                .optional();
    }

    void renew(UUID id, byte[] secret) {
        jdbc.sql("update surveys.invitation set secret = :secret where id = :id and secret is not null")
                .param("secret", secret)
                .param("id", id)
                .update();
    }

    /** The answers so far. */
    Map<String, List<String>> draft(UUID id) {
        return jdbc.sql("select draft from surveys.invitation where id = :id and draft is not null")
                .param("id", id)
                .query((row, _) -> vault.open(row.getBytes("draft"), DRAFT + id))
                .optional()
                .map(text -> json.readValue(text, PLAIN))
                .orElse(Map.of());
    }

    void keep(UUID id, Answers answers) {
        jdbc.sql("update surveys.invitation set draft = :draft where id = :id and state = 'OPEN'")
                .param("draft", vault.seal(json.writeValueAsString(answers.plain()), DRAFT + id))
                .param("id", id)
                .update();
    }

    /** Whether it was not before: nobody answers twice. */
    boolean close(UUID id) {
        return jdbc.sql("""
                        update surveys.invitation set state = 'ANSWERED', draft = null where id = :id and state = 'OPEN'
                        """).param("id", id).update() == 1;
    }

    /** Those not answered, and those that answers are kept with; an anonymous one that was answered leads to nothing. */
    int delete(Collection<UUID> ids) {
        return jdbc.sql("delete from surveys.invitation where id = any (:ids) and (not anonymous or state = 'OPEN')")
                .param("ids", ids.toArray(UUID[]::new))
                .update();
    }

    /** What is kept of an occasion, by column; the answers keep the same. */
    static Map<String, @Nullable Object> columns(Occasion occasion) {
        var columns = new LinkedHashMap<String, @Nullable Object>();
        for (var name : List.of("counsellor", "departement", "audience", "event", "series")) {
            columns.put(name, null);
        }
        switch (occasion) {
            case Occasion.Help help -> {
                columns.put("counsellor", help.counsellor());
                columns.put("departement", help.departement().orElse(null));
                columns.put("audience", help.audience().name());
            }
            case Occasion.Event event -> {
                columns.put("event", event.id());
                columns.put("series", event.series());
            }
        }
        return columns;
    }

    private static Occasion occasion(ResultSet row) throws SQLException {
        var day = row.getObject("happened_on", LocalDate.class);
        var event = Optional.ofNullable(row.getObject("event", UUID.class));
        return event.isPresent()
                ? new Occasion.Event(event.get(), row.getString("series"), day)
                : new Occasion.Help(
                        row.getObject("counsellor", UUID.class),
                        Optional.ofNullable(row.getString("departement")),
                        Audience.valueOf(row.getString("audience")),
                        day);
    }

    private static Invitation read(ResultSet row) throws SQLException {
        return new Invitation(
                row.getObject("id", UUID.class),
                row.getObject("revision", UUID.class),
                row.getBoolean("anonymous"),
                Moment.valueOf(row.getString("moment")),
                Channel.valueOf(row.getString("channel")),
                occasion(row),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                row.getString("state").equals("ANSWERED"));
    }
}
