package fr.mediane.registers.organisations;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.kernel.ErrorKey;
import fr.mediane.registers.territory.MeantCommune;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrganisationDraftTest {
    private static final MeantCommune NONE = new MeantCommune.None();
    private static final MeantCommune UNCLEAR = new MeantCommune.Unclear(List.of());

    private static OrganisationDraft number(String number) {
        return new OrganisationDraft(number, "Essai", "COMMUNE", "", "", "", "", "", "");
    }

    @Test
    void acceptsTheLeastThatIsNeeded() {
        assertThat(number(OrganisationFixture.siret()).mistakes(NONE)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1565050", "1 565 050.001", "0123456"})
    void acceptsANumberOfNewCaledonia(String ridet) {
        assertThat(number(ridet).mistakes(NONE)).isEmpty();
        var organisation = number(ridet).toOrganisation(UUID.randomUUID(), 0, NONE);
        assertThat(organisation.siret()).isEmpty();
        assertThat(organisation.ridet()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "12345678900000", "00000000000000", "123456789", "<b>", "'; drop table x; --", "\u0000"})
    void refusesAnythingElse(String number) {
        assertThat(number(number).mistakes(NONE)).extracting(ErrorKey::field).containsExactly("number");
    }

    @Test
    void saysWhatIsWrongWithEachField() {
        var long100 = "x".repeat(100_000);
        assertThat(new OrganisationDraft(long100, long100, long100, long100, long100, "", long100, long100, long100)
                        .mistakes(UNCLEAR))
                .extracting(ErrorKey::field)
                .containsExactly("name", "number", "kind", "address", "commune", "email", "phone", "activity");
        assertThat(new OrganisationDraft("", " \t\u00A0", "", "", "x", "", "@", "12", "x").mistakes(UNCLEAR))
                .extracting(ErrorKey::field)
                .containsExactly("name", "number", "kind", "commune", "email", "phone", "activity");
    }

    @Test
    void keepsOneLineWithoutControlCharacters() {
        var draft = new OrganisationDraft(
                OrganisationFixture.siret(),
                " Les\u0000 Petits\n\tClics ",
                "COMMUNE",
                "1\r\nrue",
                "",
                "",
                "",
                "",
                " 8899 b ");
        assertThat(draft.mistakes(NONE)).isEmpty();
        assertThat(draft.cleanName()).isEqualTo("Les Petits Clics");
        assertThat(draft.cleanAddress()).isEqualTo("1 rue");
        assertThat(draft.toOrganisation(UUID.randomUUID(), 0, NONE).activity()).contains(new ActivityCode("88.99B"));
    }

    @Test
    void showsNumbersInGroups() {
        var siret = number(OrganisationFixture.siret()).toOrganisation(UUID.randomUUID(), 0, NONE);
        assertThat(siret.numberForReading()).matches("\\d{3} \\d{3} \\d{3} \\d{5}");
        assertThat(number("1565050001")
                        .toOrganisation(UUID.randomUUID(), 0, NONE)
                        .numberForReading())
                .isEqualTo("1 565 050 001");
        assertThat(number("1565050").toOrganisation(UUID.randomUUID(), 0, NONE).numberForReading())
                .isEqualTo("1 565 050");
    }
}
