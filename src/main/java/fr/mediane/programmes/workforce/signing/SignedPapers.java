package fr.mediane.programmes.workforce.signing;

import fr.mediane.platform.Rows;
import fr.mediane.platform.crypto.BulkVault;
import fr.mediane.platform.crypto.Vault;
import fr.mediane.platform.files.FileIntake;
import fr.mediane.platform.files.FileStore;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps signed conventions, encrypted. */
@Repository
class SignedPapers {
    static final String NAME = "workforce convention name:";

    private static final String HEAD = """
            select id, convention, version, form, size, sent_on, erased_on from workforce.convention_paper
            """;
    private final JdbcClient jdbc;
    private final Vault vault;
    private final BulkVault bulk;
    private final FileStore store;

    SignedPapers(JdbcClient jdbc, Vault vault, BulkVault bulk, FileStore store) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.bulk = bulk;
        this.store = store;
    }

    /** The latest first. */
    List<SignedPaper> of(UUID convention) {
        return Rows.list(jdbc.sql(HEAD + "where convention = :convention order by version desc")
                .param("convention", convention)
                .query(SignedPaper.class));
    }

    Optional<SignedPaper> ofForm(UUID form) {
        return jdbc.sql(HEAD + "where form = :form")
                .param("form", form)
                .query(SignedPaper.class)
                .optional();
    }

    /** Keeps others from adding one until this transaction ends. */
    void lock(UUID convention) {
        jdbc.sql("select id from workforce.convention where id = :id for update")
                .param("id", convention)
                .query(UUID.class)
                .single();
    }

    void add(UUID convention, int version, UUID form, FileIntake.Taken file, LocalDate on, Optional<UUID> by) {
        store.keep(file.place());
        jdbc.sql("""
                        insert into workforce.convention_paper
                            (id, convention, version, form, name, type, size, key, body, object, sent_on, sent_by)
                        values (:id, :convention, :version, :form, :name, :type, :size, :key, :body, :object, :on, :by)
                        """)
                .param("id", file.id())
                .param("convention", convention)
                .param("version", version)
                .param("form", form)
                .param("name", vault.seal(file.name(), NAME + file.id()))
                .param("type", file.type())
                .param("size", file.size())
                .param("key", file.key())
                .param("body", file.place().body().orElse(null), Types.BINARY)
                .param("object", file.place().object().orElse(null), Types.OTHER)
                .param("on", on)
                .param("by", by.orElse(null), Types.OTHER)
                .update();
    }

    /** Empty when it was erased, or is not where it should lie. */
    Optional<byte[]> open(UUID id) {
        return jdbc.sql("""
                        select key, body, object from workforce.convention_paper where id = :id and erased_on is null
                        """)
                .param("id", id)
                .query((row, _) -> new Sealed(
                        row.getBytes("key"),
                        new FileStore.Place(
                                Optional.ofNullable(row.getBytes("body")),
                                Optional.ofNullable(row.getObject("object", UUID.class)))))
                .optional()
                .flatMap(one -> store.read(one.place())
                        .map(body -> bulk.open(new BulkVault.Kept(one.key(), body), SignaturePort.BODY + id)));
    }

    private record Sealed(byte[] key, FileStore.Place place) {}
}
