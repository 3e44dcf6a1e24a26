package fr.mediane.programmes.connectivity.envelopes;

import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.crypto.KeyedHash;
import fr.mediane.platform.crypto.Vault;
import fr.mediane.programmes.connectivity.sources.Identity;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Knows the adults of households that were helped by a keyed hash of family name at birth, first given name and date of
 * birth; see {@link Identity#canonical}. Whoever holds the database alone can neither read nor guess who they are.
 */
@Repository
class Adults {
    static final String IDENTITY = "connectivity adult:";
    private static final String PURPOSE = "adult helped with internet";
    private final JdbcClient jdbc;
    private final KeyedHash hash;
    private final Vault vault;

    Adults(JdbcClient jdbc, KeyedHash hash, Vault vault) {
        this.jdbc = jdbc;
        this.hash = hash;
        this.vault = vault;
    }

    /** The hash to keep of what an adult is known by. */
    static byte[] hash(KeyedHash keys, String canonical) {
        return keys.of(PURPOSE, canonical);
    }

    /** Their ids, each once, always in the same order, so that two who decide at once never wait for each other. */
    List<UUID> known(Collection<Identity> adults) {
        return adults.stream()
                .map(Identity::canonical)
                .distinct()
                .sorted()
                .map(this::known)
                .sorted()
                .toList();
    }

    private UUID known(String canonical) {
        // while keys are being changed, it may be kept under the former one
        return found(hash.candidates(PURPOSE, canonical)).orElseGet(() -> add(canonical));
    }

    private Optional<UUID> found(List<byte[]> hashes) {
        return jdbc.sql("select id from connectivity.adult where hash = any(:hashes::bytea[])")
                .param("hashes", hashes.toArray(byte[][]::new))
                .query(UUID.class)
                .optional();
    }

    private UUID add(String canonical) {
        var id = Uuid7.next();
        return jdbc.sql("""
                        insert into connectivity.adult (id, hash, identity) values (:id, :hash, :identity)
                        on conflict (hash) do update set hash = excluded.hash returning id
                        """)
                .param("id", id)
                .param("hash", hash(hash, canonical))
                .param("identity", vault.seal(canonical, IDENTITY + id))
                .query(UUID.class)
                .single();
    }

    /** Nobody is known any longer than what they were given counts. */
    int forget(LocalDate today) {
        jdbc.sql("delete from connectivity.aid_adult where upper(during) <= :today")
                .param("today", today)
                .update();
        jdbc.sql("delete from connectivity.household_year where year < :year")
                .param("year", today.getYear())
                .update();
        return jdbc.sql("""
                        delete from connectivity.adult a
                        where not exists (select from connectivity.aid_adult x where x.adult = a.id)
                            and not exists (select from connectivity.household_year y where y.adult = a.id)
                        """).update();
    }
}
