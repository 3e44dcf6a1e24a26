package fr.mediane.programmes.vouchers.signing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.Rows;
import fr.mediane.platform.crypto.Vault;
import java.text.ParseException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Keeps the keys that sign vouchers. One signs for a year, then a new one is made; each stays known for as long as there may
 * be vouchers that it signed, which is for as long as the books.
 */
@Repository
class VoucherKeys {
    static final String CONTEXT = "vouchers.signing-key:";
    static final Duration SIGNS_FOR = Duration.ofDays(365);

    private final JdbcClient jdbc;
    private final Vault vault;

    VoucherKeys(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** The key that signs today, with its private half; its id is its number. */
    ECKey signing() {
        return current().orElseGet(() -> {
            make();
            return current().orElseThrow();
        });
    }

    private Optional<ECKey> current() {
        return jdbc.sql("""
                        select id::text, number, private_key from vouchers.signing_key
                        where made_at > now() - make_interval(days => :days) order by number desc limit 1
                        """)
                .param("days", (int) SIGNS_FOR.toDays())
                .query((row, _) -> named(
                        vault.open(row.getBytes("private_key"), CONTEXT + row.getString("id")), row.getInt("number")))
                .optional();
    }

    private void make() {
        var id = Uuid7.next();
        try {
            var fresh = new ECKeyGenerator(Curve.P_256).keyUse(KeyUse.SIGNATURE).generate();
            jdbc.sql("""
                            insert into vouchers.signing_key (id, public_key, private_key) values (:id, :public, :private)
                            """)
                    .param("id", id)
                    .param("public", fresh.toPublicJWK().toJSONString())
                    .param("private", vault.seal(fresh.toJSONString(), CONTEXT + id))
                    .update();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The public half of a key, by the number that stands in a header. */
    Optional<ECKey> known(String number) {
        return jdbc.sql("select public_key, number from vouchers.signing_key where number::text = :number")
                .param("number", number)
                .query((row, _) -> named(row.getString("public_key"), row.getInt("number")))
                .optional();
    }

    /** The public halves of all of them. */
    List<ECKey> known() {
        return Rows.list(jdbc.sql("select public_key, number from vouchers.signing_key order by number")
                .query((row, _) -> named(row.getString("public_key"), row.getInt("number"))));
    }

    private static ECKey named(String json, int number) {
        try {
            return new ECKey.Builder(ECKey.parse(json))
                    .keyID(Integer.toString(number))
                    .build();
        } catch (ParseException e) {
            throw new IllegalStateException("a signing key does not parse", e);
        }
    }
}
