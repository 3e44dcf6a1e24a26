package fr.mediane.programmes.beneficiaries.imports;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.EmailAddress;
import fr.mediane.kernel.PhoneNumber;
import fr.mediane.platform.Rows;
import fr.mediane.platform.Sql;
import fr.mediane.programmes.beneficiaries.ContactSeals;
import fr.mediane.programmes.beneficiaries.People;
import fr.mediane.programmes.beneficiaries.PersonContent;
import fr.mediane.programmes.beneficiaries.PersonDesk;
import fr.mediane.programmes.beneficiaries.Readers;
import fr.mediane.programmes.beneficiaries.imports.KnownPeople.Traits;
import fr.mediane.registers.journal.Action;
import fr.mediane.registers.journal.Entry;
import fr.mediane.registers.journal.JournalDesk;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes in many people at once, from a file: tells who is likely known already, and records the others. */
@Component
@Transactional
public class PeopleIntakeDesk {
    private static final String KNOWN = Sql.beside(PeopleIntakeDesk.class, "people-known");
    private final JdbcClient jdbc;
    private final People people;
    private final ContactSeals seals;
    private final Readers readers;
    private final JournalDesk journal;
    private final Clock clock;

    PeopleIntakeDesk(
            JdbcClient jdbc, People people, ContactSeals seals, Readers readers, JournalDesk journal, Clock clock) {
        this.jdbc = jdbc;
        this.people = people;
        this.seals = seals;
        this.readers = readers;
        this.journal = journal;
        this.clock = clock;
    }

    /** @param fingerprints of all that its line says, 32 bytes by each key, the newest last */
    public record Newcomer(UUID id, List<byte[]> fingerprints, PersonContent content) {
        public Newcomer {
            fingerprints = List.copyOf(fingerprints);
        }
    }

    /** The ids of those who say no more than a line that this actor has imported before. */
    public Decision<Set<UUID>> imported(Actor actor, List<Newcomer> newcomers) {
        return readers.of(actor)
                .map(reader -> Decision.accepted(imported(reader.counsellor(), newcomers)))
                .orElseGet(Decision::forbidden);
    }

    /** The people whom this actor may see, to compare others with. Nothing of them is shown: nothing is journaled. */
    public Decision<KnownPeople> known(Actor actor) {
        return readers.of(actor)
                .map(reader -> {
                    var known = new KnownPeople();
                    Rows.list(jdbc.sql(KNOWN)
                                    .param("counsellor", reader.counsellor())
                                    .param("colleagues", reader.colleagues().toArray(UUID[]::new))
                                    .query((row, _) -> new Traits(
                                            row.getObject("id", UUID.class),
                                            row.getString("plain"),
                                            Optional.ofNullable(row.getObject("birth_year", Integer.class)),
                                            Optional.ofNullable(row.getString("phone")).stream()
                                                    .collect(Collectors.toSet()),
                                            Optional.ofNullable(row.getString("email")).stream()
                                                    .collect(Collectors.toSet()))))
                            .forEach(known::add);
                    return Decision.accepted(known);
                })
                .orElseGet(Decision::forbidden);
    }

    /** What is compared of these, in their order. */
    public List<Traits> traits(List<Newcomer> newcomers) {
        var names = newcomers.stream().map(one -> one.content().name()).toArray(String[]::new);
        var plain = Rows.list(jdbc.sql(
                        "select beneficiaries.plain(name) from unnest(:names::text[]) with ordinality as asked (name, line)"
                                + " order by line")
                .param("names", names)
                .query(String.class));
        return IntStream.range(0, names.length)
                .mapToObj(i -> traits(newcomers.get(i), plain.get(i)))
                .toList();
    }

    /**
     * Records those whom no line with this fingerprint has made before; this actor supports them from now on.
     *
     * @return the ids of those recorded
     */
    public Decision<Set<UUID>> take(Actor actor, List<Newcomer> newcomers) {
        return readers.of(actor)
                .map(reader -> {
                    var first = first(reader.counsellor(), newcomers);
                    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
                    newcomers.stream().filter(one -> first.contains(one.id())).forEach(one -> {
                        people.insert(one.id(), one.content(), reader.counsellor(), now);
                        people.follow(one.id(), reader.counsellor(), now);
                    });
                    journal.write(
                            actor,
                            Action.IMPORTED,
                            first.stream()
                                    .map(id -> Entry.of(PersonDesk.MODULE, PersonDesk.TYPE, id))
                                    .toList());
                    return Decision.accepted(first);
                })
                .orElseGet(Decision::forbidden);
    }

    private Traits traits(Newcomer one, String plain) {
        var content = one.content();
        return new Traits(
                one.id(),
                plain,
                content.birthYear(),
                content.phone().map(this::hashes).orElse(Set.of()),
                content.email().map(this::hashes).orElse(Set.of()));
    }

    private Set<String> hashes(PhoneNumber phone) {
        return hexadecimal(seals.candidates(phone));
    }

    private Set<String> hashes(EmailAddress email) {
        return hexadecimal(seals.candidates(email));
    }

    private static Set<String> hexadecimal(List<byte[]> hashes) {
        return hashes.stream().map(HexFormat.of()::formatHex).collect(Collectors.toSet());
    }

    private Set<UUID> imported(UUID counsellor, List<Newcomer> newcomers) {
        var all = newcomers.stream().flatMap(one -> one.fingerprints().stream()).toArray(byte[][]::new);
        var found = Rows.list(jdbc.sql("select fingerprint from beneficiaries.imported"
                                + " where counsellor = :counsellor and fingerprint = any (:all)")
                        .param("counsellor", counsellor)
                        .param("all", all)
                        .query(byte[].class))
                .stream()
                .map(ByteBuffer::wrap)
                .collect(Collectors.toSet());
        return newcomers.stream()
                .filter(one -> one.fingerprints().stream().map(ByteBuffer::wrap).anyMatch(found::contains))
                .map(Newcomer::id)
                .collect(Collectors.toSet());
    }

    /** Two imports of one file at the same moment: the second waits here for the first, and finds every line made. */
    private Set<UUID> first(UUID counsellor, List<Newcomer> newcomers) {
        var before = imported(counsellor, newcomers);
        var others =
                newcomers.stream().filter(one -> !before.contains(one.id())).toList();
        return new HashSet<>(Rows.list(jdbc.sql("""
                        insert into beneficiaries.imported (counsellor, fingerprint, person)
                        select :counsellor, fingerprint, person
                        from unnest(:fingerprints::bytea[], :people::uuid[]) as asked (fingerprint, person)
                        order by fingerprint
                        on conflict do nothing returning person
                        """)
                .param("counsellor", counsellor)
                .param(
                        "fingerprints",
                        others.stream().map(one -> one.fingerprints().getLast()).toArray(byte[][]::new))
                .param("people", others.stream().map(Newcomer::id).toArray(UUID[]::new))
                .query(UUID.class)));
    }
}
