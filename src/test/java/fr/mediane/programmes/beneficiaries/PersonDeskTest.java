package fr.mediane.programmes.beneficiaries;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.kernel.Decision;
import fr.mediane.kernel.Role;
import fr.mediane.kernel.Scope;
import fr.mediane.kernel.Uuid7;
import fr.mediane.testing.MedianeTest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@MedianeTest
class PersonDeskTest {
    @Autowired
    PersonDesk desk;

    @Autowired
    JdbcClient jdbc;

    @Test
    void whoRecordsAPersonSeesThemWithEverythingKnown() {
        var counsellor = SomePeople.counsellor();
        var id = SomePeople.person(desk, counsellor, SomePeople.full("Simone D’Almeida"));
        var found = desk.find(counsellor, id).orThrow();
        assertThat(PersonDraft.of(found.content()).needs()).isEqualTo("Parler à ses petits-enfants");
        assertThat(found.content().commune().orElseThrow().code()).isEqualTo("26362");
        assertThat(found.shared()).isFalse();
    }

    @Test
    void toAnotherCounsellorThePersonDoesNotExist() {
        var id = SomePeople.person(desk, SomePeople.counsellor(), PersonDraft.named("Simone"));
        var other = SomePeople.counsellor();
        assertThat(desk.find(other, id)).isEqualTo(Decision.unknown());
        assertThat(desk.edit(other, id, 1, PersonDraft.named("x"))).isEqualTo(Decision.unknown());
        assertThat(desk.create(other, id, PersonDraft.named("x"))).isEqualTo(Decision.unknown());
        assertThat(desk.search(other, new PersonSearch("", 1)).orThrow().people())
                .isEmpty();
        assertThat(desk.briefs(other, List.of(id))).isEmpty();
        assertThat(desk.ids(other, id)).isEqualTo(Decision.unknown());
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "MEDIATOR", mode = EnumSource.Mode.EXCLUDE)
    void noOtherRoleSeesAnybody(Role role) {
        var actor = SomePeople.with(role, new Scope.National());
        assertThat(desk.search(actor, new PersonSearch("", 1))).isEqualTo(Decision.forbidden());
        assertThat(desk.create(actor, Uuid7.next(), PersonDraft.named("x"))).isEqualTo(Decision.forbidden());
    }

    @Test
    void theSameIdTwiceRecordsOnePerson() {
        var counsellor = SomePeople.counsellor();
        var id = Uuid7.next();
        assertThat(desk.create(counsellor, id, PersonDraft.named("Zoé"))
                        .orThrow()
                        .again())
                .isFalse();
        var second = desk.create(counsellor, id, PersonDraft.named("Autre")).orThrow();
        assertThat(second.again()).isTrue();
        assertThat(second.person().name()).isEqualTo("Zoé");
    }

    @Test
    void anIdThatNoBrowserMakesIsRefused() {
        assertThat(desk.create(SomePeople.counsellor(), UUID.randomUUID(), PersonDraft.named("Zoé")))
                .isInstanceOf(Decision.Refused.class);
    }

    @ParameterizedTest
    @CsvSource({
        "almeid",
        "ALMEIDA sim",
        "simonne",
        "d'almeida",
        "d’almeida",
        "Dalmeida",
        "0639981234",
        "+33 6 39 98 12 34",
        "simone@EXEMPLE.fr"
    })
    void isFoundByPartOfTheNameByPhoneOrByEmail(String text) {
        var counsellor = SomePeople.counsellor();
        var id = SomePeople.person(desk, counsellor, SomePeople.full("Simone D’Almeida"));
        SomePeople.person(desk, counsellor, PersonDraft.named("Roger Petit"));
        assertThat(found(desk.search(counsellor, new PersonSearch(text, 1))
                        .orThrow()
                        .people()))
                .containsExactly(id);
        assertThat(found(desk.suggest(counsellor, text, 8).orThrow())).containsExactly(id);
    }

    @ParameterizedTest
    @CsvSource({"мария", "КОВАЛЕНКО", "Марія"})
    void isFoundInItsOwnScript(String text) {
        var counsellor = SomePeople.counsellor();
        var id = SomePeople.person(desk, counsellor, PersonDraft.named("Мария Коваленко"));
        SomePeople.person(desk, counsellor, PersonDraft.named("王秀英"));
        assertThat(found(desk.search(counsellor, new PersonSearch(text, 1))
                        .orThrow()
                        .people()))
                .containsExactly(id);
    }

    @ParameterizedTest
    @CsvSource({"%", "_", "\\", "'; drop table beneficiaries.person; --", "<script>", "()"})
    void signsFindNobody(String text) {
        var counsellor = SomePeople.counsellor();
        SomePeople.person(desk, counsellor, PersonDraft.named("Roger Petit"));
        assertThat(desk.search(counsellor, new PersonSearch(text, 1)).orThrow().people())
                .isEmpty();
    }

    @Test
    void nothingInTheDatabaseShowsPhoneEmailOrNeeds() {
        var id = SomePeople.person(desk, SomePeople.counsellor(), SomePeople.full("Simone"));
        var row = jdbc.sql(
                        "select phone || phone_hash || email || email_hash || needs from beneficiaries.person where id = :id")
                .param("id", id)
                .query(byte[].class)
                .single();
        assertThat(new String(row, StandardCharsets.UTF_8)).doesNotContain("3998", "exemple", "petits");
    }

    @Test
    void anEditKeepsWhatSomebodyElseChanged() {
        var counsellor = SomePeople.counsellor();
        var id = SomePeople.person(desk, counsellor, PersonDraft.named("Simone"));
        desk.edit(counsellor, id, 1, PersonDraft.named("Simone Petit")).orThrow();
        assertThat(desk.edit(counsellor, id, 1, PersonDraft.named("Autre"))).isInstanceOf(Decision.Refused.class);
        assertThat(desk.find(counsellor, id).orThrow().name()).isEqualTo("Simone Petit");
    }

    @Test
    void everyReadIsInTheJournal() {
        var counsellor = SomePeople.counsellor();
        var id = SomePeople.person(desk, counsellor, PersonDraft.named("Simone"));
        desk.find(counsellor, id).orThrow();
        desk.search(counsellor, new PersonSearch("sim", 1)).orThrow();
        desk.briefs(counsellor, List.of(id));
        assertThat(jdbc.sql(
                                "select action || ' ' || array_to_string(fields, ',') from journal.entry where record = :id order by position")
                        .param("id", id)
                        .query(String.class)
                        .list())
                .containsExactly("CREATED ", "READ ", "READ name,birthYear,commune", "READ name,birthYear,commune");
    }

    @Test
    void theLatestDayOfHelpIsKept() {
        var counsellor = SomePeople.counsellor();
        var id = SomePeople.person(desk, counsellor, PersonDraft.named("Simone"));
        desk.met(counsellor, List.of(id), LocalDate.of(2026, 3, 2));
        desk.met(counsellor, List.of(id), LocalDate.of(2026, 1, 2));
        assertThat(desk.find(counsellor, id).orThrow().lastMet()).contains(LocalDate.of(2026, 3, 2));
    }

    private static List<UUID> found(List<PersonBrief> people) {
        return people.stream().map(PersonBrief::id).toList();
    }
}
