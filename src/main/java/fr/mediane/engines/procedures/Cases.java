package fr.mediane.engines.procedures;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Scope;
import fr.mediane.platform.Rows;
import fr.mediane.platform.Sql;
import fr.mediane.platform.crypto.Vault;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The cases kept. */
@Repository
public class Cases {
    static final String SUBJECT = "procedures subject:";
    static final String ANSWERS = "procedures answers:";
    private static final String SIGNS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int HALF = 4;
    private final JdbcClient jdbc;
    private final Vault vault;
    private final CaseWords words;
    private final JsonMapper json;
    private final SecureRandom random = new SecureRandom();

    Cases(JdbcClient jdbc, Vault vault, CaseWords words, JsonMapper json) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.words = words;
        this.json = json;
    }

    /** What a new case begins with. */
    record Opening(
            UUID id,
            String procedure,
            UUID revision,
            Channel channel,
            boolean own,
            Optional<UUID> follows,
            Instant at) {}

    /** False when this id is there already. */
    boolean open(Actor actor, Opening opening) {
        return jdbc.sql("""
                        insert into procedures.dossier (id, number, procedure, revision, channel, applicant, opened_by, follows,
                            subject, answers, opened_at, changed_at)
                        values (:id, :number, :procedure, :revision, :channel, :applicant, :by, :follows, :subject, :answers,
                            :at, :at)
                        on conflict (id) do nothing
                        """)
                        .param("id", opening.id())
                        .param("number", number())
                        .param("procedure", opening.procedure())
                        .param("revision", opening.revision())
                        .param("channel", opening.channel().name())
                        .param("applicant", opening.own() ? actor.account().orElse(null) : null)
                        .param("by", actor.account().orElse(null))
                        .param("follows", opening.follows().orElse(null))
                        .param("subject", vault.seal("", SUBJECT + opening.id()))
                        .param("answers", vault.seal("{}", ANSWERS + opening.id()))
                        .param("at", Sql.at(opening.at()))
                        .update()
                == 1;
    }

    public Optional<CaseFile> find(UUID id) {
        return one("select * from procedures.dossier where id = :id", id);
    }

    /** The same, kept from everybody else until this transaction ends. */
    public Optional<CaseFile> lock(UUID id) {
        return one("select * from procedures.dossier where id = :id for update", id);
    }

    /** Those of these ids, in no order. */
    public List<CaseFile> among(Collection<UUID> ids) {
        return Rows.list(jdbc.sql("select * from procedures.dossier where id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, _) -> read(row)));
    }

    private Optional<CaseFile> one(String sql, UUID id) {
        return jdbc.sql(sql).param("id", id).query((row, _) -> read(row)).optional();
    }

    /** Those of somebody: what they asked, and what they asked for others; the latest first. */
    List<CaseFile> of(UUID account) {
        return Rows.list(jdbc.sql("""
                        select d.* from procedures.dossier d
                        where d.applicant = :account
                            or d.opened_by = :account and (d.state = 'brouillon' or exists (
                                select from procedures.mandate m
                                where m.dossier = d.id and m.holder = :account and m.revoked_at is null))
                        order by d.changed_at desc, d.id limit 200
                        """).param("account", account).query((row, _) -> read(row)));
    }

    /** How many somebody has begun and not filed. */
    long drafts(UUID account) {
        return jdbc.sql("select count(*) from procedures.dossier where opened_by = :account and state = 'brouillon'")
                .param("account", account)
                .query(Long.class)
                .single();
    }

    /** The one that contests a case, if there is one. */
    Optional<UUID> following(UUID id) {
        return jdbc.sql("select id from procedures.dossier where follows = :id order by opened_at limit 1")
                .param("id", id)
                .query(UUID.class)
                .optional();
    }

    /** Writes what was answered. */
    void answer(CaseFile dossier, String subject, Map<String, List<String>> plain, Instant now) {
        var said = plain.values().stream().flatMap(List::stream).collect(Collectors.joining("\n"));
        jdbc.sql("""
                        update procedures.dossier set subject = :subject, answers = :answers, words = :words,
                            changed_at = :now, version = version + 1
                        where id = :id
                        """)
                .param("id", dossier.id())
                .param("subject", vault.seal(subject, SUBJECT + dossier.id()))
                .param("answers", vault.seal(json.writeValueAsString(plain), ANSWERS + dossier.id()))
                .param("words", words.of(dossier.number() + "\n" + said))
                .param("now", Sql.at(now))
                .update();
    }

    /** Files it with whoever decides. */
    void file(UUID id, Scope instructedBy, Optional<LocalDate> due, Instant now) {
        jdbc.sql("""
                        update procedures.dossier set state = 'en_construction', level = :level, code = :code, due = :due,
                            filed_at = :now, changed_at = :now, version = version + 1
                        where id = :id
                        """)
                .param("id", id)
                .param("level", level(instructedBy))
                .param("code", code(instructedBy))
                .param("due", due.orElse(null))
                .param("now", Sql.at(now))
                .update();
    }

    void move(UUID id, CaseState to, Instant now) {
        jdbc.sql("""
                        update procedures.dossier set state = :state,
                            decided_at = case when :final then cast(:now as timestamptz) end,
                            changed_at = :now, version = version + 1
                        where id = :id
                        """)
                .param("id", id)
                .param("state", to.code())
                .param("final", to.decided())
                .param("now", Sql.at(now))
                .update();
    }

    public void assign(UUID id, @Nullable UUID account, Instant now) {
        set(id, "assigned = :value", account, now);
    }

    public void waitFor(UUID id, Author whom, Instant now) {
        set(id, "waits_for = :value", whom.name(), now);
    }

    public void propose(UUID id, UUID ruling, Instant now) {
        set(id, "proposal = :value", ruling, now);
    }

    public void silent(UUID id, Instant now) {
        set(id, "silent_at = :value", Sql.at(now), now);
    }

    private void set(UUID id, String what, @Nullable Object value, Instant now) {
        jdbc.sql("update procedures.dossier set " + what + ", changed_at = :now, version = version + 1 where id = :id")
                .param("id", id)
                .param("value", value)
                .param("now", Sql.at(now))
                .update();
    }

    boolean discard(UUID id) {
        return jdbc.sql("delete from procedures.dossier where id = :id and state = 'brouillon'")
                        .param("id", id)
                        .update()
                == 1;
    }

    private String number() {
        var text = new StringBuilder();
        for (int place = 0; place < 2 * HALF; place++) {
            text.append(place == HALF ? "-" : "").append(SIGNS.charAt(random.nextInt(SIGNS.length())));
        }
        return text.toString();
    }

    public String subject(ResultSet row) throws SQLException {
        return opened(row, "subject", SUBJECT);
    }

    public static String level(Scope scope) {
        return switch (scope) {
            case Scope.National _ -> "NATIONAL";
            case Scope.Territory(var level, var _) -> level.name();
            case Scope.Own _, Scope.Organisation _ -> throw new IllegalArgumentException("no territory: " + scope);
        };
    }

    public static String code(Scope scope) {
        return scope instanceof Scope.Territory(var _, var code) ? code : "";
    }

    public static Optional<Scope> scope(String level, String code) {
        return switch (level) {
            case "" -> Optional.empty();
            case "NATIONAL" -> Optional.of(new Scope.National());
            default -> Optional.of(new Scope.Territory(Scope.Level.valueOf(level), code));
        };
    }

    private CaseFile read(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new CaseFile(
                id,
                row.getString("number"),
                row.getString("procedure"),
                row.getObject("revision", UUID.class),
                CaseState.of(row.getString("state")),
                Channel.valueOf(row.getString("channel")),
                scope(row.getString("level"), row.getString("code")),
                uuid(row, "applicant"),
                uuid(row, "opened_by"),
                uuid(row, "assigned"),
                subject(row),
                answers(row),
                uuid(row, "proposal"),
                uuid(row, "follows"),
                Optional.of(row.getString("waits_for"))
                        .filter(whom -> !whom.isEmpty())
                        .map(Author::valueOf),
                at(row, "opened_at").orElseThrow(),
                at(row, "changed_at").orElseThrow(),
                at(row, "filed_at"),
                at(row, "decided_at"),
                Optional.ofNullable(row.getObject("due", LocalDate.class)),
                at(row, "silent_at"),
                row.getInt("version"));
    }

    private Map<String, List<String>> answers(ResultSet row) throws SQLException {
        var text = opened(row, "answers", ANSWERS);
        return text.isEmpty() ? Map.of() : json.readValue(text, new TypeReference<>() {});
    }

    /** Nothing, once it was forgotten. */
    private String opened(ResultSet row, String column, String context) throws SQLException {
        var sealed = row.getBytes(column);
        return sealed.length == 0 ? "" : vault.open(sealed, context + row.getObject("id", UUID.class));
    }

    private static Optional<UUID> uuid(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, UUID.class));
    }

    public static Optional<Instant> at(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
