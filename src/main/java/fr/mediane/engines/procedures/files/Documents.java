package fr.mediane.engines.procedures.files;

import fr.mediane.kernel.Actor;
import fr.mediane.platform.Rows;
import fr.mediane.platform.Sql;
import fr.mediane.platform.crypto.BulkVault;
import fr.mediane.platform.crypto.Vault;
import fr.mediane.platform.files.FileStore;
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
    private static final String HEAD =
            "select id, dossier, name, type, size, added_at, step from procedures.document d ";

    /** What belongs to a private step is for instructors, until that step is shown. */
    private static final String SEEN = """
            (:closed or step is null or exists (
                select from procedures.step s where s.id = d.step and (not s.private or s.shown_at is not null)))
            """;

    private final JdbcClient jdbc;
    private final Vault vault;
    private final BulkVault bulk;
    private final FileStore store;

    Documents(JdbcClient jdbc, Vault vault, BulkVault bulk, FileStore store) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.bulk = bulk;
        this.store = store;
    }

    /** @param place among those of its step, from 1; 0 when it belongs to the answers */
    void add(Actor actor, Document document, int place, CheckedFile file) {
        store.keep(file.place());
        jdbc.sql("""
                        insert into procedures.document
                            (id, dossier, step, place, name, type, size, key, body, object, added_at, added_by)
                        values (:id, :dossier, :step, :place, :name, :type, :size, :key, :body, :object, :at, :by)
                        """)
                .param("id", document.id())
                .param("dossier", document.dossier())
                .param("step", document.step().orElse(null))
                .param("place", place)
                .param("name", vault.seal(document.name(), NAME + document.id()))
                .param("type", document.type())
                .param("size", document.size())
                .param("key", file.key())
                .param("body", file.place().body().orElse(null))
                .param("object", file.place().object().orElse(null))
                .param("at", Sql.at(document.addedAt()))
                .param("by", actor.account().orElse(null))
                .update();
    }

    /** Those that belong to the answers. */
    List<Document> of(UUID dossier) {
        return list("where dossier = :dossier and step is null order by added_at, id", dossier, false);
    }

    /** Those that belong to the history. */
    List<Document> attached(UUID dossier, boolean closedToo) {
        return list(
                "where dossier = :dossier and step is not null and " + SEEN + " order by place", dossier, closedToo);
    }

    int attached(UUID dossier) {
        return jdbc.sql("select count(*) from procedures.document where dossier = :dossier and step is not null")
                .param("dossier", dossier)
                .query(Integer.class)
                .single();
    }

    Optional<Document> find(UUID dossier, UUID id, boolean closedToo) {
        return jdbc.sql(HEAD + "where dossier = :dossier and id = :id and " + SEEN)
                .param("dossier", dossier)
                .param("id", id)
                .param("closed", closedToo)
                .query((row, _) -> read(row))
                .optional();
    }

    private List<Document> list(String where, UUID dossier, boolean closedToo) {
        return Rows.list(jdbc.sql(HEAD + where)
                .param("dossier", dossier)
                .param("closed", closedToo)
                .query((row, _) -> read(row)));
    }

    /** Empty when it is not where it should lie, or that place does not answer. */
    Optional<byte[]> body(UUID id) {
        var kept = jdbc.sql("select key, body, object from procedures.document where id = :id")
                .param("id", id)
                .query((row, _) -> new Kept(row.getBytes("key"), place(row)))
                .single();
        return store.read(kept.place()).map(body -> bulk.open(new BulkVault.Kept(kept.key(), body), BODY + id));
    }

    private record Kept(byte[] key, FileStore.Place place) {}

    private static FileStore.Place place(ResultSet row) throws SQLException {
        return new FileStore.Place(
                Optional.ofNullable(row.getBytes("body")), Optional.ofNullable(row.getObject("object", UUID.class)));
    }

    /** What no answer names any more goes. */
    void keepOnly(UUID dossier, Collection<UUID> ids) {
        jdbc.sql(
                        "delete from procedures.document where dossier = :dossier and step is null and id <> all(:ids::uuid[])")
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
                row.getObject("added_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("step", UUID.class)));
    }
}
