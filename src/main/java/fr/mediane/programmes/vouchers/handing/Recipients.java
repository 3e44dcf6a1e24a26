package fr.mediane.programmes.vouchers.handing;

import fr.mediane.platform.Rows;
import fr.mediane.platform.crypto.Vault;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Knows by fingerprints who has got vouchers of a campaign. Each campaign has a key of its own, so that nobody can tell
 * those of two to be of one person.
 */
@Repository
public class Recipients {
    static final String KEY = "vouchers recipient key:";
    private static final int BYTES = 32;
    private final JdbcClient jdbc;
    private final Vault vault;
    private final SecureRandom random = new SecureRandom();

    Recipients(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** What makes the fingerprints of a campaign; to be used for many, then let go. */
    public Marker marker(UUID campaign) {
        var fresh = new byte[BYTES];
        random.nextBytes(fresh);
        jdbc.sql(
                        "insert into vouchers.recipient_key (campaign, secret) values (:campaign, :secret) on conflict do nothing")
                .param("campaign", campaign)
                .param("secret", vault.seal(Base64.getEncoder().encodeToString(fresh), KEY + campaign))
                .update();
        var sealed = jdbc.sql("select secret from vouchers.recipient_key where campaign = :campaign")
                .param("campaign", campaign)
                .query(byte[].class)
                .single();
        return new Marker(Base64.getDecoder().decode(vault.open(sealed, KEY + campaign)));
    }

    /** Those of these fingerprints whose people have got one already. */
    public Set<ByteBuffer> known(UUID campaign, Collection<byte[]> marks) {
        return Rows.list(jdbc.sql(
                                "select person from vouchers.recipient where campaign = :campaign and person = any (:marks)")
                        .param("campaign", campaign)
                        .param("marks", marks.toArray(byte[][]::new))
                        .query((row, _) -> ByteBuffer.wrap(row.getBytes(1))))
                .stream()
                .collect(Collectors.toSet());
    }

    /** Whether the campaign gives nobody two. */
    public boolean oncePerPerson(UUID campaign) {
        return jdbc.sql("select once_per_person from vouchers.campaign where id = :id")
                .param("id", campaign)
                .query(Boolean.class)
                .single();
    }

    /** Notes who got what is handed out; false when the campaign gives nobody two, and they have one. */
    boolean add(UUID handing, UUID campaign, Recipient recipient) {
        return jdbc.sql("""
                                insert into vouchers.recipient (handing, campaign, person, once_per_person)
                                select :handing, c.id, :person, c.once_per_person from vouchers.campaign c where c.id = :campaign
                                on conflict do nothing
                                """)
                        .param("handing", handing)
                        .param("person", marker(campaign).mark(recipient))
                        .param("campaign", campaign)
                        .update()
                > 0;
    }
}
