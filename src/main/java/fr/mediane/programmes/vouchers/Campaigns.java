package fr.mediane.programmes.vouchers;

import fr.mediane.platform.Rows;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps campaigns. */
@Repository
class Campaigns {
    private static final String ALL = """
            select c.*, (
                select array_agg(s.sponsor order by s.sponsor) from vouchers.share s where s.campaign = c.id
            ) as sponsors, (
                select array_agg(s.basis_points order by s.sponsor) from vouchers.share s where s.campaign = c.id
            ) as points
            from vouchers.campaign c
            """;
    private final JdbcClient jdbc;

    Campaigns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Writes a draft, new or changed; false when somebody else has changed it meanwhile, or it is open. */
    boolean save(Campaign campaign, Optional<UUID> by) {
        int written = jdbc.sql("""
                        insert into vouchers.campaign (id, name, purpose, rule, services, departements, cents, booklet,
                            in_parts, starts, ends, grace_until, state, created_by)
                        values (:id, :name, :purpose, :rule, :services::text[], :departements::text[], :cents, :booklet,
                            :inParts, :starts, :ends, :grace, 'DRAFT', :by::uuid)
                        on conflict (id) do update set version = campaign.version + 1, name = excluded.name,
                            purpose = excluded.purpose, rule = excluded.rule, services = excluded.services,
                            departements = excluded.departements, cents = excluded.cents, booklet = excluded.booklet,
                            in_parts = excluded.in_parts, starts = excluded.starts, ends = excluded.ends,
                            grace_until = excluded.grace_until
                        where campaign.version = :version and campaign.state = 'DRAFT'
                        """)
                .param("id", campaign.id())
                .param("version", campaign.version())
                .param("name", campaign.name())
                .param("purpose", campaign.purpose())
                .param("rule", campaign.rule().orElse(null))
                .param("services", campaign.services().toArray(String[]::new))
                .param("departements", campaign.departements().toArray(String[]::new))
                .param("cents", campaign.cents())
                .param("booklet", campaign.booklet())
                .param("inParts", campaign.inParts())
                .param("starts", campaign.starts())
                .param("ends", campaign.ends())
                .param("grace", campaign.graceUntil())
                .param("by", by.orElse(null))
                .update();
        if (written > 0) {
            shares(campaign);
        }
        return written > 0;
    }

    private void shares(Campaign campaign) {
        jdbc.sql("delete from vouchers.share where campaign = :id")
                .param("id", campaign.id())
                .update();
        campaign.shares()
                .forEach((sponsor, points) -> jdbc.sql(
                                "insert into vouchers.share (campaign, sponsor, basis_points) values (:id, :sponsor, :points)")
                        .param("id", campaign.id())
                        .param("sponsor", sponsor)
                        .param("points", points)
                        .update());
    }

    /** Whether it went from one state to the other; false when it was not in the first one. */
    boolean move(UUID id, CampaignState from, CampaignState to) {
        return jdbc.sql("""
                                update vouchers.campaign set state = :to, version = version + 1
                                where id = :id and state = :from
                                """)
                        .param("id", id)
                        .param("from", from.name())
                        .param("to", to.name())
                        .update()
                > 0;
    }

    /** Whether it makes no vouchers, but guarantees those taken in without network. */
    boolean guarantees(UUID id) {
        return jdbc.sql("select guarantee from vouchers.campaign where id = :id")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    Optional<Campaign> find(UUID id) {
        return jdbc.sql(ALL + "where c.id = :id")
                .param("id", id)
                .query(Campaigns::row)
                .optional();
    }

    /** Newest first. */
    List<Campaign> all() {
        return Rows.list(jdbc.sql(ALL + "order by c.starts desc, c.id").query(Campaigns::row));
    }

    /** Those that one of these organisations pays for, newest first. */
    List<Campaign> ofSponsors(Collection<UUID> sponsors) {
        return Rows.list(jdbc.sql(ALL + """
                        where exists (
                            select from vouchers.share s where s.campaign = c.id and s.sponsor = any(:sponsors::uuid[]))
                        order by c.starts desc, c.id
                        """)
                .param("sponsors", sponsors.toArray(UUID[]::new))
                .query(Campaigns::row));
    }

    private static Campaign row(ResultSet row, int number) throws SQLException {
        return new Campaign(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                CampaignState.valueOf(row.getString("state")),
                row.getString("name"),
                row.getString("purpose"),
                Optional.ofNullable(row.getString("rule")),
                texts(row.getArray("services")),
                texts(row.getArray("departements")),
                row.getLong("cents"),
                row.getInt("booklet"),
                row.getBoolean("in_parts"),
                row.getObject("starts", LocalDate.class),
                row.getObject("ends", LocalDate.class),
                row.getObject("grace_until", LocalDate.class),
                shares(row.getArray("sponsors"), row.getArray("points")));
    }

    private static Map<UUID, Integer> shares(@Nullable Array sponsors, @Nullable Array points) throws SQLException {
        var shares = new HashMap<UUID, Integer>();
        if (sponsors != null && points != null) {
            var ids = (UUID[]) sponsors.getArray();
            var parts = (Integer[]) points.getArray();
            for (int i = 0; i < ids.length; i++) {
                shares.put(ids[i], parts[i]);
            }
        }
        return shares;
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
