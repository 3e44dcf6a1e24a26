package fr.mediane.programmes.beneficiaries.owndata;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Role;
import fr.mediane.platform.Rows;
import fr.mediane.platform.Sql;
import fr.mediane.platform.crypto.KeyedHash;
import fr.mediane.programmes.beneficiaries.People;
import fr.mediane.programmes.beneficiaries.Person;
import fr.mediane.programmes.beneficiaries.PersonDesk;
import fr.mediane.programmes.beneficiaries.Reader;
import fr.mediane.programmes.beneficiaries.Readers;
import fr.mediane.registers.journal.Entry;
import fr.mediane.registers.journal.JournalDesk;
import fr.mediane.registers.journal.TraceDesk;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a person signed in through FranceConnect sees of what is kept on them: who read what, and when. They come to their
 * record by a code that their counsellor gives them, used once: two people may bear one name.
 */
@Component
@Transactional
public class OwnDataDesk {
    private static final int MOST = 500;
    private static final int LETTERS = 10;
    private static final Duration VALID = Duration.ofDays(14);

    /** Nothing that is taken for something else when read aloud or copied by hand. */
    private static final String ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private static final String PURPOSE = "access code of a person";
    private final JdbcClient jdbc;
    private final People people;
    private final Readers readers;
    private final KeyedHash hash;
    private final TraceDesk traces;
    private final JournalDesk journal;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    OwnDataDesk(
            JdbcClient jdbc,
            People people,
            Readers readers,
            KeyedHash hash,
            TraceDesk traces,
            JournalDesk journal,
            Clock clock) {
        this.jdbc = jdbc;
        this.people = people;
        this.readers = readers;
        this.hash = hash;
        this.traces = traces;
        this.journal = journal;
        this.clock = clock;
    }

    /** Whether they may have a record linked to their account at all. */
    public static boolean mayLink(Actor actor) {
        return actor.signedIn() && actor.is(Role.CITIZEN);
    }

    /** A code to be given to the person by hand; it is shown this once, and leads to their record once, within two weeks. */
    public Decision<String> makeCode(Actor actor, UUID id) {
        return readers.of(actor)
                .map(reader -> people.visible(reader, id)
                        .map(person -> Decision.accepted(code(actor, reader, person)))
                        .orElseGet(Decision::<String>unknown))
                .orElseGet(Decision::forbidden);
    }

    /** Links the record that a code leads to with this account. */
    public Decision<UUID> link(Actor actor, String typed) {
        if (!mayLink(actor)) {
            return Decision.forbidden();
        }
        var bare = typed.replaceAll("[^A-Za-z0-9]", "").toUpperCase(Locale.ROOT);
        var now = Sql.at(clock.instant().truncatedTo(ChronoUnit.MICROS));
        var person = jdbc.sql("""
                        update beneficiaries.access_code set used_at = :now
                        where hash = any (:hashes) and used_at is null and expires_at > :now
                        returning person
                        """)
                .param("now", now)
                .param("hashes", hash.candidates(PURPOSE, bare).toArray(byte[][]::new))
                .query(UUID.class)
                .optional();
        person.ifPresent(id -> {
            jdbc.sql("insert into beneficiaries.own_account (person, account, linked_at)"
                            + " values (:person, :account, :now) on conflict do nothing")
                    .param("person", id)
                    .param("account", actor.account().orElseThrow())
                    .param("now", now)
                    .update();
            journal.created(actor, Entry.of(PersonDesk.MODULE, "own-account", id));
        });
        return person.map(Decision::accepted)
                .orElseGet(() -> Decision.refused(ErrorKey.on("code", "beneficiaries.error.access-code")));
    }

    /** Whether a record is linked to their account. */
    public Decision<Boolean> linked(Actor actor) {
        return mayLink(actor) ? Decision.accepted(!mine(actor).isEmpty()) : Decision.forbidden();
    }

    /** Who did what with what is kept on them, newest first. */
    public Decision<List<TraceDesk.Trace>> traces(Actor actor) {
        return mayLink(actor) ? Decision.accepted(traces.about(mine(actor), MOST)) : Decision.forbidden();
    }

    private Set<UUID> mine(Actor actor) {
        var linked = Rows.list(jdbc.sql("select person from beneficiaries.own_account where account = :account")
                .param("account", actor.account().orElseThrow())
                .query(UUID.class));
        var ids = new LinkedHashSet<UUID>();
        linked.forEach(person -> ids.addAll(people.ids(person)));
        return ids;
    }

    private String code(Actor actor, Reader reader, Person person) {
        var code = new StringBuilder();
        for (int i = 0; i < LETTERS; i++) {
            code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        jdbc.sql("""
                        insert into beneficiaries.access_code (hash, person, made_by, made_at, expires_at)
                        values (:hash, :person, :counsellor, :now, :end)
                        """)
                .param("hash", hash.of(PURPOSE, code.toString()))
                .param("person", person.id())
                .param("counsellor", reader.counsellor())
                .param("now", Sql.at(now))
                .param("end", Sql.at(now.plus(VALID)))
                .update();
        journal.created(actor, Entry.of(PersonDesk.MODULE, "access-code", person.id()));
        return code.insert(LETTERS / 2, '-').toString();
    }
}
