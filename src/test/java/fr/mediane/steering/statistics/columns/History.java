package fr.mediane.steering.statistics.columns;

import fr.mediane.kernel.Coded;
import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.feed.Change;
import fr.mediane.platform.feed.ChangeFeed;
import fr.mediane.programmes.mediation.AdministrativeTheme;
import fr.mediane.programmes.mediation.Equipment;
import fr.mediane.programmes.mediation.Theme;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A small invented world whose activities are recorded, changed, deleted, named, tagged and merged at random. */
final class History {
    private final World world;
    private final JdbcClient jdbc;
    private final ChangeFeed feed;
    private final TransactionTemplate transaction;
    private final List<UUID> activities = new ArrayList<>();

    /** Who is merged into whom, directly. */
    private final Map<UUID, UUID> merged = new HashMap<>();

    History(JdbcClient jdbc, ChangeFeed feed, TransactionTemplate transaction, long seed) {
        this.jdbc = jdbc;
        this.feed = feed;
        this.transaction = transaction;
        this.world = new World(seed);
        world.people.forEach(id -> jdbc.sql("""
                        insert into beneficiaries.person (id, stands_as, name, created_by, created_at, changed_at)
                        values (:id, :id, 'Une personne', :id, now(), now())
                        """).param("id", id).update());
        world.tags.forEach(id -> jdbc.sql("""
                        insert into coordination.tag (id, level, owner, label, created_at)
                        values (:id, 'TEAM', :owner, 'mot', now())
                        """)
                .param("id", id)
                .param("owner", Uuid7.next().toString())
                .update());
    }

    void goOn(int steps) {
        for (int i = 0; i < steps; i++) {
            transaction.executeWithoutResult(_ -> step());
        }
    }

    private void step() {
        int what = activities.size() < 40 ? 0 : world.random.nextInt(20);
        if (what < 8) {
            record(Uuid7.next());
        } else if (what < 11) {
            edit(world.any(activities));
        } else if (what < 13) {
            delete(world.any(activities), "now()");
        } else if (what < 14) {
            delete(world.any(activities), "null");
        } else if (what < 16) {
            merge();
        } else if (what < 17) {
            part();
        } else if (what < 18) {
            erase(world.any(world.people));
        } else {
            put(world.any(activities), () -> {});
        }
    }

    private void record(UUID id) {
        activities.add(id);
        boolean workshop = world.random.nextInt(4) == 0;
        int participants = workshop ? 1 + world.random.nextInt(9) : 1;
        insert(id, workshop, participants);
        put(id, () -> name(id, participants));
        if (world.random.nextInt(4) == 0) {
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
                .param("date", world.day())
                .param("minutes", 1 + world.random.nextInt(200))
                .param("themes", themes())
                .param("equipment", equipment())
                .update();
        put(id, () -> name(id, participants));
    }

    private void insert(UUID id, boolean workshop, int participants) {
        var commune = world.random.nextInt(8) == 0 ? Optional.<String>empty() : Optional.of(world.any(World.COMMUNES));
        boolean venue = commune.isPresent() && world.random.nextInt(3) > 0;
        int women = world.random.nextInt(participants + 1);
        int old = world.random.nextInt(participants + 1);
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
                .param("counsellor", world.any(world.counsellors))
                .param("employer", world.random.nextInt(4) == 0 ? null : world.any(world.employers))
                .param("type", workshop ? "collectif" : "individuel")
                .param("date", world.day())
                .param("minutes", 1 + world.random.nextInt(200))
                .param("place", commune.isEmpty() ? "a_distance" : venue ? "lieu_activite" : "domicile")
                .param("venue", venue ? world.any(world.venues) : null)
                .param("commune", commune.orElse(null))
                .param("area", commune.map(History::departement).orElse(null))
                .param("equipment", equipment())
                .param("themes", themes)
                .param("procedures", themes.contains("aide_aux_demarches") ? procedures() : "{}")
                .param("all", participants)
                .param("women", women)
                .param("old", old)
                .param("residence", workshop || world.random.nextBoolean() ? null : world.any(World.COMMUNES))
                .update();
    }

    /** Names some of those who took part, and sticks tags. */
    private void name(UUID id, int participants) {
        jdbc.sql("delete from mediation.participation where activity = :id")
                .param("id", id)
                .update();
        world.some(world.people, world.random.nextInt(participants + 1))
                .forEach(person ->
                        jdbc.sql("""
                        insert into mediation.participation values (:id, :person, 'feminin', 'non_communique', 'retraite')
                        """).param("id", id).param("person", person).update());
        jdbc.sql("delete from mediation.activity_tag where activity = :id")
                .param("id", id)
                .update();
        world.some(world.tags, world.random.nextInt(3))
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
        var kept = world.any(world.people);
        var absorbed = world.any(world.people);
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
        var absorbed = world.any(List.copyOf(new TreeSet<>(merged.keySet())));
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

    private String themes() {
        return codes(world.some(List.of(Theme.values()), 1 + world.random.nextInt(4)));
    }

    private String procedures() {
        return codes(world.some(List.of(AdministrativeTheme.values()), 1 + world.random.nextInt(2)));
    }

    private String equipment() {
        return world.random.nextInt(5) == 0
                ? "{aucun}"
                : codes(world.some(List.of(Equipment.values()), world.random.nextInt(3)))
                        .replace("aucun", "ordinateur");
    }

    private static String codes(Collection<? extends Coded> values) {
        return values.stream().map(Coded::code).distinct().collect(Collectors.joining(",", "{", "}"));
    }

    private static String departement(String commune) {
        return commune.startsWith("97") ? commune.substring(0, 3) : commune.substring(0, 2);
    }

    Slice question() {
        return new Questions(world).question();
    }

    Slice everything() {
        return new Questions(world).everything();
    }
}
