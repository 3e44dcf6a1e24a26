package fr.mediane.programmes.referral;

import fr.mediane.platform.Rows;
import fr.mediane.platform.Sql;
import fr.mediane.platform.crypto.Secrets;
import fr.mediane.platform.crypto.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who came by a partner's link. What the partner wrote is sealed. */
@Repository
class Referrals {
    /** Before the id: a sealed text moved to another row no longer opens. */
    static final String CONTEXT = "referral:";

    private static final UUID NOBODY = new UUID(0, 0);
    private static final String FIND =
            "select r.*, l.partner, l.team from referral.referral r join referral.link l on l.id = r.link";

    /** Those sent to the counsellor or to a team of theirs, while they wait; afterwards those they took up themselves. */
    private static final String RECEIVED =
            " where (r.taken_by = :who or r.taken_by is null and (l.counsellor = :who or l.team = any (:teams)))";

    private final JdbcClient jdbc;
    private final Vault vault;
    private final ReferralTokens tokens;

    Referrals(JdbcClient jdbc, Vault vault, ReferralTokens tokens) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.tokens = tokens;
    }

    /** A counsellor and the teams they are in today. */
    record Receiver(UUID counsellor, Collection<UUID> teams) {}

    /** False when the same was sent before. */
    boolean send(UUID id, UUID link, ReferralDraft draft, Instant now) {
        return jdbc.sql("""
                        insert into referral.referral
                            (id, link, follow_hash, name, phone, reason, agreement, agreed_with, agreed_at, state, state_at)
                        values (:id, :link, :follow, :name, :phone, :reason, :agreement, :with, :now, 'SENT', :now)
                        on conflict (id) do nothing
                        """)
                        .param("id", id)
                        .param("link", link)
                        .param("follow", Secrets.hash(tokens.keyed(ReferralTokens.FOLLOW, id)))
                        .param("name", seal(id, draft.name()))
                        .param("phone", seal(id, draft.phone()))
                        .param("reason", seal(id, draft.reason()))
                        .param("agreement", ReferralDraft.AGREEMENT)
                        .param("with", seal(id, draft.by()))
                        .param("now", Sql.at(now))
                        .update()
                == 1;
    }

    /** What the partner follows a referral by, when it came by this link. */
    Optional<String> follow(UUID id, UUID link) {
        return jdbc.sql("select follow_hash from referral.referral where id = :id and link = :link")
                .param("id", id)
                .param("link", link)
                .query((row, _) -> tokens.find(ReferralTokens.FOLLOW, id, row.getBytes("follow_hash")))
                .optional();
    }

    Optional<Referral.State> followed(String token) {
        return jdbc.sql(
                        "select state from referral.referral where follow_hash = :hash or follow_hash is null and id = :id")
                .param("hash", Secrets.hash(token))
                .param("id", tokens.id(ReferralTokens.FOLLOW, token).orElse(NOBODY))
                .query((row, _) -> Referral.State.valueOf(row.getString("state")))
                .optional();
    }

    /** One of those they received; whoever else of the team wants it waits until this transaction is over. */
    Optional<Referral> received(Receiver by, UUID id) {
        // looked at again under its lock: somebody of the team may have been quicker
        return jdbc.sql(FIND + RECEIVED + " and r.id = :id for update of r")
                .param("who", by.counsellor())
                .param("teams", by.teams().toArray(UUID[]::new))
                .param("id", id)
                .query((row, _) -> referral(row))
                .optional();
    }

    List<Referral> received(Receiver by) {
        return Rows.list(jdbc.sql(FIND + RECEIVED + " order by r.state = 'SENT' desc, r.state_at desc limit 200")
                .param("who", by.counsellor())
                .param("teams", by.teams().toArray(UUID[]::new))
                .query((row, _) -> referral(row)));
    }

    /** What the partner wrote goes: it is a person's record by now, or nobody's. */
    void enter(UUID id, Referral.State state, UUID by, @Nullable UUID person, Instant now) {
        jdbc.sql("""
                        update referral.referral
                        set state = :state, state_at = :now, taken_by = coalesce(taken_by, :by),
                            person = coalesce(person, :person::uuid), name = null, phone = null, reason = null
                        where id = :id
                        """)
                .param("id", id)
                .param("state", state.name())
                .param("by", by)
                .param("person", person)
                .param("now", Sql.at(now))
                .update();
    }

    private Referral referral(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new Referral(
                id,
                row.getString("partner"),
                open(id, row.getBytes("name")),
                open(id, row.getBytes("phone")),
                open(id, row.getBytes("reason")),
                open(id, row.getBytes("agreed_with")),
                Referral.State.valueOf(row.getString("state")),
                row.getObject("state_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("team", UUID.class)),
                Optional.ofNullable(row.getObject("person", UUID.class)));
    }

    private byte @Nullable [] seal(UUID id, String text) {
        return text.isBlank() ? null : vault.seal(text.strip(), CONTEXT + id);
    }

    String open(UUID id, byte @Nullable [] sealed) {
        return sealed == null ? "" : vault.open(sealed, CONTEXT + id);
    }
}
