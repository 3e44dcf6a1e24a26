package fr.mediane.engines.procedures.keeping;

import fr.mediane.engines.procedures.CaseForgotten;
import fr.mediane.engines.procedures.Moves;
import fr.mediane.engines.rules.About;
import fr.mediane.engines.rules.RulesDesk;
import fr.mediane.kernel.Actor;
import fr.mediane.platform.Rows;
import fr.mediane.platform.Sql;
import fr.mediane.registers.journal.Entry;
import fr.mediane.registers.journal.JournalDesk;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is forgotten in one go, or not at all. */
@Component
@Transactional
class CaseRemoving {
    private final JdbcClient jdbc;
    private final RulesDesk rules;
    private final Moves moves;
    private final JournalDesk journal;
    private final ApplicationEventPublisher events;

    CaseRemoving(JdbcClient jdbc, RulesDesk rules, Moves moves, JournalDesk journal, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.rules = rules;
        this.moves = moves;
        this.journal = journal;
        this.events = events;
    }

    void drafts(Duration untouched) {
        var gone = Rows.list(jdbc.sql("""
                        delete from procedures.dossier where state = 'brouillon' and changed_at < :limit returning id
                        """)
                .param("limit", Sql.at(moves.now().minus(untouched)))
                .query(UUID.class));
        noted(gone);
    }

    /** How many were forgotten. */
    int decided(Duration kept, int most) {
        var due = Rows.list(jdbc.sql("""
                        select id, procedure from procedures.dossier
                        where forgotten_at is null and state in ('accepte', 'refuse', 'sans_suite') and decided_at < :limit
                        order by decided_at limit :most for update skip locked
                        """)
                .param("limit", Sql.at(moves.now().minus(kept)))
                .param("most", most)
                .query((row, _) -> new CaseForgotten(row.getObject("id", UUID.class), row.getString("procedure"))));
        due.forEach(this::forget);
        noted(due.stream().map(CaseForgotten::dossier).toList());
        return due.size();
    }

    private void forget(CaseForgotten one) {
        for (var sql : List.of(
                "delete from procedures.document where dossier = :id",
                "delete from procedures.mandate where dossier = :id",
                "delete from procedures.agenda_item where dossier = :id",
                "update procedures.step set words = null, by = null where dossier = :id",
                """
                update procedures.dossier set forgotten_at = :now, subject = '', answers = '', words = '{}',
                    applicant = null, opened_by = null
                where id = :id
                """)) {
            jdbc.sql(sql)
                    .param("id", one.dossier())
                    .param("now", Sql.at(moves.now()))
                    .update();
        }
        rules.erase(Actor.SYSTEM, new About("case", one.dossier()));
        events.publishEvent(one);
    }

    private void noted(List<UUID> ids) {
        ids.forEach(id -> journal.deleted(Actor.SYSTEM, Entry.of(Moves.MODULE, Moves.RECORD, id, "answers")));
    }
}
