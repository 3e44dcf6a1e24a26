package fr.mediane.registers.venues.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.mediane.registers.venues.standard.FewCommunes;
import fr.mediane.registers.venues.standard.Field;
import fr.mediane.registers.venues.standard.Remark;
import fr.mediane.registers.venues.standard.RowReader;
import fr.mediane.registers.venues.standard.SheetWriter;
import fr.mediane.registers.venues.standard.VenueSchema;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The real files, where the machine has them: what the schema accepts is kept as it is, the rest is explained. */
class RealVenueFilesTest {
    /** What a remark may announce to be exported otherwise, since the reference package refuses it. */
    private static final Set<String> ANNOUNCED = Set.of("venues.row.exported-as", "venues.row.not-exported");

    private final RowReader reader = new RowReader(new FewCommunes(), LocalDate.of(2026, 6, 1), text -> true);

    @ParameterizedTest
    @CsvSource({
        "aix-en-provence.csv,38,35",
        "angers.csv,63,57",
        "bus-france-services-charente.csv,12,0",
        "epernay.csv,39,0",
        "etapes-numerique.csv,95,0",
        "hub-lo.csv,426,417",
        "maine-et-loire.csv,243,169",
        "maine-et-loire.json,243,169",
        "nouvelle-caledonie.csv,92,0"
    })
    void keepsEveryValidRowAndExplainsEveryOther(String name, int rows, int valid) throws Exception {
        var path = VenueSchema.folder().resolve(name);
        assumeTrue(Files.exists(path), "the real files are not on this machine");
        var schema = VenueSchema.read();
        var lines = new ArrayList<RawLine>();
        VenueFile.open(path).read(lines::add);
        assertThat(lines).hasSize(rows);
        int accepted = 0;
        for (var line : lines) {
            assertThat(line.trouble()).isEmpty();
            var refused = schema.refused(line.values());
            var outcome = reader.read(line.values());
            if (refused.isEmpty()) {
                accepted++;
                isKeptAsItIs(line, outcome);
            } else if (outcome instanceof RowReader.Rejected) {
                assertThat(outcome.remarks()).anyMatch(remark -> remark.kind() == Remark.Kind.REASON);
            } else {
                refused.forEach(column -> assertThat(outcome.remarks())
                        .as(line.line() + " " + column)
                        .anyMatch(remark -> remark.field() == Field.of(column).orElseThrow()
                                && remark.kind() != Remark.Kind.DOUBT));
            }
            if (outcome instanceof RowReader.Kept kept && !kept.toComplete()) {
                assertThat(schema.refused(exported(kept)))
                        .as("export of line " + line.line())
                        .isEmpty();
            }
        }
        assertThat(accepted).isEqualTo(valid);
    }

    private static void isKeptAsItIs(RawLine line, RowReader.Outcome outcome) {
        assertThat(outcome).isInstanceOf(RowReader.Kept.class);
        assertThat(outcome.remarks()).as("line " + line.line()).noneMatch(r -> r.kind() == Remark.Kind.REASON);
        var kept = (RowReader.Kept) outcome;
        var differing = new ArrayList<Field>();
        exported(kept).forEach((field, value) -> {
            if (!same(field, value, line.values().getOrDefault(field, ""))) {
                differing.add(field);
            }
        });
        var announced =
                kept.remarks().stream().filter(r -> ANNOUNCED.contains(r.key())).map(Remark::field);
        differing.removeAll(announced.toList());
        differing.removeIf(field -> field == Field.PIVOT && kept.sheet().pivot().matches("0{9}"));
        assertThat(differing).as("line " + line.line()).isEqualTo(List.of());
    }

    private static boolean same(Field field, String exported, String given) {
        if ((field == Field.LATITUDE || field == Field.LONGITUDE) && !given.isEmpty()) {
            return Double.parseDouble(exported) == Double.parseDouble(given);
        }
        return exported.equals(given.strip());
    }

    private static EnumMap<Field, String> exported(RowReader.Kept kept) {
        var values = new EnumMap<Field, String>(Field.class);
        for (var field : Field.values()) {
            values.put(field, SheetWriter.write(kept.id(), kept.sheet(), field));
        }
        return values;
    }
}
