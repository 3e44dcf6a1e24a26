package fr.mediane.programmes.beneficiaries;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.platform.Paris;
import fr.mediane.platform.Rows;
import fr.mediane.platform.Sql;
import fr.mediane.registers.journal.Entry;
import fr.mediane.registers.journal.JournalDesk;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
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
                .map(reader -> Decision.accepted(
                        like(actor, reader, reader.colleagues(), List.of(draft)).getFirst()))
                .orElseGet(Decision::forbidden);
    }

    /** For each, five at most of the people whom the actor supports, the likeliest first: one question for all. */
    public Decision<List<List<PersonBrief>>> likeMine(Actor actor, List<PersonDraft> drafts) {
        return readers.of(actor)
                .map(reader -> Decision.accepted(like(actor, reader, Set.of(), drafts)))
                .orElseGet(Decision::forbidden);
    }

    private List<List<PersonBrief>> like(
            Actor actor, Reader reader, Collection<UUID> colleagues, List<PersonDraft> drafts) {
        int year = Paris.today(clock).getYear();
        var typed = drafts.stream().map(draft -> draft.read(year).content()).toList();
        var phones = new Hashes(typed, one -> one.phone().map(seals::candidates));
        var emails = new Hashes(typed, one -> one.email().map(seals::candidates));
        var found = new ArrayList<List<PersonBrief>>();
        typed.forEach(_ -> found.add(new ArrayList<>()));
        Rows.list(jdbc.sql(LIKE)
                        .param("counsellor", reader.counsellor())
                        .param("colleagues", colleagues.toArray(UUID[]::new))
                        .param("names", typed.stream().map(PersonContent::name).toArray(String[]::new))
                        .param("phone_of", phones.of.toArray(Integer[]::new))
                        .param("phones", phones.hashes.toArray(byte[][]::new))
                        .param("email_of", emails.of.toArray(Integer[]::new))
                        .param("emails", emails.hashes.toArray(byte[][]::new))
                        .query((row, _) -> Map.entry(row.getInt("number"), PeopleSearch.brief(row))))
                .forEach(one -> found.get(one.getKey() - 1).add(one.getValue()));
        journal.read(
                actor,
                found.stream()
                        .flatMap(List::stream)
                        .map(person -> Entry.of(PersonDesk.MODULE, PersonDesk.TYPE, person.id(), "name", "birthYear"))
                        .toArray(Entry[]::new));
        return found;
    }

    /** What a phone or an e-mail may be kept as, and of which of those typed it is. */
    private static final class Hashes {
        private final List<Integer> of = new ArrayList<>();
        private final List<byte[]> hashes = new ArrayList<>();

        Hashes(List<PersonContent> typed, Function<PersonContent, Optional<List<byte[]>>> candidates) {
            for (int i = 0; i < typed.size(); i++) {
                for (var hash : candidates.apply(typed.get(i)).orElse(List.of())) {
                    of.add(i + 1);
                    hashes.add(hash);
                }
            }
        }
    }
}
