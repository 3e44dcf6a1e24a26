package fr.mediane.registers.venues.standard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;

/** What becomes of a raw row, on a day of 2026 and with a few communes and a few forms of hours known. */
final class ReadRow {
    private static final RowReader READER =
            new RowReader(new FewCommunes(), LocalDate.of(2026, 6, 1), text -> text.matches("(Mo|Tu|We|Th|Fr).*"));

    private ReadRow() {}

    static RowReader.Kept kept(RawRow row) {
        var outcome = READER.read(row.values());
        assertThat(outcome).as(() -> String.valueOf(outcome.remarks())).isInstanceOf(RowReader.Kept.class);
        return Optional.of(outcome).map(RowReader.Kept.class::cast).orElseThrow();
    }

    static RowReader.Rejected rejected(RawRow row) {
        var outcome = READER.read(row.values());
        assertThat(outcome).isInstanceOf(RowReader.Rejected.class);
        return Optional.of(outcome).map(RowReader.Rejected.class::cast).orElseThrow();
    }
}
