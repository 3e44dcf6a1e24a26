package fr.mediane.programmes.mediation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.Uuid7;
import fr.mediane.programmes.beneficiaries.HistoryLine;
import fr.mediane.programmes.beneficiaries.LikelyDesk;
import fr.mediane.programmes.beneficiaries.PersonBrief;
import fr.mediane.programmes.beneficiaries.PersonDesk;
import fr.mediane.programmes.beneficiaries.PersonDraft;
import fr.mediane.programmes.beneficiaries.SomePeople;
import fr.mediane.programmes.beneficiaries.history.HistoryDesk;
import fr.mediane.programmes.beneficiaries.merging.PersonMergeDesk;
import fr.mediane.testing.MedianeTest;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever is merged and undone, in whatever order, each activity belongs to exactly one person who stands for themselves. */
@MedianeTest
class MergedPeopleTest {
    private final Actor amina = SomePeople.counsellor();

    @Autowired
    ActivityDesk activities;

    @Autowired
    ParticipationDesk participation;

    @Autowired
    PersonDesk people;

    @Autowired
    PersonMergeDesk duplicates;

    @Autowired
    LikelyDesk likely;

    @Autowired
    HistoryDesk history;

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13})
    void eachActivityIsKeptExactlyOnceThroughMergesAndUndos(long seed) {
        var random = new Random(seed);
        var ids = new ArrayList<UUID>();
        var own = new HashMap<UUID, Set<String>>();
        var met = new HashMap<UUID, LocalDate>();
        for (int i = 0; i < 6; i++) {
            var id = SomePeople.person(people, amina, draft(random, i));
            ids.add(id);
            own.put(id, new HashSet<>());
            for (int a = 0; a <= random.nextInt(3); a++) {
                var day = Sessions.TODAY.minusDays(random.nextInt(300));
                own.get(id).add(record(id, day));
                met.merge(id, day, (one, other) -> one.isAfter(other) ? one : other);
            }
        }
        var before = ids.stream()
                .map(id -> people.find(amina, id).orThrow().content())
                .toList();
        var into = new HashMap<UUID, UUID>();
        var merges = new ArrayDeque<UUID>();
        for (int step = 0; step < 12; step++) {
            if (random.nextInt(3) > 0) {
                var kept = root(into, ids.get(random.nextInt(ids.size())));
                var absorbed = root(into, ids.get(random.nextInt(ids.size())));
                var decision = duplicates.merge(amina, kept, absorbed);
                if (kept.equals(absorbed)) {
                    assertThat(decision).isInstanceOf(Decision.Refused.class);
                } else {
                    decision.orThrow();
                    into.put(absorbed, kept);
                    merges.push(absorbed);
                }
            } else if (!merges.isEmpty()) {
                var absorbed = merges.pop();
                duplicates.part(amina, absorbed).orThrow();
                into.remove(absorbed);
            }
            holds(ids, own, into);
            lastMetHolds(ids, met, into);
            change(own.get(ids.get(random.nextInt(ids.size()))));
        }
        while (!merges.isEmpty()) {
            duplicates.part(amina, merges.pop()).orThrow();
        }
        assertThat(ids.stream()
                        .map(id -> people.find(amina, id).orThrow().content())
                        .toList())
                .isEqualTo(before);
    }

    private void holds(List<UUID> ids, Map<UUID, Set<String>> own, Map<UUID, UUID> into) {
        var expected = new HashMap<UUID, Set<String>>();
        ids.forEach(id ->
                expected.computeIfAbsent(root(into, id), any -> new HashSet<>()).addAll(own.get(id)));
        for (var id : ids) {
            assertThat(people.find(amina, id).orThrow().id()).isEqualTo(root(into, id));
            var shown = history.history(amina, id).orThrow().stream()
                    .map(MergedPeopleTest::href)
                    .toList();
            assertThat(shown).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(expected.get(root(into, id)));
        }
        assertThat(jdbc.sql(
                                "select count(distinct person) from mediation.published_participation where counsellor = :me")
                        .param("me", amina.account().orElseThrow())
                        .query(Integer.class)
                        .single())
                .isEqualTo(expected.size());
    }

    private void lastMetHolds(List<UUID> ids, Map<UUID, LocalDate> met, Map<UUID, UUID> into) {
        var latest = new HashMap<UUID, LocalDate>();
        met.forEach((id, day) -> latest.merge(root(into, id), day, (one, other) -> one.isAfter(other) ? one : other));
        ids.forEach(id -> assertThat(people.find(amina, id).orThrow().lastMet()).contains(latest.get(root(into, id))));
    }

    /** Changing an activity of somebody merged, as the form does it, leaves it theirs. */
    private void change(Set<String> those) {
        var id = UUID.fromString(those.iterator().next().replaceFirst(".*/", ""));
        var now = activities.find(amina, id).orThrow();
        var named = participation.named(amina, List.of(id)).get(id).stream()
                .map(PersonBrief::id)
                .collect(Collectors.toSet());
        var longer = Sessions.individual()
                .on(now.content().date())
                .lasting(now.content().minutes() + 1)
                .content();
        activities.edit(amina, id, now.version(), longer, named).orThrow();
    }

    @Test
    void twoOfOneWorkshopMergedCountOnceInTheirHistory() {
        var one = SomePeople.person(people, amina, PersonDraft.named("Zoé Petit"));
        var other = SomePeople.person(people, amina, PersonDraft.named("Zoe Petit"));
        activities
                .record(
                        amina,
                        Uuid7.next(),
                        Sessions.workshop().with(Participants.of(4)).content(),
                        Set.of(one, other))
                .orThrow();
        duplicates.merge(amina, one, other).orThrow();
        assertThat(history.history(amina, other).orThrow()).hasSize(1);
    }

    @Test
    void anEarlierMergeIsUndoneOnlyAfterALaterOne() {
        var a = SomePeople.person(people, amina, PersonDraft.named("A"));
        var b = SomePeople.person(people, amina, PersonDraft.named("B"));
        var c = SomePeople.person(people, amina, PersonDraft.named("C"));
        duplicates.merge(amina, b, a).orThrow();
        duplicates.merge(amina, c, b).orThrow();
        assertThat(duplicates.part(amina, a)).isInstanceOf(Decision.Refused.class);
        duplicates.part(amina, b).orThrow();
        duplicates.part(amina, a).orThrow();
        assertThat(people.find(amina, a).orThrow().name()).isEqualTo("A");
    }

    @Test
    void pairsAreOfAtLeastTwoSigns() {
        var one = SomePeople.person(people, amina, phone("Simone Petit", "06 39 98 12 34"));
        var other = SomePeople.person(people, amina, phone("PETIT Simone", "+33639981234"));
        SomePeople.person(people, amina, phone("Karim Benali", "0639981234"));
        SomePeople.person(people, amina, PersonDraft.named("Simone Petit"));
        var pairs = duplicates.pairs(amina).orThrow();
        assertThat(pairs).hasSize(1);
        assertThat(Set.of(pairs.getFirst().one().id(), pairs.getFirst().other().id()))
                .isEqualTo(Set.of(one, other));
        duplicates.different(amina, one, other).orThrow();
        assertThat(duplicates.pairs(amina).orThrow()).isEmpty();
    }

    @Test
    void somebodyElsesPeopleAreNeitherProposedNorMerged() {
        var hers = SomePeople.person(people, SomePeople.counsellor(), SomePeople.full("Simone Petit"));
        var mine = SomePeople.person(people, amina, SomePeople.full("Simone Petit"));
        assertThat(likely.like(amina, SomePeople.full("Simone Petit")).orThrow())
                .hasSize(1);
        assertThat(duplicates.merge(amina, mine, hers)).isEqualTo(Decision.unknown());
    }

    private static PersonDraft phone(String name, String phone) {
        return new PersonDraft(name, "", "", "", "", phone, "", "");
    }

    private static PersonDraft draft(Random random, int number) {
        return new PersonDraft(
                "Personne " + (char) ('A' + number),
                random.nextBoolean() ? "" : "19" + (30 + random.nextInt(60)),
                random.nextBoolean() ? "" : "feminin",
                "",
                random.nextBoolean() ? "" : "26362",
                random.nextBoolean() ? "" : "06 39 98 %02d 00".formatted(number),
                "",
                random.nextBoolean() ? "" : "Besoin " + number);
    }

    private String record(UUID named, LocalDate day) {
        var id = Uuid7.next();
        activities
                .record(amina, id, Sessions.individual().on(day).content(), Set.of(named))
                .orThrow();
        return "/mon-espace/activites/" + id;
    }

    private static String href(HistoryLine line) {
        return line.href().orElse("");
    }

    private static UUID root(Map<UUID, UUID> into, UUID id) {
        var root = id;
        while (into.containsKey(root)) {
            root = into.get(root);
        }
        return root;
    }
}
