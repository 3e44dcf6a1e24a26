package fr.mediane.programmes.beneficiaries.imports;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.platform.tables.ReadTable.Cell;
import fr.mediane.programmes.beneficiaries.PersonContent;
import fr.mediane.testing.MedianeTest;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The real territory answers for communes. */
@MedianeTest
class LineReaderTest {
    @Autowired
    LineReaders readers;

    @ParameterizedTest
    @ValueSource(strings = {"O’Brien", "N'Diaye", "Nguyên", "Мария Коваленко", "محمد العربي", "王秀英"})
    void aNameIsEnoughInAnyScript(String name) {
        var line = read(Map.of(Column.NAME, name));
        assertThat(line.rejected()).isFalse();
        assertThat(content(line).name()).isEqualTo(name);
    }

    @Test
    void firstNameAndNameMakeOne() {
        assertThat(content(read(Map.of(Column.FIRST_NAME, " Zoé ", Column.NAME, "D’Almeida")))
                        .name())
                .isEqualTo("Zoé D’Almeida");
        assertThat(reason(read(Map.of(Column.PHONE, "06 39 98 00 01")))).isEqualTo("beneficiaries.error.name-missing");
    }

    @ParameterizedTest
    @CsvSource({
        "06 39 98 12 34, '', +33639981234",
        "06.39.98.12.34, '', +33639981234",
        "+33 (0)6 39 98 12 34, '', +33639981234",
        "0033639981234, '', +33639981234",
        "639981234, '', +33639981234",
        "0262 20 12 34, '', +262262201234",
        "0692123456, 97411, +262692123456",
        "+687 25 00 00, '', +687250000",
        "25 00 00, 98818, +687250000",
        "40 41 42 43, 98735, +68940414243"
    })
    void aPhoneIsReadInAnyForm(String typed, String insee, String e164) {
        var line = read(Map.of(Column.NAME, "Zoé", Column.PHONE, typed, Column.INSEE, insee));
        assertThat(line.remarks().stream().filter(Remark::reason)).isEmpty();
        assertThat(content(line).phone().orElseThrow().e164()).isEqualTo(e164);
    }

    @ParameterizedTest
    @CsvSource({
        "26362, '', '', 26362",
        "1004, '', '', 01004",
        "'', 26000, Valence, 26362",
        "'', '', Valence (26000), 26362",
        "'', 26000, VALENCE, 26362",
        "'', 97400, saint denis, 97411",
        "'', 75010, '', 75056",
        "2A004, '', '', 2A004",
        "'', '', Marseille, 13055"
    })
    void aCommuneIsReadByCodeOrByNameAndPostcode(String insee, String postcode, String name, String code) {
        var line =
                read(Map.of(Column.NAME, "Zoé", Column.INSEE, insee, Column.POSTCODE, postcode, Column.COMMUNE, name));
        assertThat(line.remarks().stream().filter(Remark::reason)).isEmpty();
        assertThat(content(line).commune().orElseThrow().code()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "INSEE, 99999, beneficiaries.import.row.insee",
        "POSTCODE, 00001, beneficiaries.import.row.postcode",
        "COMMUNE, Nullepart-sur-Rien, beneficiaries.import.row.commune",
        "COMMUNE, Saint-Denis, beneficiaries.import.row.several",
        "PHONE, 12, kernel.phone.form",
        "EMAIL, zoe@, kernel.email.form",
        "BIRTH_YEAR, 52, beneficiaries.error.birth-year",
        "BIRTH_YEAR, 2199, beneficiaries.error.birth-year",
        "GENDER, x, beneficiaries.import.row.gender",
        "STATUS, astronaute, beneficiaries.import.row.status"
    })
    void whatCannotBeToldRejectsTheLine(Column column, String text, String key) {
        var line = read(Map.of(Column.NAME, "Zoé", column, text));
        assertThat(reason(line)).isEqualTo(key);
        assertThat(line.cells()).containsEntry(column, text);
    }

    @ParameterizedTest
    @CsvSource({"1952, 1952", "12/03/1952, 1952", "1952-03-12, 1952", "12.3.1952, 1952"})
    void theYearIsTakenFromADate(String typed, int year) {
        var line = read(Map.of(Column.NAME, "Zoé", Column.BIRTH_YEAR, typed));
        assertThat(content(line).birthYear()).contains(year);
        assertThat(line.corrected()).isEqualTo(typed.length() > 4);
    }

    @ParameterizedTest
    @CsvSource({"F, feminin", "Mme, feminin", "homme, masculin", "M., masculin", "Non communiqué, non_communique"})
    void wordsForGenderAreUnderstood(String word, String code) {
        assertThat(content(read(Map.of(Column.NAME, "Zoé", Column.GENDER, word)))
                        .gender()
                        .code())
                .isEqualTo(code);
    }

    @Test
    void aFormulaIsSaidAndLeftOut() {
        var line = readers.reader().read(Map.of(Column.NAME, new Cell("Zoé", false), Column.NEEDS, new Cell("", true)));
        assertThat(line.rejected()).isFalse();
        assertThat(line.remarks())
                .singleElement()
                .satisfies(remark -> assertThat(remark.key()).isEqualTo("beneficiaries.import.row.formula"));
        assertThat(readers.reader()
                        .read(Map.of(Column.NAME, new Cell("", true)))
                        .rejected())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Prénom, FIRST_NAME",
        "NOM, NAME",
        "  date de naissance , BIRTH_YEAR",
        "Tél., PHONE",
        "E-mail, EMAIL",
        "code_postal, POSTCODE"
    })
    void headingsAreUnderstoodAsPeopleWriteThem(String heading, Column column) {
        assertThat(Column.of(heading)).contains(column);
    }

    private FileLine read(Map<Column, String> texts) {
        var cells = new EnumMap<Column, Cell>(Column.class);
        texts.forEach((column, text) -> cells.put(column, new Cell(text, false)));
        return readers.reader().read(cells);
    }

    private PersonContent content(FileLine line) {
        return line.draft().read(readers.thisYear()).content();
    }

    private static String reason(FileLine line) {
        return line.remarks().stream()
                .filter(Remark::reason)
                .findFirst()
                .map(Remark::key)
                .orElse("");
    }
}
