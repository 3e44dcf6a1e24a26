package fr.mediane.steering.statistics.columns;

import fr.mediane.kernel.Coded;
import fr.mediane.kernel.DateRange;
import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.feed.Change;
import fr.mediane.platform.feed.ChangeFeed;
import fr.mediane.programmes.mediation.AdministrativeTheme;
import fr.mediane.programmes.mediation.Equipment;
import fr.mediane.programmes.mediation.Theme;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A small invented world whose activities are recorded, changed, deleted, named, tagged and merged at random. */
final class History {
    private static final LocalDate FIRST = LocalDate.of(2023, 11, 20);
    private static final List<String> COMMUNES = List.of("26362", "26198", "33063", "2A004", "97411");
    private final JdbcClient jdbc;
    private final ChangeFeed feed;
    private final TransactionTemplate transaction;
    private final Random random;
    private final List<UUID> counsellors = ids(6);
    private final List<UUID> employers = ids(3);
    private final List<UUID> venues = ids(25);
    private final List<UUID> people = ids(30);
    private final List<UUID> tags = ids(3);
    private final List<UUID> activities = new ArrayList<>();

    /** Who is merged into whom, directly. */
    private final Map<UUID, UUID> merged = new HashMap<>();

    History(JdbcClient jdbc, ChangeFeed feed, TransactionTemplate transaction, long seed) {
        this.jdbc = jdbc;
        this.feed = feed;
        this.transaction = transaction;
        this.random = new Random(seed);
        people.forEach(id -> jdbc.sql("""
                        insert into beneficiaries.person (id, stands_as, name, created_by, created_at, changed_at)
                        values (:id, :id, 'Une personne', :id, now(), now())
                        """).param("id", id).update());
        tags.forEach(id -> jdbc.sql("""
                        insert into coordination.tag (id, level, owner, label, created_at)
                        values (:id, 'TEAM', :owner, 'mot', now())
                        """)
                .param("id", id)
                .param("owner", Uuid7.next().toString())
                .update());
    }

    private static List<UUID> ids(int many) {
        return Stream.generate(Uuid7::next).limit(many).toList();
    }

    void goOn(int steps) {
        for (int i = 0; i < steps; i++) {
            transaction.executeWithoutResult(_ -> step());
        }
    }

    private void step() {
        int what = activities.size() < 40 ? 0 : random.nextInt(20);
        if (what < 8) {
            record(Uuid7.next());
        } else if (what < 11) {
            edit(any(activities));
        } else if (what < 13) {
            delete(any(activities), "now()");
        } else if (what < 14) {
            delete(any(activities), "null");
        } else if (what < 16) {
            merge();
        } else if (what < 17) {
            part();
        } else if (what < 18) {
            erase(any(people));
        } else {
            put(any(activities), () -> {});
        }
    }

    private void record(UUID id) {
        activities.add(id);
        boolean workshop = random.nextInt(4) == 0;
        int participants = workshop ? 1 + random.nextInt(9) : 1;
        insert(id, workshop, participants);
        put(id, () -> name(id, participants));
        if (random.nextInt(4) == 0) {
            jdbc.sql("insert into mediation.from_meeting values (:id, :meeting)")
                    .param("id", id)
                    .param("meeting", Uuid7.next())
                    .update();
        }
    }

    private void edit(UUID id) {
        int participants = jdbc.sql("select participants from mediation.activity where id = :id")
                .param("id", id)
                .query(Integer.class)
                .single();
        jdbc.sql("""
                        update mediation.activity set date = :date, minutes = :minutes, themes = :themes::text[],
                            procedures = '{}', equipment = :equipment::text[]
                        where id = :id
                        """)
                .param("id", id)
                .param("date", day())
                .param("minutes", 1 + random.nextInt(200))
                .param("themes", themes())
                .param("equipment", equipment())
                .update();
        put(id, () -> name(id, participants));
    }

    private void insert(UUID id, boolean workshop, int participants) {
        var commune = random.nextInt(8) == 0 ? Optional.<String>empty() : Optional.of(any(COMMUNES));
        boolean venue = commune.isPresent() && random.nextInt(3) > 0;
        int women = random.nextInt(participants + 1);
        int old = random.nextInt(participants + 1);
        var themes = themes();
        jdbc.sql("""
                        insert into mediation.activity (id, counsellor, employer, type, date, minutes, place, venue, commune,
                            departement, equipment, themes, procedures, participants, feminin, genre_non_communique,
                            soixante_dix_plus, age_non_communique, en_emploi, statut_non_communique, residence,
                            recorded_at, changed_at)
                        values (:id, :counsellor, :employer, :type, :date, :minutes, :place, :venue, :commune, :area,
                            :equipment::text[], :themes::text[], :procedures::text[], :all, :women, :all - :women,
                            :old, :all - :old, :women, :all - :women, :residence, now(), now())
                        """)
                .param("id", id)
                .param("counsellor", any(counsellors))
                .param("employer", random.nextInt(4) == 0 ? null : any(employers))
                .param("type", workshop ? "collectif" : "individuel")
                .param("date", day())
                .param("minutes", 1 + random.nextInt(200))
                .param("place", commune.isEmpty() ? "a_distance" : venue ? "lieu_activite" : "domicile")
                .param("venue", venue ? any(venues) : null)
                .param("commune", commune.orElse(null))
                .param("area", commune.map(History::departement).orElse(null))
                .param("equipment", equipment())
                .param("themes", themes)
                .param("procedures", themes.contains("aide_aux_demarches") ? procedures() : "{}")
                .param("all", participants)
                .param("women", women)
                .param("old", old)
                .param("residence", workshop || random.nextBoolean() ? null : any(COMMUNES))
                .update();
    }

    /** Names some of those who took part, and sticks tags. */
    private void name(UUID id, int participants) {
        jdbc.sql("delete from mediation.participation where activity = :id")
                .param("id", id)
                .update();
        some(people, random.nextInt(participants + 1))
                .forEach(person ->
                        jdbc.sql("""
                        insert into mediation.participation values (:id, :person, 'feminin', 'non_communique', 'retraite')
                        """).param("id", id).param("person", person).update());
        jdbc.sql("delete from mediation.activity_tag where activity = :id")
                .param("id", id)
                .update();
        some(tags, random.nextInt(3))
                .forEach(tag -> jdbc.sql("insert into mediation.activity_tag values (:id, :tag)")
                        .param("id", id)
                        .param("tag", tag)
                        .update());
    }

    private void delete(UUID id, String when) {
        jdbc.sql("update mediation.activity set deleted_at = " + when + " where id = :id")
                .param("id", id)
                .update();
        feed.append("mediation.activity", id, when.equals("null") ? Change.Kind.PUT : Change.Kind.DELETE);
    }

    private void merge() {
        var kept = any(people);
        var absorbed = any(people);
        if (kept.equals(absorbed) || merged.containsKey(kept) || merged.containsKey(absorbed)) {
            return;
        }
        merged.put(absorbed, kept);
        jdbc.sql("update beneficiaries.person set merged_into = :kept, stands_as = :kept where id = :absorbed")
                .param("kept", kept)
                .param("absorbed", absorbed)
                .update();
        standAs(family(absorbed), kept);
    }

    private void part() {
        if (merged.isEmpty()) {
            return;
        }
        var absorbed = any(List.copyOf(new TreeSet<>(merged.keySet())));
        merged.remove(absorbed);
        jdbc.sql("update beneficiaries.person set merged_into = null, stands_as = id where id = :absorbed")
                .param("absorbed", absorbed)
                .update();
        standAs(family(absorbed), absorbed);
    }

    private void standAs(Set<UUID> family, UUID kept) {
        jdbc.sql("update beneficiaries.person set stands_as = :kept where id = any (:family)")
                .param("kept", kept)
                .param("family", family.toArray(UUID[]::new))
                .update();
        feed.append("people.stands-as", family, Change.Kind.PUT);
    }

    private Set<UUID> family(UUID root) {
        var family = new HashSet<>(Set.of(root));
        while (merged.entrySet().stream()
                .anyMatch(entry -> family.contains(entry.getValue()) && family.add(entry.getKey()))) {}
        return family;
    }

    /** Whoever is erased stays counted, under a number that leads to nobody. */
    private void erase(UUID person) {
        var activities = jdbc.sql("""
                        update mediation.participation set person = :pseudonym where person = :person returning activity
                        """)
                .param("pseudonym", Uuid7.next())
                .param("person", person)
                .query(UUID.class)
                .list();
        feed.append("mediation.activity", activities, Change.Kind.PUT);
    }

    private void put(UUID id, Runnable change) {
        change.run();
        feed.append("mediation.activity", id, Change.Kind.PUT);
    }

    /** Any question about this world, and never about another. */
    Slice question() {
        var from = day();
        var slice = Slice.of(new DateRange(from, from.plusDays(1 + random.nextInt(900))))
                .withFresh(random.nextBoolean())
                .with(new Condition.By(
                        random.nextInt(3) == 0 ? Set.copyOf(some(counsellors, 3)) : Set.copyOf(counsellors)));
        int more = random.nextInt(4);
        for (int i = 0; i < more; i++) {
            slice = slice.with(condition());
        }
        return slice;
    }

    /** Everything of this world. */
    Slice everything() {
        return Slice.of(new DateRange(FIRST.minusDays(1), FIRST.plusYears(3)))
                .with(new Condition.By(Set.copyOf(counsellors)));
    }

    private Condition condition() {
        return switch (random.nextInt(11)) {
            case 0 -> new Condition.For(Set.copyOf(some(employers, 2)));
            case 1 -> new Condition.At(Set.copyOf(some(venues, 12)));
            case 2 -> new Condition.In(Set.copyOf(some(COMMUNES, 2)), Set.copyOf(some(List.of("26", "33", "974"), 1)));
            case 3 -> new Condition.In(Set.of(), Set.copyOf(some(List.of("26", "33", "2A", "974"), 2)));
            case 4 -> new Condition.Workshop(random.nextBoolean());
            case 5 -> new Condition.Themes(Condition.bits(some(List.of(Theme.values()), 3)));
            case 6 -> new Condition.Procedures(Condition.bits(some(List.of(AdministrativeTheme.values()), 4)));
            case 7 -> new Condition.Tagged(Set.copyOf(some(tags, 2)));
            case 8 -> new Condition.Naming(Set.copyOf(some(people, 5)));
            case 9 -> new Condition.FromMeeting(random.nextBoolean());
            default -> new Condition.Team(memberships());
        };
    }

    private List<Condition.Membership> memberships() {
        return some(counsellors, 3).stream()
                .flatMap(counsellor -> {
                    var from = day();
                    var until = from.plusDays(1 + random.nextInt(200));
                    return Stream.of(
                            new Condition.Membership(counsellor, from, Optional.of(until)),
                            new Condition.Membership(counsellor, until.plusDays(30), Optional.empty()),
                            new Condition.Membership(counsellor, until.plusDays(40), Optional.empty()));
                })
                .toList();
    }

    private LocalDate day() {
        return FIRST.plusDays(random.nextInt(500));
    }

    private String themes() {
        return codes(some(List.of(Theme.values()), 1 + random.nextInt(4)));
    }

    private String procedures() {
        return codes(some(List.of(AdministrativeTheme.values()), 1 + random.nextInt(2)));
    }

    private String equipment() {
        return random.nextInt(5) == 0
                ? "{aucun}"
                : codes(some(List.of(Equipment.values()), random.nextInt(3))).replace("aucun", "ordinateur");
    }

    private static String codes(Collection<? extends Coded> values) {
        return values.stream().map(Coded::code).distinct().collect(Collectors.joining(",", "{", "}"));
    }

    private static String departement(String commune) {
        return commune.startsWith("97") ? commune.substring(0, 3) : commune.substring(0, 2);
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private <T> List<T> some(List<T> list, int many) {
        return IntStream.range(0, many).mapToObj(_ -> any(list)).distinct().toList();
    }
}
