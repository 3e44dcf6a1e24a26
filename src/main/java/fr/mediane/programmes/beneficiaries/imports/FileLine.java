package fr.mediane.programmes.beneficiaries.imports;

import fr.mediane.programmes.beneficiaries.PersonDraft;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a line of a file says, sealed while it is kept.
 *
 * @param cells as they came
 * @param draft what was understood
 */
public record FileLine(Map<Column, String> cells, PersonDraft draft, List<Remark> remarks) {
    public FileLine {
        cells = Map.copyOf(cells);
        remarks = List.copyOf(remarks);
    }

    public boolean rejected() {
        return remarks.stream().anyMatch(Remark::reason);
    }

    boolean corrected() {
        return remarks.stream().anyMatch(remark -> !remark.reason());
    }

    FileLine with(Remark remark) {
        var more = new ArrayList<>(remarks);
        more.add(remark);
        return new FileLine(cells, draft, more);
    }
}
