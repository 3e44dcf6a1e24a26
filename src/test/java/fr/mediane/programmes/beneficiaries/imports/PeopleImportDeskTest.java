package fr.mediane.programmes.beneficiaries.imports;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.Role;
import fr.mediane.kernel.Scope;
import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.Progress;
import fr.mediane.platform.jobs.Job;
import fr.mediane.programmes.beneficiaries.PersonBrief;
import fr.mediane.programmes.beneficiaries.PersonDesk;
import fr.mediane.programmes.beneficiaries.PersonSearch;
import fr.mediane.programmes.beneficiaries.RightsDesk;
import fr.mediane.programmes.beneficiaries.SomePeople;
import fr.mediane.testing.MedianeTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@MedianeTest
class PeopleImportDeskTest {
    private static final String HEADING =
            "Prénom;Nom;Année de naissance;Commune;Code postal;Téléphone;Adresse électronique\n";
    private final Actor amina = SomePeople.counsellor();

    @Autowired
    PeopleImportDesk desk;

    @Autowired
    ImportWork work;

    @Autowired
    Imports imports;

    @Autowired
    PersonDesk people;

    @Autowired
    RightsDesk rights;

    @Autowired
    JdbcClient jdbc;

    @Test
    void nobodyIsRecordedBeforeItIsConfirmed() {
        var id = read(HEADING + "Zoé;O’Brien;1952;Valence;26000;06 39 98 00 01;zoe@exemple.fr\n;;1950;;;;\n");
        assertThat(counts(id)).isEqualTo(new PeopleImport.Counts(2, 1, 0, 0, 1, 0, 0));
        assertThat(mine()).isEmpty();
        confirm(id, false);
        assertThat(mine()).singleElement().satisfies(person -> {
            assertThat(person.name()).isEqualTo("Zoé O’Brien");
            var content = people.find(amina, person.id()).orThrow().content();
            assertThat(content.phone().orElseThrow().e164()).isEqualTo("+33639980001");
            assertThat(content.commune().orElseThrow().code()).isEqualTo("26362");
        });
        assertThat(counts(id).added()).isEqualTo(1);
    }

    @Test
    void theSameFileTwiceMakesNobodyTwice() {
        var file = HEADING + "Zoé;Petit;;;;;\nAda;Roux;;;;06 39 98 00 01;\nZOÉ;petit;;;;;\n";
        var first = read(file);
        assertThat(counts(first)).isEqualTo(new PeopleImport.Counts(3, 2, 0, 1, 0, 0, 1));
        var second = read(file);
        confirm(first, true);
        confirm(second, true);
        assertThat(counts(second).already()).isEqualTo(3);
        var third = read(file.replace("06 39 98 00 01", "+33 6 39 98 00 01"));
        assertThat(counts(third).already()).isEqualTo(3);
        assertThat(mine()).hasSize(2);
    }

    @Test
    void whoIsLikelyKnownIsSetAsideUnlessTheCounsellorSaysOtherwise() {
        SomePeople.person(people, amina, SomePeople.full("Simone D’Almeida"));
        var file = HEADING
                + "Simonne;D'ALMEIDA;1950;;;0639981234;\n" // close name, same phone
                + "Simone;D’Almeida;1990;;;;\n" // the same name, but of another age
                + "Roger;Petit;;;;06 39 98 12 34;\n" // the same phone only
                + "Rogér;Petit;;;;;\n"; // like the line above
        var id = read(file);
        assertThat(desk.lines(amina, id, "all", 0, 10).orThrow())
                .extracting(ImportedLine::outcome)
                .containsExactly(Outcome.ALIKE, Outcome.NEW, Outcome.NEW, Outcome.ALIKE);
        confirm(id, false);
        assertThat(mine()).hasSize(3);
        var again = read(file);
        confirm(again, true);
        assertThat(counts(again).added()).isEqualTo(2);
        assertThat(mine()).hasSize(5);
    }

    @Test
    void peopleOfOthersAreNeitherComparedWithNorShown() {
        SomePeople.person(people, SomePeople.counsellor(), SomePeople.full("Simone D’Almeida"));
        var id = read(HEADING + "Simone;D’Almeida;1950;;;06 39 98 12 34;simone@exemple.fr\n");
        assertThat(counts(id).fresh()).isEqualTo(1);
    }

    @Test
    void anotherCounsellorFindsNoSuchImport() {
        var id = read(HEADING + "Zoé;Petit;;;;;\n");
        var other = SomePeople.counsellor();
        assertThat(desk.find(other, id)).isEqualTo(Decision.unknown());
        assertThat(desk.lines(other, id, "all", 0, 10)).isEqualTo(Decision.unknown());
        assertThat(desk.confirm(other, id, true)).isEqualTo(Decision.unknown());
        assertThat(desk.discard(other, id)).isEqualTo(Decision.unknown());
        assertThat(desk.eachRejected(other, id, line -> {})).isEqualTo(Decision.unknown());
        assertThat(desk.receive(other, id, bytes(HEADING))).isEqualTo(Decision.unknown());
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "MEDIATOR", mode = EnumSource.Mode.EXCLUDE)
    void noOtherRoleImports(Role role) {
        var actor = SomePeople.with(role, new Scope.National());
        assertThat(desk.receive(actor, Uuid7.next(), bytes(HEADING))).isEqualTo(Decision.forbidden());
        assertThat(desk.latest(actor)).isEqualTo(Decision.forbidden());
    }

    @Test
    void aFileThatIsTooLargeOrNoFileOfPeopleIsRefused() {
        assertThat(desk.receive(amina, Uuid7.next(), new byte[6 << 20])).isInstanceOf(Decision.Refused.class);
        assertThat(desk.receive(amina, UUID.randomUUID(), bytes(HEADING))).isInstanceOf(Decision.Refused.class);
        assertThat(refusal("a;b\n1;2\n")).isEqualTo("beneficiaries.import.refused.heading");
        assertThat(refusal(HEADING)).isEqualTo("beneficiaries.import.refused.empty");
        assertThat(refusal("Nom\n" + "Zoé\n".repeat(10_001))).isEqualTo("platform.tables.too-long");
    }

    @Test
    void nothingInTheDatabaseShowsWhatTheFileSays() {
        var id = read(HEADING + "Zoé;Inconnue;1952;Valence;26000;06 39 98 00 01;zoe@exemple.fr\n;;;;;12;\n");
        var kept = jdbc.sql("select row_to_json(l)::text from beneficiaries.import_line l where import = :id")
                .param("id", id)
                .query(String.class)
                .list();
        assertThat(kept).hasSize(2).allSatisfy(row -> assertThat(row).doesNotContain("Inconnue", "Zo", "exemple"));
        var contents = jdbc.sql("select content from beneficiaries.import_line where import = :id")
                .param("id", id)
                .query(byte[].class)
                .list();
        assertThat(contents)
                .allSatisfy(bytes -> assertThat(new String(bytes, StandardCharsets.ISO_8859_1))
                        .doesNotContain("Inconnue", "3998"));
        confirm(id, false);
        assertThat(jdbc.sql(
                                "select count(content) from beneficiaries.import_line where import = :id and outcome = 'ADDED'")
                        .param("id", id)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void allIsGoneAfterADay() {
        var id = read(HEADING + "Zoé;Petit;;;;;\n");
        jdbc.sql("update beneficiaries.import set made_at = made_at - interval '25 hours' where id = :id")
                .param("id", id)
                .update();
        desk.clear();
        assertThat(desk.find(amina, id)).isEqualTo(Decision.unknown());
        assertThat(jdbc.sql("select count(*) from beneficiaries.import_line where import = :id")
                        .param("id", id)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void eachPersonImportedIsInTheJournal() {
        var id = read(HEADING + "Zoé;Petit;;;;;\n");
        confirm(id, false);
        assertThat(jdbc.sql("select action from journal.entry where record = :id")
                        .param("id", mine().getFirst().id())
                        .query(String.class)
                        .list())
                .contains("IMPORTED");
    }

    @Test
    void whoIsErasedLeavesNothingInImports() {
        var known = SomePeople.person(people, amina, SomePeople.full("Simone D’Almeida"));
        var id = read(HEADING + "Simone;D’Almeida;1950;;;;\nZoé;Petit;;;;;\n");
        confirm(id, false);
        var zoe = mine().stream()
                .filter(one -> one.name().startsWith("Zoé"))
                .findFirst()
                .orElseThrow();
        rights.erase(amina, known).orThrow();
        rights.erase(amina, zoe.id()).orThrow();
        assertThat(counts(id).alike()).isZero();
        assertThat(jdbc.sql("select count(*) from beneficiaries.imported where person = :id")
                        .param("id", zoe.id())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    /** A process that died after some batches: what it did stays, and going on does the rest, once. */
    @Test
    void tenThousandLinesAreReadStoppedHalfwayAndFinished() {
        var file = new StringBuilder(HEADING);
        for (int i = 0; i < 10_000; i++) {
            file.append(name(i)).append(";").append(1930 + i % 70).append(";Valence;26000;;\n");
        }
        var id = read(file.toString());
        assertThat(counts(id).total()).isEqualTo(10_000);
        assertThat(counts(id).rejected()).isZero();
        imports.beginApplying(id, true);
        var source = desk.find(amina, id).orThrow();
        try {
            work.apply(amina, id, source, new StoppedAfter(1_000));
        } catch (Progress.Cancelled stopped) {
            assertThat(counts(id).added()).isBetween(1_000L, 1_200L);
        }
        confirm(id, true);
        assertThat(counts(id).added()).isEqualTo(10_000);
        assertThat(people.search(amina, new PersonSearch("", 1)).orThrow().total())
                .isEqualTo(10_000);
        assertThat(counts(read(file.toString())).already()).isEqualTo(10_000);
    }

    private record StoppedAfter(long most, long[] reached) implements Progress {
        StoppedAfter(long most) {
            this(most, new long[1]);
        }

        @Override
        public void total(long steps) {}

        @Override
        public void done(long steps) {
            reached[0] = steps;
        }

        @Override
        public void say(String messageKey) {}

        @Override
        public void checkCancelled() {
            if (reached[0] >= most) {
                throw new Cancelled();
            }
        }
    }

    /** Names that differ as those of people do. */
    private static String name(int number) {
        var syllables = List.of("ba", "ché", "di", "fo", "gu", "jan", "ker", "lou", "mi", "nor");
        var name = new StringBuilder();
        for (int rest = number, i = 0; i < 4; rest /= 10, i++) {
            name.append(syllables.get(rest % 10)).append(i == 1 ? ";" : "");
        }
        return name.toString();
    }

    private UUID read(String text) {
        var id = desk.receive(amina, Uuid7.next(), bytes(text)).orThrow();
        waitFor(id);
        return id;
    }

    private String refusal(String text) {
        return desk.find(amina, read(text)).orThrow().refusal();
    }

    private void confirm(UUID id, boolean withAlike) {
        desk.confirm(amina, id, withAlike).orThrow();
        waitFor(id);
        assertThat(desk.find(amina, id).orThrow().state()).isEqualTo(ImportState.APPLIED);
    }

    private void waitFor(UUID id) {
        while (desk.job(amina, desk.find(amina, id).orThrow())
                .filter(Job::running)
                .isPresent()) {
            LockSupport.parkNanos(20_000_000);
        }
    }

    private PeopleImport.Counts counts(UUID id) {
        return desk.find(amina, id).orThrow().counts();
    }

    private List<PersonBrief> mine() {
        return people.search(amina, new PersonSearch("", 1)).orThrow().people();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
