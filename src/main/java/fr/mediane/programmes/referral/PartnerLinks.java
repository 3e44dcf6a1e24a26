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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Links of partners; what stands in their address is sealed, and known again by its hash. */
@Repository
class PartnerLinks {
    static final String TOKEN = "referral link:";
    private static final UUID NOBODY = new UUID(0, 0);
    private static final String FIND = """
            select l.*, l.closed_at is null and l.expires_at > :now as open,
                (select count(*) from referral.referral r where r.link = l.id and r.state = 'SENT') as waiting
            from referral.link l
            """;
    private final JdbcClient jdbc;
    private final Vault vault;
    private final ReferralTokens tokens;

    PartnerLinks(JdbcClient jdbc, Vault vault, ReferralTokens tokens) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.tokens = tokens;
    }

    /** False when there is one of this id already, whoever made it. */
    boolean insert(PartnerLink link, UUID madeBy, Instant now) {
        return jdbc.sql("""
                        insert into referral.link
                            (id, counsellor, team, partner, token, token_hash, made_by, made_at, expires_at)
                        values (:id, case when :team::uuid is null then :who end, :team::uuid, :partner, :token, :hash,
                            :who, :now, :end)
                        on conflict (id) do nothing
                        """)
                        .param("id", link.id())
                        .param("who", madeBy)
                        .param("team", link.team().orElse(null))
                        .param("partner", link.partner())
                        .param("token", vault.seal(link.token(), TOKEN + link.id()))
                        .param("hash", Secrets.hash(link.token()))
                        .param("now", Sql.at(now))
                        .param("end", Sql.at(link.expiresAt()))
                        .update()
                == 1;
    }

    /** False when it was closed before. */
    boolean close(UUID id, Instant now) {
        return jdbc.sql("update referral.link set closed_at = :now where id = :id and closed_at is null")
                        .param("id", id)
                        .param("now", Sql.at(now))
                        .update()
                == 1;
    }

    Optional<PartnerLink> madeBy(UUID id, UUID account, Instant now) {
        return jdbc.sql(FIND + " where l.id = :id and l.made_by = :who")
                .param("id", id)
                .param("who", account)
                .param("now", Sql.at(now))
                .query((row, _) -> link(row))
                .optional();
    }

    List<PartnerLink> of(UUID counsellor, Collection<UUID> teams, Instant now) {
        return Rows.list(jdbc.sql(FIND
                        + " where l.counsellor = :who or l.team = any (:teams) order by l.made_at desc, l.id limit 200")
                .param("who", counsellor)
                .param("teams", teams.toArray(UUID[]::new))
                .param("now", Sql.at(now))
                .query((row, _) -> link(row)));
    }

    /** The link that a token opens. Those made before tokens were kept are known by a keyed hash. */
    Optional<PartnerLink> opened(String token, Instant now) {
        return jdbc.sql(FIND + " where l.token_hash = :hash or l.token_hash is null and l.id = :id")
                .param("hash", Secrets.hash(token))
                .param("id", tokens.id(ReferralTokens.LINK, token).orElse(NOBODY))
                .param("now", Sql.at(now))
                .query((row, _) -> link(row))
                .optional();
    }

    private PartnerLink link(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var token = row.getBytes("token");
        return new PartnerLink(
                id,
                row.getString("partner"),
                token == null ? tokens.keyed(ReferralTokens.LINK, id) : vault.open(token, TOKEN + id),
                Optional.ofNullable(row.getObject("team", UUID.class)),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("open"),
                row.getInt("waiting"));
    }
}
