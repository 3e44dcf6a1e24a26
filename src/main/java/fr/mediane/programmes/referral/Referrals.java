package fr.mediane.programmes.referral;

import fr.mediane.platform.Rows;
import fr.mediane.platform.crypto.Secrets;
import fr.mediane.platform.crypto.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Links and who came by them. */
@Repository
class Referrals {
    /** Before the id: a sealed text moved to another row no longer opens. */
    static final String CONTEXT = "referral:";

    static final String TOKEN = "referral link:";
    private static final UUID NOBODY = new UUID(0, 0);
    private static final String FIND =
            "select r.*, l.partner from referral.referral r join referral.link l on l.id = r.link";
    private final JdbcClient jdbc;
    private final Vault vault;
    private final ReferralTokens tokens;

    Referrals(JdbcClient jdbc, Vault vault, ReferralTokens tokens) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.tokens = tokens;
    }

    record Link(UUID id, UUID counsellor, String partner, boolean open) {}

    void open(UUID id, UUID counsellor, String partner, String token, Instant now) {
        jdbc.sql("""
                        insert into referral.link (id, counsellor, partner, token, token_hash, made_at)
                        values (:id, :who, :partner, :token, :hash, :now)
                        """)
                .param("token", vault.seal(token, TOKEN + id))
                .param("hash", Secrets.hash(token))
                .param("id", id)
                .param("who", counsellor)
                .param("partner", partner)
                .param("now", at(now))
                .update();
    }

    boolean close(UUID id, UUID counsellor, Instant now) {
        return jdbc.sql("update referral.link set closed_at = coalesce(closed_at, :now)"
                                + " where id = :id and counsellor = :who")
                        .param("id", id)
                        .param("who", counsellor)
                        .param("now", at(now))
                        .update()
                == 1;
    }

    /** The link that a token opens. Those made before tokens were kept are known by a keyed hash. */
    Optional<Link> link(String token) {
        return jdbc.sql("select * from referral.link where token_hash = :hash or token_hash is null and id = :id")
                .param("hash", Secrets.hash(token))
                .param("id", tokens.id(ReferralTokens.LINK, token).orElse(NOBODY))
                .query((row, _) -> link(row))
                .optional();
    }

    /** What stands in a link's address. */
    String token(UUID link) {
        return jdbc.sql("select token from referral.link where id = :id")
                .param("id", link)
                .query((row, _) -> row.getBytes("token") == null
                        ? tokens.keyed(ReferralTokens.LINK, link)
                        : vault.open(row.getBytes("token"), TOKEN + link))
                .single();
    }

    /** What the partner follows a referral by, when it came by this link. */
    Optional<String> follow(UUID id, UUID link) {
        return jdbc.sql("select follow_hash from referral.referral where id = :id and link = :link")
                .param("id", id)
                .param("link", link)
                .query((row, _) -> tokens.find(ReferralTokens.FOLLOW, id, row.getBytes("follow_hash")))
                .optional();
    }

    Optional<Referral> followed(String token) {
        return jdbc.sql(FIND + " where r.follow_hash = :hash or r.follow_hash is null and r.id = :id")
                .param("hash", Secrets.hash(token))
                .param("id", tokens.id(ReferralTokens.FOLLOW, token).orElse(NOBODY))
                .query((row, _) -> referral(row))
                .optional();
    }

    List<Link> links(UUID counsellor) {
        return Rows.list(jdbc.sql("select * from referral.link where counsellor = :who order by made_at desc limit 200")
                .param("who", counsellor)
                .query((row, _) -> link(row)));
    }

    /** False when the same was sent before. */
    boolean send(UUID id, UUID link, ReferralDraft draft, Instant now) {
        return jdbc.sql("""
                        insert into referral.referral
                            (id, link, follow_hash, name, phone, reason, agreed_at, state, state_at)
                        values (:id, :link, :follow, :name, :phone, :reason, :now, 'SENT', :now)
                        on conflict (id) do nothing
                        """)
                        .param("id", id)
                        .param("link", link)
                        .param("follow", Secrets.hash(tokens.keyed(ReferralTokens.FOLLOW, id)))
                        .param("name", seal(id, draft.name()))
                        .param("phone", seal(id, draft.phone()))
                        .param("reason", seal(id, draft.reason()))
                        .param("now", at(now))
                        .update()
                == 1;
    }

    Optional<Referral> ofCounsellor(UUID id, UUID counsellor) {
        return jdbc.sql(FIND + " where r.id = :id and l.counsellor = :who for update of r")
                .param("id", id)
                .param("who", counsellor)
                .query((row, _) -> referral(row))
                .optional();
    }

    List<Referral> ofCounsellor(UUID counsellor) {
        return Rows.list(jdbc.sql("""
                        select r.*, l.partner from referral.referral r join referral.link l on l.id = r.link
                        where l.counsellor = :who order by r.state = 'SENT' desc, r.state_at desc limit 200
                        """).param("who", counsellor).query((row, _) -> referral(row)));
    }

    /** What the partner wrote goes: it is a person's record by now, or nobody's. */
    void enter(UUID id, Referral.State state, Instant now) {
        jdbc.sql("""
                        update referral.referral
                        set state = :state, state_at = :now, name = null, phone = null, reason = null where id = :id
                        """)
                .param("id", id)
                .param("state", state.name())
                .param("now", at(now))
                .update();
    }

    private static Link link(ResultSet row) throws SQLException {
        return new Link(
                row.getObject("id", UUID.class),
                row.getObject("counsellor", UUID.class),
                row.getString("partner"),
                row.getObject("closed_at") == null);
    }

    private Referral referral(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new Referral(
                id,
                row.getString("partner"),
                open(id, row.getBytes("name")),
                open(id, row.getBytes("phone")),
                open(id, row.getBytes("reason")),
                Referral.State.valueOf(row.getString("state")),
                row.getObject("state_at", OffsetDateTime.class).toInstant());
    }

    private byte @Nullable [] seal(UUID id, String text) {
        return text.isBlank() ? null : vault.seal(text, CONTEXT + id);
    }

    private String open(UUID id, byte @Nullable [] sealed) {
        return sealed == null ? "" : vault.open(sealed, CONTEXT + id);
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
