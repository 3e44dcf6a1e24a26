package fr.mediane.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IbanTest {
    @ParameterizedTest
    @CsvSource({
        "FR1420041010050500013M02606, FR1420041010050500013M02606",
        "fr14 2004 1010 0505 0001 3m02 606, FR1420041010050500013M02606",
        "DE89 3704 0044 0532 0130 00, DE89370400440532013000",
        "MC58 1122 2000 0101 2345 6789 030, MC5811222000010123456789030"
    })
    void readsAnAccountOfTheSepaArea(String typed, String number) {
        var iban = Iban.of(typed);
        assertThat(iban.number()).isEqualTo(number);
        assertThat(Iban.of(iban.number())).isEqualTo(iban);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "null",
            value = {
                "null|kernel.iban.missing",
                "'  '|kernel.iban.missing",
                "FR1420041010050500013M02607|kernel.iban.form",
                "FR1420041010050500013M0260|kernel.iban.form",
                "FR14-2004-1010-0505-0001-3M02-606|kernel.iban.form",
                "1420041010050500013M02606|kernel.iban.form",
                "XX1420041010050500013M02606|kernel.iban.form",
                "BR1800360305000010009795493C1|kernel.iban.sepa"
            })
    void saysWhatIsWrong(String typed, String reason) {
        assertThat(Iban.parse(typed).errorOn("iban").orElseThrow()).isEqualTo(ErrorKey.on("iban", reason));
    }

    @Test
    void showsNoMoreThanItsEnd() {
        var iban = Iban.of("FR1420041010050500013M02606");
        assertThat(iban).hasToString("…2606");
        assertThat(iban.lastFour()).isEqualTo("2606");
    }

    @Test
    void isNeverWrong() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Iban("FR00")).withMessageNotContaining("FR00");
    }
}
