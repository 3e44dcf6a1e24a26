package fr.mediane.programmes.workforce.grants.forecast;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.platform.Rows;
import fr.mediane.programmes.workforce.WorkforceRights;
import fr.mediane.programmes.workforce.grants.rules.GrantRights;
import fr.mediane.registers.journal.Entry;
import fr.mediane.registers.journal.JournalDesk;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which authority grants, by day, for the register of de minimis aid. A name is added, never changed. */
@Component
@Transactional
public class GrantingAuthorityDesk {
    private static final int LONGEST = 200;
    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2100, 1, 1);
    private final JdbcClient jdbc;
    private final JournalDesk journal;

    GrantingAuthorityDesk(JdbcClient jdbc, JournalDesk journal) {
        this.jdbc = jdbc;
        this.journal = journal;
    }

    /** An authority, and the first day from which it grants. */
    public record Authority(LocalDate since, String name) {}

    /** All of them, the latest first. */
    @Transactional(readOnly = true)
    public Decision<List<Authority>> all(Actor actor) {
        return GrantRights.rules(actor)
                ? Decision.accepted(
                        Rows.list(jdbc.sql("select since, name from workforce.granting_authority order by since desc")
                                .query(Authority.class)))
                : Decision.forbidden();
    }

    /**
     * Adds one.
     *
     * @param since as typed; one day has one authority
     * @param name one line of at most 200 characters
     */
    public Decision<Authority> add(Actor actor, Optional<LocalDate> since, String name) {
        if (!GrantRights.rules(actor)) {
            return Decision.forbidden();
        }
        var clean = name.replaceAll("[\\p{Cntrl}\\s\\u00A0\\u202F]+", " ").strip();
        if (clean.isEmpty() || clean.length() > LONGEST) {
            return Decision.refused(ErrorKey.on("autorite", "grants.error.authority-name", LONGEST));
        }
        var day = since.filter(one -> !one.isBefore(FIRST) && one.isBefore(LAST));
        if (day.isEmpty()) {
            return Decision.refused(ErrorKey.on("autoriteDepuis", "grants.error.authority-since"));
        }
        boolean added = jdbc.sql("""
                                insert into workforce.granting_authority (since, name, added_by)
                                values (:since, :name, :by::uuid) on conflict (since) do nothing
                                """)
                        .param("since", day.get())
                        .param("name", clean)
                        .param("by", actor.account().orElse(null))
                        .update()
                > 0;
        if (!added) {
            return Decision.refused(ErrorKey.on("autoriteDepuis", "grants.error.authority-taken"));
        }
        journal.created(actor, Entry.ofMany(WorkforceRights.MODULE, "granting-authority", "since", "name"));
        return Decision.accepted(new Authority(day.get(), clean));
    }
}
