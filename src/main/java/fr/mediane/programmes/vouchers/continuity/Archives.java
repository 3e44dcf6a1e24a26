package fr.mediane.programmes.vouchers.continuity;

import fr.mediane.kernel.Iban;
import fr.mediane.platform.Rows;
import fr.mediane.platform.crypto.Vault;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps sponsors' passphrases and accounts, sealed, and their daily files. */
@Repository
class Archives {
    static final String PASSPHRASE = "vouchers continuity passphrase:";
    static final String IBAN = "vouchers continuity iban:";
    static final String HOLDER = "vouchers continuity holder:";
    private static final int DAYS_KEPT = 31;

    private final JdbcClient jdbc;
    private final Vault vault;

    Archives(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** What a sponsor's file is made with. */
    record Setting(UUID sponsor, String passphrase, Iban account, String holder) {
        @Override
        public String toString() {
            return sponsor.toString();
        }
    }

    void set(Setting setting, Optional<UUID> by) {
        jdbc.sql("""
                        insert into vouchers.continuity (sponsor, passphrase, iban, holder, last_four, set_by)
                        values (:sponsor, :passphrase, :iban, :holder, :last, :by::uuid)
                        on conflict (sponsor) do update set passphrase = excluded.passphrase, iban = excluded.iban,
                            holder = excluded.holder, last_four = excluded.last_four, set_by = excluded.set_by,
                            set_at = clock_timestamp()
                        """)
                .param("sponsor", setting.sponsor())
                .param("passphrase", vault.seal(setting.passphrase(), PASSPHRASE + setting.sponsor()))
                .param("iban", vault.seal(setting.account().number(), IBAN + setting.sponsor()))
                .param("holder", vault.seal(setting.holder(), HOLDER + setting.sponsor()))
                .param("last", setting.account().lastFour())
                .param("by", by.orElse(null))
                .update();
    }

    List<Setting> settings() {
        return Rows.list(jdbc.sql("select * from vouchers.continuity order by sponsor")
                .query((row, number) -> {
                    var sponsor = row.getObject("sponsor", UUID.class);
                    return new Setting(
                            sponsor,
                            vault.open(row.getBytes("passphrase"), PASSPHRASE + sponsor),
                            new Iban(vault.open(row.getBytes("iban"), IBAN + sponsor)),
                            vault.open(row.getBytes("holder"), HOLDER + sponsor));
                }));
    }

    Optional<String> lastFour(UUID sponsor) {
        return jdbc.sql("select last_four from vouchers.continuity where sponsor = :sponsor")
                .param("sponsor", sponsor)
                .query(String.class)
                .optional();
    }

    /** The day's file takes the place of an earlier one of the day; those of more than a month ago go. */
    void keep(UUID sponsor, LocalDate day, long cents, int providers, byte[] archive) {
        jdbc.sql("""
                        insert into vouchers.continuity_file (sponsor, day, cents, providers, archive)
                        values (:sponsor, :day, :cents, :providers, :archive)
                        on conflict (sponsor, day) do update set cents = excluded.cents, providers = excluded.providers,
                            archive = excluded.archive, made_at = clock_timestamp()
                        """)
                .param("sponsor", sponsor)
                .param("day", day)
                .param("cents", cents)
                .param("providers", providers)
                .param("archive", archive)
                .update();
        jdbc.sql("delete from vouchers.continuity_file where sponsor = :sponsor and day < :first")
                .param("sponsor", sponsor)
                .param("first", day.minusDays(DAYS_KEPT))
                .update();
    }

    List<Continuity.File> files(UUID sponsor) {
        return Rows.list(jdbc.sql("""
                        select day, cents, providers, length(archive)::bigint as bytes, made_at
                        from vouchers.continuity_file where sponsor = :sponsor order by day desc
                        """)
                .param("sponsor", sponsor)
                .query((row, number) -> new Continuity.File(
                        row.getObject("day", LocalDate.class),
                        row.getLong("cents"),
                        row.getInt("providers"),
                        row.getLong("bytes"),
                        row.getTimestamp("made_at").toInstant())));
    }

    Optional<byte[]> archive(UUID sponsor, LocalDate day) {
        return jdbc.sql("select archive from vouchers.continuity_file where sponsor = :sponsor and day = :day")
                .param("sponsor", sponsor)
                .param("day", day)
                .query(byte[].class)
                .optional();
    }
}
