package fr.mediane.programmes.coordination.partners;

import fr.mediane.kernel.Coded;
import fr.mediane.kernel.CommuneCode;
import fr.mediane.kernel.EmailAddress;
import fr.mediane.kernel.PhoneNumber;
import fr.mediane.platform.Rows;
import fr.mediane.platform.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The partners. */
@Repository
public class Partners {
    private static final String SEARCH = Sql.beside(Partners.class, "partner-search");
    private final JdbcClient jdbc;

    Partners(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Partner> find(UUID id) {
        return jdbc.sql("select * from coordination.partner where id = :id")
                .param("id", id)
                .query((row, _) -> partner(row))
                .optional();
    }

    PartnerSearch.Found search(Collection<String> departements, PartnerSearch search) {
        var rows = Rows.list(jdbc.sql(SEARCH)
                .param("departements", departements.toArray(String[]::new))
                .param("kind", search.kind().map(PartnerKind::code).orElse(""))
                .param("text", search.text())
                .param("size", PartnerSearch.PAGE_SIZE)
                .param("offset", (search.page() - 1L) * PartnerSearch.PAGE_SIZE)
                .query((row, _) -> Map.entry(row.getLong("total"), partner(row))));
        return new PartnerSearch.Found(
                rows.stream().map(Map.Entry::getValue).toList(),
                rows.isEmpty() ? 0 : rows.getFirst().getKey());
    }

    /** Those of a département that still exist, by name. */
    public List<Partner> open(String departement) {
        return Rows.list(jdbc.sql("""
                        select * from coordination.partner where departement = :departement and not closed
                        order by name collate "fr-x-icu", id
                        """).param("departement", departement).query((row, _) -> partner(row)));
    }

    public Map<UUID, String> named(Collection<UUID> ids) {
        return Rows.list(jdbc.sql("select id, name from coordination.partner where id = any (:ids)")
                        .param("ids", ids.toArray(UUID[]::new))
                        .query((row, _) -> Map.entry(row.getObject("id", UUID.class), row.getString("name"))))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Whether it was written; not when there is one with this id. */
    boolean insert(Partner partner, Optional<UUID> by, Instant now) {
        return values("""
                        insert into coordination.partner (id, kind, name, address, commune, departement, phone, email,
                            note, closed, created_by, created_at)
                        values (:id, :kind, :name, :address, :commune, :departement, :phone, :email,
                            :note, :closed, :by, :now)
                        on conflict do nothing
                        """, partner)
                        .param("by", by.orElse(null))
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    /** False when someone else changed it since that version. */
    boolean update(Partner partner) {
        return values("""
                        update coordination.partner
                        set version = version + 1, kind = :kind, name = :name, address = :address, commune = :commune,
                            departement = :departement, phone = :phone, email = :email, note = :note, closed = :closed
                        where id = :id and version = :version
                        """, partner).param("version", partner.version()).update() == 1;
    }

    private StatementSpec values(String sql, Partner partner) {
        return jdbc.sql(sql)
                .param("id", partner.id())
                .param("kind", partner.kind().code())
                .param("name", partner.name())
                .param("address", partner.address())
                .param("commune", partner.commune().code())
                .param("departement", partner.departement())
                .param("phone", partner.phone().map(PhoneNumber::e164).orElse(null))
                .param("email", partner.email().map(EmailAddress::address).orElse(null))
                .param("note", partner.note())
                .param("closed", partner.closed());
    }

    private static Partner partner(ResultSet row) throws SQLException {
        return new Partner(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                Coded.of(PartnerKind.class, row.getString("kind")).orElseThrow(),
                row.getString("name"),
                row.getString("address"),
                CommuneCode.of(row.getString("commune")),
                row.getString("departement"),
                Optional.ofNullable(row.getString("phone")).map(PhoneNumber::new),
                Optional.ofNullable(row.getString("email")).map(EmailAddress::new),
                row.getString("note"),
                row.getBoolean("closed"));
    }
}
