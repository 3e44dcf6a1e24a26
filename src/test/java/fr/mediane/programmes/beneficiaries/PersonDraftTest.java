package fr.mediane.programmes.beneficiaries;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.kernel.ErrorKey;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonDraftTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"Zoé", "Jeanne d’Arc", "Jeanne d'Arc", "O'Brien", "Мария", "محمد", "王秀英", "N’Guessan-Koffi", "X"
            })
    void aNameOfAnyScriptIsEnough(String name) {
        var reading = PersonDraft.named(name).read(2026);
        assertThat(reading.errors()).isEmpty();
        assertThat(reading.content()).isEqualTo(PersonContent.named(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\u200b", "1234", "…", "😀"})
    void somethingToCallThemByIsNeeded(String name) {
        assertThat(fields(PersonDraft.named(name))).containsExactly("name");
    }

    @Test
    void theSameNameTypedOnTwoDevicesIsTheSameText() {
        assertThat(PersonDraft.named(" Zoe\u0301\u00a0 Petit\n")
                        .read(2026)
                        .content()
                        .name())
                .isEqualTo("Zo\u00e9 Petit");
    }

    @Test
    void aNameHasAtMost120Characters() {
        assertThat(fields(PersonDraft.named("a".repeat(121)))).containsExactly("name");
        assertThat(fields(PersonDraft.named("a".repeat(120)))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "1950,true",
        "1906,true",
        "2026,true",
        "1905,false",
        "2027,false",
        "50,false",
        "19 50,false",
        "abcd,false"
    })
    void theYearOfBirthIsPlausible(String year, boolean right) {
        var draft = new PersonDraft("Zoé", year, "", "", "", "", "", "");
        assertThat(fields(draft)).isEqualTo(right ? List.of() : List.of("birthYear"));
    }

    @ParameterizedTest
    @CsvSource({
        "06 39 98 12 34,+33639981234",
        "+33 6 39 98 12 34,+33639981234",
        "0033639981234,+33639981234",
        "0262 90 00 00,+262262900000",
        "0692 12 34 56,+262692123456",
        "0590 82 00 00,+590590820000",
        "+687 25 00 00,+687250000"
    })
    void aPhoneOfAnyFrenchOrOverseasFormIsTheSameNumber(String typed, String e164) {
        var draft = new PersonDraft("Zoé", "", "", "", "", typed, "", "");
        assertThat(draft.read(2026).content().phone().orElseThrow().e164()).isEqualTo(e164);
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        var draft = new PersonDraft("", "3000", "autre", "riche", "99", "12", "moi", "x".repeat(2001));
        assertThat(fields(draft))
                .containsExactly("name", "birthYear", "gender", "status", "commune", "phone", "email", "needs");
    }

    @Test
    void aDraftOfAPersonSaysTheSame() {
        var content = SomePeople.full("Simone").read(2026).content();
        assertThat(PersonDraft.of(content).read(2026).content()).isEqualTo(content);
    }

    @ParameterizedTest
    @CsvSource({
        "2015,UNDER_12",
        "2014,FROM_12_TO_17",
        "2008,FROM_18_TO_24",
        "2001,FROM_25_TO_39",
        "1986,FROM_40_TO_59",
        "1967,FROM_40_TO_59",
        "1966,FROM_60_TO_69",
        "1956,FROM_70"
    })
    void theAgeBandComesFromTheYearOfBirth(String year, AgeBand band) {
        var content =
                new PersonDraft("Zoé", year, "", "", "", "", "", "").read(2026).content();
        assertThat(content.age(LocalDate.of(2026, 3, 1))).isEqualTo(band);
    }

    @Test
    void anUnknownYearOfBirthIsNotDisclosed() {
        assertThat(PersonContent.named("Zoé").age(LocalDate.of(2026, 3, 1))).isEqualTo(AgeBand.NOT_DISCLOSED);
    }

    private static List<String> fields(PersonDraft draft) {
        return draft.read(2026).errors().stream().map(ErrorKey::field).toList();
    }
}
