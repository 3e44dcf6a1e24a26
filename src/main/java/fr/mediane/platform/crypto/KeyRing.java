package fr.mediane.platform.crypto;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.util.JSONObjectUtils;
import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.Rows;
import java.text.ParseException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The keys that sign what a room gives out, in its own table {@code <schema>.signing_key} (id, number, public_key,
 * private_key, made_at). One signs for a year, then a new one is made; each stays known for as long as there may be
 * something that it signed, so none is ever deleted. Private halves are sealed: the room declares its table as a
 * {@link SealedTable}.
 */
public final class KeyRing {
    /** How long a key signs. */
    public static final Duration SIGNS_FOR = Duration.ofDays(365);

    private final JdbcClient jdbc;
    private final Vault vault;
    private final String table;
    private final String context;
    private final Supplier<JWK> fresh;

    /**
     * @param schema of the room: a constant, never what somebody typed
     * @param context what private halves are sealed with, before the id
     * @param fresh makes a key with its private half
     */
    public KeyRing(JdbcClient jdbc, Vault vault, String schema, String context, Supplier<JWK> fresh) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.table = schema + ".signing_key";
        this.context = context;
        this.fresh = fresh;
    }

    /** The key that signs today, with its private half; its id is its number. */
    public JWK signing() {
        return current().orElseGet(() -> {
            make();
            return current().orElseThrow();
        });
    }

    private Optional<JWK> current() {
        return jdbc.sql("select id::text, number, private_key from " + table + """
                         where made_at > now() - make_interval(days => :days) order by number desc limit 1
                        """)
                .param("days", (int) SIGNS_FOR.toDays())
                .query((row, _) -> named(
                        vault.open(row.getBytes("private_key"), context + row.getString("id")), row.getInt("number")))
                .optional();
    }

    private void make() {
        var id = Uuid7.next();
        var key = fresh.get();
        jdbc.sql("insert into " + table + " (id, public_key, private_key) values (:id, :public, :private)")
                .param("id", id)
                .param("public", key.toPublicJWK().toJSONString())
                .param("private", vault.seal(key.toJSONString(), context + id))
                .update();
    }

    /** The public half of a key, by the number that stands in a header. */
    public Optional<JWK> known(String number) {
        return jdbc.sql("select public_key, number from " + table + " where number::text = :number")
                .param("number", number)
                .query((row, _) -> named(row.getString("public_key"), row.getInt("number")))
                .optional();
    }

    /** The public halves of all of them, the oldest first. */
    public List<JWK> known() {
        return Rows.list(jdbc.sql("select public_key, number from " + table + " order by number")
                .query((row, _) -> named(row.getString("public_key"), row.getInt("number"))));
    }

    private static JWK named(String json, int number) {
        try {
            var members = new HashMap<>(JSONObjectUtils.parse(json));
            members.put("kid", Integer.toString(number));
            return JWK.parse(members);
        } catch (ParseException e) {
            throw new IllegalStateException("a signing key does not parse", e);
        }
    }
}
