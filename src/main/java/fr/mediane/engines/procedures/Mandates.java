package fr.mediane.engines.procedures;

import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.Sql;
import fr.mediane.platform.crypto.Vault;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The mandates kept: one for a case. */
@Repository
public class Mandates {
    static final String NAMES = "procedures mandate:";
    private final JdbcClient jdbc;
    private final Vault vault;

    Mandates(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** What was signed. */
    record Signature(UUID holder, String helper, String giver, LocalDate on, Mandate.Signed how) {}

    void note(UUID dossier, Signature signature, Instant now) {
        var id = Uuid7.next();
        jdbc.sql("""
                        insert into procedures.mandate (id, dossier, holder, names, signed_on, signed_how, noted_at)
                        values (:id, :dossier, :holder, :names, :on, :how, :now)
                        """)
                .param("id", id)
                .param("dossier", dossier)
                .param("holder", signature.holder())
                .param("names", vault.seal(signature.helper() + "\n" + signature.giver(), NAMES + id))
                .param("on", signature.on())
                .param("how", signature.how().name())
                .param("now", Sql.at(now))
                .update();
    }

    public Optional<Mandate> of(UUID dossier) {
        return jdbc.sql("select * from procedures.mandate where dossier = :dossier")
                .param("dossier", dossier)
                .query((row, _) -> {
                    var id = row.getObject("id", UUID.class);
                    var names = vault.open(row.getBytes("names"), NAMES + id)
                            .lines()
                            .toList();
                    return new Mandate(
                            id,
                            row.getObject("holder", UUID.class),
                            names.getFirst(),
                            names.getLast(),
                            row.getObject("signed_on", LocalDate.class),
                            Mandate.Signed.valueOf(row.getString("signed_how")),
                            Cases.at(row, "noted_at").orElseThrow(),
                            Cases.at(row, "revoked_at"));
                })
                .optional();
    }

    /** Whether somebody acts for the person of a case at this moment. */
    boolean holds(UUID dossier, UUID account) {
        return jdbc.sql("""
                        select exists (select from procedures.mandate
                            where dossier = :dossier and holder = :account and revoked_at is null)
                        """)
                .param("dossier", dossier)
                .param("account", account)
                .query(Boolean.class)
                .single();
    }

    /** False when there is none in force. */
    boolean revoke(UUID dossier, Instant now) {
        return jdbc.sql(
                                "update procedures.mandate set revoked_at = :now where dossier = :dossier and revoked_at is null")
                        .param("dossier", dossier)
                        .param("now", Sql.at(now))
                        .update()
                == 1;
    }
}
