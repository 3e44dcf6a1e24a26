package fr.mediane.registers.venues.standard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Thousands of rows put together at random from believable and unbelievable values; the seed names a failing one. */
class RowReaderSeedsTest {
    private static final List<String> ODD = List.of(
            "",
            " ",
            "-",
            "\u0000",
            "é",
            "e\u0301",
            "|",
            "||",
            "'; drop table venues.venue; --",
            "<script>",
            "\n",
            "0",
            "99999",
            "NaN",
            "Infinity",
            "1e400",
            "-91",
            "181",
            "\uD83D\uDE00",
            "\uD800",
            "a".repeat(3000),
            "Gratuit|Payant",
            "Gratuit;Payant",
            "gratuit",
            "2024-02-30",
            "2024-02-29",
            "29/02/2024",
            "+33123456789",
            "0123456789",
            "3949",
            "+689401234",
            "ftp://x",
            "https://exemple.fr/a b?c=d/e#f-g",
            "BIB|ZZZ",
            "Étapes numériques (La Poste)",
            "Aide aux démarches administratives",
            "434 933 123 00029",
            "434933123",
            "W131004321",
            "ABCDEFGHIJ",
            "Verteuil s/Charente",
            "北京",
            "« Chez nous » #3",
            "2A004",
            "1053",
            "44,93",
            "Mo-Fr 09:00-12:00");

    private static final Map<Field, Pattern> SCHEMA = Map.of(
            Field.PIVOT, Pattern.compile("[a-zA-Z0-9]{9,14}"),
            Field.CODE_POSTAL, Pattern.compile("\\d{5}"),
            Field.CODE_INSEE, Pattern.compile("(([013-9]\\d|2[AB1-9])\\d{3})?"),
            Field.TELEPHONE,
                    Pattern.compile(
                            "((\\+33|\\+590|\\+594|\\+262|\\+596|\\+269|\\+687|\\+689|\\+508|\\+681)(\\d){6,9})?"),
            Field.DATE_MAJ, Pattern.compile("(\\d{4}-\\d{2}-\\d{2})?"));

    private final RowReader reader =
            new RowReader(new FewCommunes(), LocalDate.of(2026, 6, 1), text -> text.startsWith("Mo"));

    static LongStream seeds() {
        return LongStream.range(0, 2_000);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyRowIsKeptOrExplainedAndWhatIsExportedReadsBackTheSame(long seed) {
        var random = new Random(seed);
        var values = new EnumMap<>(RawRow.good().values());
        for (int i = random.nextInt(8); i >= 0; i--) {
            var field = Field.values()[random.nextInt(Field.values().length)];
            values.put(field, ODD.get(random.nextInt(ODD.size())));
        }
        var outcome = reader.read(values);
        if (outcome instanceof RowReader.Kept kept) {
            assertThat(outcome.remarks()).noneMatch(remark -> remark.kind() == Remark.Kind.REASON);
            isInForm(kept);
            readsBack(kept);
        } else {
            assertThat(outcome.remarks()).anyMatch(remark -> remark.kind() == Remark.Kind.REASON);
        }
    }

    private static void isInForm(RowReader.Kept kept) {
        SCHEMA.forEach((field, pattern) -> assertThat(SheetWriter.write(kept.id(), kept.sheet(), field))
                .as(field.column())
                .matches(pattern));
        for (var field : Field.values()) {
            var text = SheetWriter.write(kept.id(), kept.sheet(), field);
            assertThat(text).as(field.column()).doesNotContain("\u0000");
            if (List.of(Field.ID, Field.NOM, Field.COMMUNE, Field.ADRESSE).contains(field)) {
                assertThat(text).as(field.column()).isNotBlank();
            }
        }
        assertThat(SheetWriter.write(kept.id(), kept.sheet(), Field.PRESENTATION_RESUME))
                .hasSizeLessThanOrEqualTo(280);
    }

    /** What a form would show and send back unchanged changes nothing. */
    private void readsBack(RowReader.Kept kept) {
        var shown = new EnumMap<Field, String>(Field.class);
        for (var field : Field.values()) {
            shown.put(field, SheetWriter.raw(kept.id(), kept.sheet(), field));
        }
        assertThat(reader.read(shown)).isInstanceOfSatisfying(RowReader.Kept.class, again -> {
            assertThat(again.communeCode()).isEqualTo(kept.communeCode());
            if (kept.sheet().hasPivot()) {
                assertThat(again.sheet()).isEqualTo(kept.sheet());
            }
        });
    }
}
