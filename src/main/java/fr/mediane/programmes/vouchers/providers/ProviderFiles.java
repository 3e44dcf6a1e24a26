package fr.mediane.programmes.vouchers.providers;

import fr.mediane.kernel.Actor;
import fr.mediane.platform.Rows;
import fr.mediane.programmes.vouchers.ProviderState;
import fr.mediane.registers.organisations.OrganisationDesk;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the files of those who asked to take vouchers in, and keeps what they declare beyond the request itself. */
@Repository
class ProviderFiles {
    private static final String ALL = """
            select p.*, vouchers.hold_of(p.id) as hold, (
                select r.dossier from vouchers.provider_request r where r.provider = p.id
                order by r.asked_at desc, r.dossier desc limit 1) as dossier
            from vouchers.provider p
            """;
    private final JdbcClient jdbc;
    private final BankAccounts accounts;
    private final OrganisationDesk organisations;

    ProviderFiles(JdbcClient jdbc, BankAccounts accounts, OrganisationDesk organisations) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.organisations = organisations;
    }

    void declare(UUID provider, Application application) {
        jdbc.sql("""
                        update vouchers.provider set commitments = :commitments::text[], public_body = :public,
                            payment_days = case when :public then payment_days end,
                            agreed_on = case when :public then agreed_on end, version = version + 1
                        where id = :id
                        """)
                .param(
                        "commitments",
                        application.commitments().stream()
                                .map(Enum::name)
                                .sorted()
                                .toArray(String[]::new))
                .param("public", application.publicBody())
                .param("id", provider)
                .update();
    }

    /** Notes which request is whose; for good. */
    void requested(UUID provider, UUID dossier) {
        jdbc.sql("""
                        insert into vouchers.provider_request (dossier, provider) values (:dossier, :provider)
                        on conflict (dossier) do nothing
                        """).param("dossier", dossier).param("provider", provider).update();
    }

    /** Whose request this is. */
    Optional<ProviderFile> ofRequest(UUID dossier) {
        return jdbc.sql("select provider from vouchers.provider_request where dossier = :dossier")
                .param("dossier", dossier)
                .query(UUID.class)
                .optional()
                .flatMap(this::find);
    }

    /** False for an unknown provider, or one that is no public body. */
    boolean agree(UUID provider, int days, LocalDate on) {
        return jdbc.sql("""
                                update vouchers.provider set payment_days = :days, agreed_on = :on, version = version + 1
                                where id = :id and public_body
                                """)
                        .param("days", days)
                        .param("on", on)
                        .param("id", provider)
                        .update()
                > 0;
    }

    Optional<ProviderFile> find(UUID id) {
        return named(Rows.list(
                        jdbc.sql(ALL + "where p.id = :id").param("id", id).query(this::row)))
                .stream()
                .findFirst();
    }

    /** Those that these organisations are, or organisations merged into them were. */
    List<ProviderFile> of(Collection<UUID> ids) {
        var family = organisations.family(ids);
        return named(Rows.list(jdbc.sql(ALL + "where p.organisation = any(:ids::uuid[]) order by p.asked_at, p.id")
                .param("ids", family.toArray(UUID[]::new))
                .query(this::row)));
    }

    /** Those who wait first, then by the day on which they asked, the latest first. */
    List<ProviderFile> all() {
        return named(Rows.list(jdbc.sql(ALL + """
                        order by p.state <> 'ASKED' and vouchers.hold_of(p.id) is distinct from 'ACCOUNT_WAITING',
                            p.asked_at desc, p.id
                        limit 500
                        """).query(this::row)));
    }

    private List<ProviderFile> named(List<ProviderFile> files) {
        var names = organisations.named(
                Actor.SYSTEM, files.stream().map(ProviderFile::organisation).collect(Collectors.toSet()));
        return files.stream()
                .map(file -> new ProviderFile(
                        file.id(),
                        file.organisation(),
                        names.getOrDefault(file.organisation(), ""),
                        file.state(),
                        file.services(),
                        file.commitments(),
                        file.representative(),
                        file.reason(),
                        file.publicBody(),
                        file.paymentDays(),
                        file.agreedOn(),
                        file.askedAt(),
                        file.decidedAt(),
                        file.hold(),
                        file.dossier(),
                        accounts.of(file.id())))
                .toList();
    }

    private ProviderFile row(ResultSet row, int number) throws SQLException {
        int days = row.getInt("payment_days");
        return new ProviderFile(
                row.getObject("id", UUID.class),
                row.getObject("organisation", UUID.class),
                "",
                ProviderState.valueOf(row.getString("state")),
                List.of((String[]) row.getArray("services").getArray()),
                Arrays.stream((String[]) row.getArray("commitments").getArray())
                        .map(Commitment::valueOf)
                        .toList(),
                row.getString("representative"),
                row.getString("reason"),
                row.getBoolean("public_body"),
                days == 0 ? OptionalInt.empty() : OptionalInt.of(days),
                Optional.ofNullable(row.getObject("agreed_on", LocalDate.class)),
                row.getTimestamp("asked_at").toInstant(),
                Optional.ofNullable(row.getTimestamp("decided_at")).map(Timestamp::toInstant),
                Optional.ofNullable(row.getString("hold")).map(Hold::valueOf),
                Optional.ofNullable(row.getObject("dossier", UUID.class)),
                List.of());
    }
}
