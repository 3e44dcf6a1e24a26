package fr.mediane.programmes.vouchers.offline;

import fr.mediane.platform.Rows;
import fr.mediane.platform.Sql;
import fr.mediane.programmes.vouchers.TillDesk.Place;
import fr.mediane.programmes.vouchers.signing.Claims;
import fr.mediane.programmes.vouchers.signing.SignedVouchers;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps passes, and packs what goes along with one. */
@Repository
class Passes {
    private static final String CAMPAIGNS = Sql.beside(Passes.class, "pass-campaigns");
    private final JdbcClient jdbc;
    private final SignedVouchers signatures;

    Passes(JdbcClient jdbc, SignedVouchers signatures) {
        this.jdbc = jdbc;
        this.signatures = signatures;
    }

    /**
     * What the settings allow.
     *
     * @param usual cents of a place whose allowance nobody has set
     * @param device cents of one device at most
     * @param days that a pass is valid
     */
    record Allowed(long usual, long device, int days) {}

    record Provider(UUID id, UUID organisation) {}

    /** One that is qualified, of these organisations. */
    Optional<Provider> qualified(Collection<UUID> organisations) {
        return jdbc.sql("""
                        select p.id, o.id as organisation
                        from unnest(:own::uuid[]) o (id)
                        join vouchers.provider p on p.organisation in (o.id, organisations.current(o.id))
                        where p.state = 'QUALIFIED' order by p.asked_at, p.id limit 1
                        """)
                .param("own", organisations.toArray(UUID[]::new))
                .query(Provider.class)
                .optional();
    }

    /** Answers {@code DONE}, {@code BEFORE}, or why not. */
    String issue(UUID id, Optional<UUID> former, UUID provider, UUID account, Allowed allowed, LocalDate today) {
        return jdbc.sql(
                        "select vouchers.issue_pass(:id, :former::uuid, :provider, :account, :usual, :device, :days, :today)")
                .param("id", id)
                .param("former", former.orElse(null))
                .param("provider", provider)
                .param("account", account)
                .param("usual", allowed.usual())
                .param("device", allowed.device())
                .param("days", allowed.days())
                .param("today", today)
                .query(String.class)
                .single();
    }

    void close(UUID pass, LocalDate today) {
        jdbc.sql("select vouchers.close_pass(:pass, :today)")
                .param("pass", pass)
                .param("today", today)
                .query(row -> {});
    }

    /** Those that take nothing any more, and still hold money. */
    List<UUID> over() {
        return Rows.list(jdbc.sql("""
                        select p.id from vouchers.pass p
                        where p.closed_at is null and p.valid_until + vouchers.sent_within() < now()
                        """).query(UUID.class));
    }

    Pass packed(UUID id, List<Place> places, Instant now, LocalDate today) {
        var departements = places.stream().map(Place::departement).distinct().toArray(String[]::new);
        record Found(UUID id, Pass.Known known) {}
        var campaigns = Rows.list(jdbc.sql(CAMPAIGNS)
                .param("pass", id)
                .param("departements", departements)
                .param("today", today)
                .query((row, _) -> new Found(row.getObject("id", UUID.class), known(row))));
        var stopped = Rows.list(jdbc.sql("""
                        select v.serial from vouchers.voucher v
                        where v.campaign = any (:campaigns::uuid[])
                            and v.state in ('BLOCKED', 'SUSPENDED', 'EXPIRED', 'USED')
                        """)
                .param("campaigns", campaigns.stream().map(Found::id).toArray(UUID[]::new))
                .query(String.class));
        return jdbc.sql("select id, cents, services, issued_at, valid_until from vouchers.pass where id = :id")
                .param("id", id)
                .query((row, _) -> new Pass(
                        id,
                        row.getLong("cents"),
                        row.getTimestamp("issued_at").toInstant(),
                        row.getTimestamp("valid_until").toInstant(),
                        now,
                        signatures.publicKeys(),
                        places.stream()
                                .map(place -> new Pass.Place(place.venue(), place.name(), place.departement()))
                                .toList(),
                        texts(row, "services"),
                        campaigns.stream().map(Found::known).toList(),
                        stopped))
                .single();
    }

    private static Pass.Known known(ResultSet row) throws SQLException {
        return new Pass.Known(
                row.getString("name"),
                texts(row, "services"),
                texts(row, "departements"),
                row.getBoolean("in_parts"),
                Stream.of((UUID[]) row.getArray("batches").getArray())
                        .map(Claims::brief)
                        .toList());
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
