package fr.mediane.engines.procedures;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.Rows;
import fr.mediane.platform.Sql;
import fr.mediane.platform.crypto.Vault;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The history of cases. Whoever adds to it has locked the case before. */
@Repository
public class Steps {
    static final String WORDS = "procedures words:";
    private final JdbcClient jdbc;
    private final Vault vault;

    Steps(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** A step to be added. */
    public record Draft(UUID id, StepKind kind, Author author, boolean closed, String reason, String words) {
        public static Draft of(StepKind kind, Author author) {
            return new Draft(Uuid7.next(), kind, author, false, "", "");
        }

        public Draft saying(String text) {
            return new Draft(id, kind, author, closed, reason, text);
        }

        public Draft because(Enum<?> why) {
            return new Draft(id, kind, author, closed, why.name(), words);
        }

        /** Made by who asks for it: sent twice, it is one. */
        public Draft as(UUID known) {
            return new Draft(known, kind, author, closed, reason, words);
        }

        public Draft forInstructors() {
            return new Draft(id, kind, author, true, reason, words);
        }
    }

    /** False when this id is there already. */
    boolean add(Actor actor, UUID dossier, CaseState state, Draft step, Instant now) {
        return jdbc.sql("""
                        insert into procedures.step
                            (id, dossier, place, kind, state, at, by, author, private, reason, words)
                        select :id, :dossier, coalesce(max(place), 0) + 1, :kind, :state, :now, :by, :author, :private, :reason,
                            :words
                        from procedures.step where dossier = :dossier
                        on conflict (id) do nothing
                        """)
                        .param("id", step.id())
                        .param("dossier", dossier)
                        .param("kind", step.kind().name())
                        .param("state", state.code())
                        .param("now", Sql.at(now))
                        .param("by", actor.account().orElse(null))
                        .param("author", step.author().name())
                        .param("private", step.closed())
                        .param("reason", step.reason())
                        .param("words", step.words().isEmpty() ? null : vault.seal(step.words(), WORDS + step.id()))
                        .update()
                == 1;
    }

    /** Whether this very step was taken before. */
    public boolean taken(UUID dossier, UUID step) {
        return jdbc.sql("select exists (select from procedures.step where id = :id and dossier = :dossier)")
                .param("id", step)
                .param("dossier", dossier)
                .query(Boolean.class)
                .single();
    }

    /** All of a case, the first first. */
    public List<Step> of(UUID dossier, boolean closedToo) {
        return Rows.list(jdbc.sql("""
                        select *, private and shown_at is null as closed from procedures.step
                        where dossier = :dossier and (not private or shown_at is not null or :closed) order by place
                        """)
                .param("dossier", dossier)
                .param("closed", closedToo)
                .query((row, _) -> {
                    var id = row.getObject("id", UUID.class);
                    var words = row.getBytes("words");
                    return new Step(
                            id,
                            StepKind.valueOf(row.getString("kind")),
                            CaseState.of(row.getString("state")),
                            Cases.at(row, "at").orElseThrow(),
                            Optional.ofNullable(row.getObject("by", UUID.class)),
                            Author.valueOf(row.getString("author")),
                            row.getBoolean("closed"),
                            row.getString("reason"),
                            words == null ? "" : vault.open(words, WORDS + id));
                }));
    }
}
