package fr.mediane.programmes.referral;

import fr.mediane.platform.Rows;
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
    private final JdbcClient jdbc;
    private final Vault vault;

    Referrals(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    record Link(UUID id, UUID counsellor, String partner, boolean open) {}

    void open(UUID id, UUID counsellor, String partner, Instant now) {
        jdbc.sql("insert into referral.link (id, counsellor, partner, made_at) values (:id, :who, :partner, :now)")
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

    Optional<Link> link(UUID id) {
        return jdbc.sql("select * from referral.link where id = :id")
                .param("id", id)
                .query((row, _) -> link(row))
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
                        insert into referral.referral (id, link, name, phone, reason, agreed_at, state, state_at)
                        values (:id, :link, :name, :phone, :reason, :now, 'SENT', :now) on conflict (id) do nothing
                        """)
                        .param("id", id)
                        .param("link", link)
                        .param("name", seal(id, draft.name()))
                        .param("phone", seal(id, draft.phone()))
                        .param("reason", seal(id, draft.reason()))
                        .param("now", at(now))
                        .update()
                == 1;
    }

    Optional<Referral> find(UUID id) {
        return jdbc.sql("select r.*, l.partner from referral.referral r join referral.link l on l.id = r.link"
                        + " where r.id = :id")
                .param("id", id)
                .query((row, _) -> referral(row))
                .optional();
    }

    Optional<Referral> ofCounsellor(UUID id, UUID counsellor) {
        return jdbc.sql("select r.*, l.partner from referral.referral r join referral.link l on l.id = r.link"
                        + " where r.id = :id and l.counsellor = :who for update of r")
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
        return text.isBlank() ? null : vault.seal(text, "referral:" + id);
    }

    private String open(UUID id, byte @Nullable [] sealed) {
        return sealed == null ? "" : vault.open(sealed, "referral:" + id);
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
