package fr.mediane.programmes.mediation.offline;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which revision of each parcel came in, and which version of the activity it made. */
@Repository
class Receipts {
    private final JdbcClient jdbc;

    Receipts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Receipt(int revision, int version) {}

    /** The receipt of a parcel; whoever asks next waits until this transaction is over. */
    Optional<Receipt> lock(UUID id) {
        return jdbc.sql("select revision, version from mediation.offline_receipt where id = :id for update")
                .param("id", id)
                .query((row, line) -> new Receipt(row.getInt("revision"), row.getInt("version")))
                .optional();
    }

    void note(UUID id, int revision, int version) {
        jdbc.sql("""
                        insert into mediation.offline_receipt (id, revision, version) values (:id, :revision, :version)
                        on conflict (id) do update set revision = excluded.revision, version = excluded.version
                        where offline_receipt.revision < excluded.revision
                        """)
                .param("id", id)
                .param("revision", revision)
                .param("version", version)
                .update();
    }
}
