package fr.mediane.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Codes of registers: SIREN, SIRET, RNA, RIDET, commune, postcode. */
class IdentifiersTest {
    static <T> String reason(Parsed<T> parsed) {
        return parsed instanceof Parsed.Invalid<T>(var reason) ? reason.key() : "valid";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "356000000",
                "732829320",
                "552 100 554",
                " 217 500 016 ",
                "130\u00A0025\u202F265",
                "\uFEFF130025265"
            })
    void readsASirenWithSpacesOfAnyKind(String text) {
        var siren = Siren.of(text);
        assertThat(siren.digits()).matches("\\d{9}");
        assertThat(Siren.of(siren.toString())).isEqualTo(siren);
    }

    @ParameterizedTest
    @CsvSource({
        "'', kernel.missing",
        "'   ', kernel.missing",
        "12345678, kernel.siren.length",
        "1234567890, kernel.siren.length",
        "73282932A, kernel.siren.length",
        "٧٣٢٨٢٩٣٢٠, kernel.siren.length",
        "732829321, kernel.siren.checksum",
        "000000000, kernel.siren.checksum",
    })
    void saysWhatIsWrongWithASiren(String text, String reason) {
        assertThat(reason(Siren.parse(text))).isEqualTo(reason);
        assertThatIllegalArgumentException().isThrownBy(() -> Siren.of(text)).withMessage(reason);
        assertThatIllegalArgumentException().isThrownBy(() -> new Siren(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "73282932000074",
                "732 829 320 00074",
                "35600000000048",
                "35600000009075",
                "21750001600019",
                "\t73282932000074\n"
            })
    void readsASiret(String text) {
        var siret = Siret.of(text);
        assertThat(siret.digits()).matches("\\d{14}");
        assertThat(siret.siren().digits()).isEqualTo(siret.digits().substring(0, 9));
        assertThat(Siret.of(siret.toString())).isEqualTo(siret);
    }

    @ParameterizedTest
    @CsvSource({
        "'', kernel.missing",
        "732829320, kernel.siret.length",
        "7328293200007, kernel.siret.length",
        "732829320000745, kernel.siret.length",
        "7328293200007X, kernel.siret.length",
        "73282932000075, kernel.siret.checksum",
        "00000000000000, kernel.siret.checksum",
        "35600000000002, kernel.siret.checksum",
        "73282932100073, kernel.siret.checksum",
    })
    void saysWhatIsWrongWithASiret(String text, String reason) {
        assertThat(reason(Siret.parse(text))).isEqualTo(reason);
        assertThatIllegalArgumentException().isThrownBy(() -> new Siret(text));
    }

    @Test
    void laPosteAddsUpToAMultipleOfFive() {
        for (int establishment = 1; establishment < 3_000; establishment++) {
            var digits = "356000000" + String.format("%05d", establishment);
            int sum = digits.chars().map(c -> c - '0').sum();
            boolean valid = Siret.parse(digits).value().isPresent();
            assertThat(valid).as(digits).isEqualTo(sum % 5 == 0 || luhn(digits));
        }
    }

    /** Luhn as the register's notice words it, from the left, to check ours from the right. */
    private static boolean luhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(i) - '0';
            int weighted = (digits.length() - i) % 2 == 0 ? digit * 2 : digit;
            sum += weighted / 10 + weighted % 10;
        }
        return sum % 10 == 0;
    }

    static Stream<String> siretsWithOneDigitChanged() {
        var random = new Random(20260101);
        return IntStream.range(0, 200).mapToObj(_ -> {
            var digits = new StringBuilder("73282932000074");
            int place = random.nextInt(14);
            int other = (digits.charAt(place) - '0' + 1 + random.nextInt(9)) % 10;
            digits.setCharAt(place, (char) ('0' + other));
            return digits.toString();
        });
    }

    @ParameterizedTest
    @MethodSource("siretsWithOneDigitChanged")
    void aSiretWithOneWrongDigitIsSeen(String digits) {
        assertThat(Siret.parse(digits).value()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"W751234567,W751234567", "w2a1000123,W2A1000123", "W9R1 000 123,W9R1000123", " W263000001 ,W263000001"})
    void readsAnRna(String text, String code) {
        assertThat(Rna.of(text)).hasToString(code);
        assertThat(Rna.of(code).code()).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"751234567", "W75123456", "W7512345678", "X751234567", "WA51234567", "W75É234567"})
    void refusesWhatIsNoRna(String text) {
        assertThat(reason(Rna.parse(text))).isEqualTo("kernel.rna.form");
        assertThatIllegalArgumentException().isThrownBy(() -> new Rna(text));
    }

    @ParameterizedTest
    @CsvSource({
        "1 565 050.001, 1565050001, 1565050, 001",
        "1565050, 1565050, 1565050, ''",
        "0123456.002, 0123456002, 0123456, 002",
        "123456.002, 0123456002, 0123456, 002",
        "123456, 0123456, 0123456, ''",
        "1565050-001, 1565050001, 1565050, 001",
        "1565050/001, 1565050001, 1565050, 001",
        "123456002, 0123456002, 0123456, 002",
    })
    void readsARidet(String text, String canonical, String company, String establishment) {
        var ridet = Ridet.of(text);
        assertThat(ridet).hasToString(canonical);
        assertThat(ridet.company()).isEqualTo(company);
        assertThat(ridet.establishment().orElse("")).isEqualTo(establishment);
        assertThat(Ridet.of(canonical)).isEqualTo(ridet);
    }

    @ParameterizedTest
    @ValueSource(strings = {"12345", "12345678", "0000000", "000000.001", "15650500012", "1565050.01", "A565050"})
    void refusesWhatIsNoRidet(String text) {
        assertThat(reason(Ridet.parse(text))).isEqualTo("kernel.ridet.form");
        assertThatIllegalArgumentException().isThrownBy(() -> new Ridet(text));
    }

    @Test
    void aRidetIsKeptInItsCanonicalFormOnly() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Ridet("123456"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Ridet("0000000001"));
        assertThat(new Ridet("0000001").company()).isEqualTo("0000001");
    }

    @ParameterizedTest
    @CsvSource({
        "26362, 26362, 26, false",
        "01004, 01004, 01, false",
        "2a004, 2A004, 2A, false",
        "2B033, 2B033, 2B, false",
        "20004, 20004, 20, false",
        "95127, 95127, 95, false",
        "97411, 97411, 974, true",
        "97801, 97801, 978, true",
        "98818, 98818, 988, true",
        "98411, 98411, 984, true",
        "26 362, 26362, 26, false",
        "19272, 19272, 19, false",
        "90010, 90010, 90, false",
    })
    void readsACommuneCode(String text, String code, String departement, boolean overseas) {
        var commune = CommuneCode.of(text);
        assertThat(commune).hasToString(code);
        assertThat(commune.departement()).isEqualTo(departement);
        assertThat(commune.isOverseas()).isEqualTo(overseas);
        assertThat(CommuneCode.of(commune.toString())).isEqualTo(commune);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2636", "263622", "00001", "96001", "97001", "97901", "98301", "99138", "2C004", "A1004", "2é004"
            })
    void refusesWhatIsNoCommuneCode(String text) {
        assertThat(reason(CommuneCode.parse(text))).isEqualTo("kernel.commune.form");
        assertThatIllegalArgumentException().isThrownBy(() -> new CommuneCode(text));
    }

    @ParameterizedTest
    @CsvSource({"26000,26000", "01000,01000", "97400,97400", "98800,98800", "26 000,26000", "75116,75116"})
    void readsAPostcode(String text, String digits) {
        assertThat(PostCode.of(text)).hasToString(digits);
        assertThat(PostCode.of(digits).digits()).isEqualTo(digits);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2600", "260000", "00100", "99000", "2A000", "26-000"})
    void refusesWhatIsNoPostcode(String text) {
        assertThat(reason(PostCode.parse(text))).isEqualTo("kernel.postcode.form");
        assertThatIllegalArgumentException().isThrownBy(() -> new PostCode(text));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "\u00A0", "\u200B"})
    void nothingIsMissingRatherThanWrong(String text) {
        assertThat(Stream.of(
                                Siren.parse(text),
                                Siret.parse(text),
                                Rna.parse(text),
                                Ridet.parse(text),
                                CommuneCode.parse(text),
                                PostCode.parse(text),
                                Euros.parse(text),
                                Percentage.parse(text),
                                DateRange.parse(text),
                                PhoneNumber.parse(text),
                                GeoPoint.parse(text))
                        .map(IdentifiersTest::reason))
                .containsOnly("kernel.missing");
    }

    static Stream<String> hugeAndHostileTexts() {
        return Stream.of(
                "9".repeat(100_000),
                " ".repeat(100_000) + "x",
                "'; drop table x; --",
                "<script>alert(1)</script>",
                "\u0000",
                "\uD83D\uDE00",
                "1e999999999",
                "W" + "7".repeat(50_000));
    }

    @ParameterizedTest
    @MethodSource("hugeAndHostileTexts")
    void hugeAndHostileTextsAreRefusedQuietly(String text) {
        assertThat(Stream.of(
                        Siren.parse(text),
                        Siret.parse(text),
                        Rna.parse(text),
                        Ridet.parse(text),
                        CommuneCode.parse(text),
                        PostCode.parse(text),
                        Euros.parse(text),
                        Percentage.parse(text),
                        DateRange.parse(text),
                        PhoneNumber.parse(text),
                        EmailAddress.parse(text),
                        GeoPoint.parse(text)))
                .allMatch(parsed -> parsed instanceof Parsed.Invalid);
    }
}
