package fr.mediane.programmes.beneficiaries;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.platform.Rows;
import fr.mediane.platform.Sql;
import fr.mediane.registers.journal.Entry;
import fr.mediane.registers.journal.JournalDesk;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whom of those a counsellor may see somebody is likely to be: at least two of a close name, the same phone, the same
 * e-mail; or a name that is nearly the same.
 */
@Component
@Transactional
public class LikelyDesk {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final String LIKE = Sql.beside(LikelyDesk.class, "people-like");
    private final Readers readers;
    private final ContactSeals seals;
    private final JournalDesk journal;
    private final JdbcClient jdbc;
    private final Clock clock;

    LikelyDesk(Readers readers, ContactSeals seals, JournalDesk journal, JdbcClient jdbc, Clock clock) {
        this.readers = readers;
        this.seals = seals;
        this.journal = journal;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Five at most, the likeliest first. */
    public Decision<List<PersonBrief>> like(Actor actor, PersonDraft draft) {
        return readers.of(actor)
                .map(reader -> {
                    var typed = draft.read(LocalDate.now(clock.withZone(PARIS)).getYear())
                            .content();
                    var found = like(reader, typed);
                    found.forEach(person -> journal.read(
                            actor, Entry.of(PersonDesk.MODULE, PersonDesk.TYPE, person.id(), "name", "birthYear")));
                    return Decision.accepted(found);
                })
                .orElseGet(Decision::forbidden);
    }

    private List<PersonBrief> like(Reader reader, PersonContent typed) {
        var phones = new ArrayList<byte[]>();
        typed.phone().ifPresent(phone -> phones.addAll(seals.candidates(phone)));
        var emails = new ArrayList<byte[]>();
        typed.email().ifPresent(email -> emails.addAll(seals.candidates(email)));
        return Rows.list(jdbc.sql(LIKE)
                .param("counsellor", reader.counsellor())
                .param("colleagues", reader.colleagues().toArray(UUID[]::new))
                .param("name", typed.name())
                .param("phones", phones.toArray(byte[][]::new))
                .param("emails", emails.toArray(byte[][]::new))
                .query((row, _) -> PeopleSearch.brief(row)));
    }
}
