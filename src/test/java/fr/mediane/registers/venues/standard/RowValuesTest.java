package fr.mediane.registers.venues.standard;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.registers.venues.standard.Remark.Kind;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Dates, telephone numbers and addresses of a row: read where they can mean one thing only, doubted or left out otherwise. */
class RowValuesTest {
    @ParameterizedTest
    @CsvSource({
        "2024-02-29,2024-02-29",
        "09/01/2023,2023-01-09",
        "9/1/2023,2023-01-09",
        "09/0102023,2023-01-09",
        "09-01-2023,2023-01-09",
        "2023/01/09,2023-01-09",
        "2023-01-09T10:00:00Z,2023-01-09",
        "2023-01-09 10:00:00,2023-01-09",
        "04/23/2023,2023-04-23",
        "31.12.2022,2022-12-31"
    })
    void readsDatesThatCanMeanOneDayOnly(String text, LocalDate day) {
        var kept = ReadRow.kept(RawRow.good().with(Field.DATE_MAJ, text));
        assertThat(kept.sheet().origin().updatedOn()).contains(day);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2023-02-30", "32/01/2023", "13/13/2023", "2023", "janvier 2023", "01/02/23", "0000-01-01", "-"})
    void leavesOtherDatesToBeCompleted(String text) {
        assertThat(ReadRow.kept(RawRow.good().with(Field.DATE_MAJ, text))
                        .sheet()
                        .origin()
                        .updatedOn())
                .isEmpty();
    }

    @Test
    void doubtsDatesInTheFutureButKeepsThem() {
        var kept = ReadRow.kept(RawRow.good().with(Field.DATE_MAJ, "2031-01-01"));
        assertThat(kept.sheet().origin().updatedOn()).contains(LocalDate.of(2031, 1, 1));
        assertThat(kept.remarks()).extracting(Remark::key).containsExactly("venues.row.date-future");
    }

    @ParameterizedTest
    @CsvSource({
        "+33475000000,+33475000000",
        "02 41 43 16 15,+33241431615",
        "02.41.43.16.15,+33241431615",
        "0241431615,+33241431615",
        "326533780,+33326533780",
        "33630392518,+33630392518",
        "0033241431615,+33241431615",
        "+33 (0)2 41 43 16 15,+33241431615",
        "+330241431615,+33241431615",
        "0262410000,+262262410000",
        "02 41 43 16 15 / 02 44 01 07 31,+33241431615",
        "3949,3949",
        "39 49,3949",
        "06 39 98 01 02,+33639980102",
        "0596601010,+596596601010"
    })
    void readsTelephoneNumbers(String text, String number) {
        assertThat(ReadRow.kept(RawRow.good().with(Field.TELEPHONE, text))
                        .sheet()
                        .contact()
                        .telephone())
                .isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "+687", "02 41 41 5 67", "néant", "00000", "12", "+1 202 555 0100"})
    void leavesOutWhatIsNoTelephoneNumber(String text) {
        var kept = ReadRow.kept(RawRow.good().with(Field.TELEPHONE, text));
        assertThat(kept.sheet().contact().telephone()).isEmpty();
        assertThat(kept.remarks()).extracting(Remark::kind).containsExactly(Kind.CORRECTION);
    }

    @Test
    void readsSixDigitsOfNewCaledoniaByThePostcode() {
        var row = RawRow.good()
                .without(Field.CODE_INSEE)
                .with(Field.COMMUNE, "Nouméa")
                .with(Field.CODE_POSTAL, "98800");
        assertThat(ReadRow.kept(row.with(Field.TELEPHONE, "426700"))
                        .sheet()
                        .contact()
                        .telephone())
                .isEqualTo("+687426700");
    }

    @Test
    void keepsWhatTheSchemaAcceptsAsATelephoneNumber() {
        var kept = ReadRow.kept(RawRow.good().with(Field.TELEPHONE, "+33000000"));
        assertThat(kept.sheet().contact().telephone()).isEqualTo("+33000000");
        assertThat(kept.remarks()).extracting(Remark::kind).containsOnly(Kind.DOUBT);
    }

    @Test
    void doubtsWrongAddressesButKeepsThem() {
        var kept = ReadRow.kept(RawRow.good()
                .with(Field.COURRIELS, "contact@exemple.fr|par le site")
                .with(Field.SITE_WEB, "www.exemple.fr|https://exemple.fr")
                .with(Field.HORAIRES, "9h - 12h")
                .with(Field.PRISE_RDV, "javascript:alert(1)"));
        assertThat(kept.sheet().contact().emails()).containsExactly("contact@exemple.fr", "par le site");
        assertThat(kept.sheet().contact().websites()).hasSize(2);
        assertThat(kept.remarks()).extracting(Remark::kind).containsOnly(Kind.DOUBT);
        assertThat(kept.remarks())
                .extracting(Remark::field)
                .contains(Field.COURRIELS, Field.SITE_WEB, Field.HORAIRES, Field.PRISE_RDV);
    }
}
