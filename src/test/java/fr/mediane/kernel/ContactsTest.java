package fr.mediane.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Phone numbers and e-mail addresses. */
class ContactsTest {
    @ParameterizedTest
    @CsvSource({
        "01 99 00 12 34, +33199001234, 01 99 00 12 34",
        "01.99.00.12.34, +33199001234, 01 99 00 12 34",
        "0199001234, +33199001234, 01 99 00 12 34",
        "199001234, +33199001234, 01 99 00 12 34",
        "+33 1 99 00 12 34, +33199001234, 01 99 00 12 34",
        "+33 (0)1 99 00 12 34, +33199001234, 01 99 00 12 34",
        "0033199001234, +33199001234, 01 99 00 12 34",
        "06 39 98 12 34, +33639981234, 06 39 98 12 34",
        "0262 20 12 34, +262262201234, 0262 20 12 34",
        "0692 12 34 56, +262692123456, 0692 12 34 56",
        "0590 20 12 34, +590590201234, 0590 20 12 34",
        "0696 20 12 34, +596696201234, 0696 20 12 34",
        "0594 25 12 34, +594594251234, 0594 25 12 34",
        "0269 61 12 34, +262269611234, 0269 61 12 34",
        "0263 01 12 34, +262263011234, 0263 01 12 34",
        "+687 25 12 34, +687251234, +687 25.12.34",
        "+689 40 50 12 34, +68940501234, +689 40 50 12 34",
        "+508 41 12 34, +508411234, +508 41 12 34",
        "+33.1.99.00.12.34, +33199001234, 01 99 00 12 34",
        "00 33 (0) 1.99.00.12.34, +33199001234, 01 99 00 12 34",
        "+262 692 12 34 56, +262692123456, 0692 12 34 56",
        "00262.262.20.12.34, +262262201234, 0262 20 12 34",
        "+590 690 20 12 34, +590690201234, 0690 20 12 34",
        "+594.694.20.12.34, +594694201234, 0694 20 12 34",
        "00596 696 20 12 34, +596696201234, 0696 20 12 34",
        "00687 25.12.34, +687251234, +687 25 12 34",
        "00689 40.50.12.34, +68940501234, +689 40 50 12 34",
        "00508 41.12.34, +508411234, +508 41 12 34",
        "+32 2 512 34 56, +3225123456, +32 2 512 34 56",
        "01-99-00-12-34, +33199001234, 01 99 00 12 34",
        "+33-6-39-98-12-34, +33639981234, 06 39 98 12 34",
        "0262-20-12-34, +262262201234, 0262 20 12 34",
        "+687-25-12-34, +687251234, +687 25 12 34",
        "08 00 00 12 34, +33800001234, 0 800 00 12 34",
    })
    void readsAPhoneNumberAndShowsItAsPeopleDo(String text, String e164, String shown) {
        var phone = PhoneNumber.of(text);
        assertThat(phone).hasToString(e164);
        assertThat(phone.display().replace('.', ' ').replace('\u00A0', ' ')).isEqualTo(shown.replace('.', ' '));
        assertThat(PhoneNumber.of(phone.toString())).isEqualTo(phone);
        assertThat(PhoneNumber.of(phone.display())).isEqualTo(phone);
        assertThat(new PhoneNumber(e164).e164()).isEqualTo(e164);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3949",
                "12",
                "01 99 00 12",
                "01 99 00 12 34 56",
                "-",
                "0000000000",
                "allo",
                "+33",
                "01990012AB",
                "+999123456789"
            })
    void refusesWhatCannotBeCalled(String text) {
        assertThat(IdentifiersTest.reason(PhoneNumber.parse(text))).isEqualTo("kernel.phone.form");
        assertThatIllegalArgumentException().isThrownBy(() -> PhoneNumber.of(text));
    }

    @Test
    void readsALocalNumberOfTheRegionGiven() {
        assertThat(PhoneNumber.parse("25 12 34", "NC").orThrow()).hasToString("+687251234");
        assertThat(PhoneNumber.parse("25 12 34").value()).isEmpty();
        assertThat(PhoneNumber.parse("0262 20 12 34", "RE").orThrow()).hasToString("+262262201234");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0199001234", "+33 199001234", "+3319900123", "33199001234", ""})
    void keepsOnlyTheInternationalForm(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new PhoneNumber(text));
    }

    @ParameterizedTest
    @CsvSource({
        "nom@exemple.fr, nom@exemple.fr",
        "' Nom.Prenom@Exemple.FR ', Nom.Prenom@exemple.fr",
        "a+b@sub.exemple.org, a+b@sub.exemple.org",
        "o'neil@exemple.fr, o'neil@exemple.fr",
        "contact@mairie-évry.fr, contact@xn--mairie-vry-h7a.fr",
        "a@b.co, a@b.co",
    })
    void readsAnEmailAddress(String text, String canonical) {
        assertThat(EmailAddress.of(text)).hasToString(canonical);
        assertThat(new EmailAddress(canonical).address()).isEqualTo(canonical);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nom",
                "@exemple.fr",
                "nom@",
                "nom@exemple",
                "nom@exemple.f",
                "nom@exemple..fr",
                "nom@-exemple.fr",
                "nom@exemple-.fr",
                "nom@exemple.123",
                ".nom@exemple.fr",
                "nom.@exemple.fr",
                "no..m@exemple.fr",
                "nöm@exemple.fr",
                "no m@exemple.fr",
                "nom@ex emple.fr",
                "a@b@exemple.fr",
                "a@exemple.fr\r\nbcc: x@y.fr",
                "\"a\"@exemple.fr",
                "<nom@exemple.fr>",
            })
    void refusesWhatIsNoEmailAddress(String text) {
        assertThat(IdentifiersTest.reason(EmailAddress.parse(text))).isEqualTo("kernel.email.form");
        assertThatIllegalArgumentException().isThrownBy(() -> new EmailAddress(text));
    }

    @Test
    void keepsToTheLengthsThatMailAllows() {
        assertThat(EmailAddress.parse("a".repeat(64) + "@exemple.fr").value()).isPresent();
        assertThat(EmailAddress.parse("a".repeat(65) + "@exemple.fr").value()).isEmpty();
        var domain = ("b".repeat(60) + ".").repeat(3);
        assertThat(EmailAddress.parse("a@" + domain + "c".repeat(66) + ".fr").value())
                .isEmpty();
        assertThat(EmailAddress.parse("a@" + domain + "c".repeat(60) + ".fr").value())
                .isPresent();
        assertThat(EmailAddress.parse("aaaaaaa@" + domain + "c".repeat(60) + ".fr")
                        .value())
                .isPresent();
        assertThat(EmailAddress.parse("aaaaaaaa@" + domain + "c".repeat(60) + ".fr")
                        .value())
                .isEmpty();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  "})
    void noAddressIsMissing(String text) {
        assertThat(IdentifiersTest.reason(EmailAddress.parse(text))).isEqualTo("kernel.missing");
    }
}
