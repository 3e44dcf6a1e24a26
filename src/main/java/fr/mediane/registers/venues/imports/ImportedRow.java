package fr.mediane.registers.venues.imports;

import fr.mediane.registers.venues.Arrival;
import fr.mediane.registers.venues.standard.Field;
import fr.mediane.registers.venues.standard.Remark;
import java.util.List;
import java.util.Map;

/**
 * One row of an import, as its pages show it.
 *
 * @param line where it stands in the file
 * @param outcome ADDED, CHANGED, SAME, OLDER or REJECTED
 * @param raw the values as they came
 */
public record ImportedRow(
        int number,
        long line,
        String standardId,
        String name,
        String outcome,
        boolean toComplete,
        Map<Field, String> raw,
        List<Remark> remarks) {
    public ImportedRow {
        raw = Map.copyOf(raw);
        remarks = List.copyOf(remarks);
    }

    public boolean rejected() {
        return outcome.equals(Arrival.REJECTED.name());
    }
}
