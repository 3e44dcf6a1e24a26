package fr.mediane.engines.procedures.files;

import fr.mediane.kernel.Actor;
import fr.mediane.platform.Rows;
import fr.mediane.platform.Sql;
import fr.mediane.platform.crypto.BulkVault;
import fr.mediane.platform.crypto.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The files kept. */
@Repository
class Documents {
    static final String NAME = "procedures document name:";
    static final String BODY = "procedures document:";
    private static final String HEAD = "select id, dossier, name, type, size, added_at from procedures.document ";
    private final JdbcClient jdbc;
    private final Vault vault;
    private final BulkVault bulk;

    Documents(JdbcClient jdbc, Vault vault, BulkVault bulk) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.bulk = bulk;
    }

    void add(Actor actor, Document document, byte[] bytes) {
        var kept = bulk.seal(bytes, BODY + document.id());
        jdbc.sql("""
                        insert into procedures.document (id, dossier, name, type, size, key, body, added_at, added_by)
                        values (:id, :dossier, :name, :type, :size, :key, :body, :at, :by)
                        """)
                .param("id", document.id())
                .param("dossier", document.dossier())
                .param("name", vault.seal(document.name(), NAME + document.id()))
                .param("type", document.type())
                .param("size", document.size())
                .param("key", kept.key())
                .param("body", kept.body())
                .param("at", Sql.at(document.addedAt()))
                .param("by", actor.account().orElse(null))
                .update();
    }

    List<Document> of(UUID dossier) {
        return Rows.list(jdbc.sql(HEAD + "where dossier = :dossier order by added_at, id")
                .param("dossier", dossier)
                .query((row, _) -> read(row)));
    }

    Optional<Document> find(UUID dossier, UUID id) {
        return jdbc.sql(HEAD + "where dossier = :dossier and id = :id")
                .param("dossier", dossier)
                .param("id", id)
                .query((row, _) -> read(row))
                .optional();
    }

    byte[] body(UUID id) {
        var kept = jdbc.sql("select key, body from procedures.document where id = :id")
                .param("id", id)
                .query((row, _) -> new BulkVault.Kept(row.getBytes("key"), row.getBytes("body")))
                .single();
        return bulk.open(kept, BODY + id);
    }

    /** What no answer names any more goes. */
    void keepOnly(UUID dossier, Collection<UUID> ids) {
        jdbc.sql("delete from procedures.document where dossier = :dossier and id <> all(:ids::uuid[])")
                .param("dossier", dossier)
                .param("ids", ids.toArray(UUID[]::new))
                .update();
    }

    private Document read(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new Document(
                id,
                row.getObject("dossier", UUID.class),
                vault.open(row.getBytes("name"), NAME + id),
                row.getString("type"),
                row.getInt("size"),
                row.getObject("added_at", OffsetDateTime.class).toInstant());
    }
}
