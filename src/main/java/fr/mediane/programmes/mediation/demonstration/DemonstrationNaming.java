package fr.mediane.programmes.mediation.demonstration;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Grant;
import fr.mediane.kernel.Role;
import fr.mediane.kernel.Scope;
import fr.mediane.platform.Rows;
import fr.mediane.platform.Sql;
import fr.mediane.programmes.beneficiaries.DemonstrationBeneficiaries;
import fr.mediane.programmes.beneficiaries.PersonDesk;
import fr.mediane.registers.journal.Action;
import fr.mediane.registers.journal.Entry;
import fr.mediane.registers.journal.JournalDesk;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Names invented people in the invented sessions of the counsellor who supports them. */
@Component
class DemonstrationNaming {
    private static final String NAME = Sql.beside(DemonstrationNaming.class, "demonstration-participations");
    private final JdbcClient jdbc;
    private final PersonDesk people;
    private final JournalDesk journal;

    DemonstrationNaming(JdbcClient jdbc, PersonDesk people, JournalDesk journal) {
        this.journal = journal;
        this.jdbc = jdbc;
        this.people = people;
    }

    /** Notes in the journal what was loaded. */
    void end() {
        journal.write(
                Actor.SYSTEM,
                Action.IMPORTED,
                List.of(
                        Entry.ofMany("programmes.mediation", "activity"),
                        Entry.ofMany("programmes.mediation", "participation")));
    }

    /** @param first the number of the first of these people */
    void name(UUID counsellor, List<UUID> ids, int first) {
        var genders = IntStream.range(first, first + ids.size())
                .mapToObj(DemonstrationBeneficiaries::gender)
                .toArray(String[]::new);
        var actor = new Actor(Optional.of(counsellor), "", Set.of(new Grant(Role.MEDIATOR, new Scope.Own())));
        Rows.list(jdbc.sql(NAME)
                        .param("counsellor", counsellor)
                        .param("people", ids.toArray(UUID[]::new))
                        .param("genders", genders)
                        .query((row, _) -> Map.entry(
                                row.getObject("person", UUID.class), row.getObject("latest", LocalDate.class))))
                .forEach(met -> people.met(actor, List.of(met.getKey()), met.getValue()));
    }
}
