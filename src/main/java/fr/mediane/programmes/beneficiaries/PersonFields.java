package fr.mediane.programmes.beneficiaries;

import fr.mediane.kernel.CommuneCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The fields of a person one by one: which differ, and what a record lends to another. */
final class PersonFields {
    private PersonFields() {}

    /** The names of the fields that differ, for the journal. */
    static List<String> changed(PersonContent before, PersonContent after) {
        var changed = new ArrayList<String>();
        unlessSame(changed, "name", before.name(), after.name());
        unlessSame(changed, "birthYear", before.birthYear(), after.birthYear());
        unlessSame(changed, "gender", before.gender(), after.gender());
        unlessSame(changed, "status", before.status(), after.status());
        unlessSame(changed, "commune", before.commune(), after.commune());
        unlessSame(changed, "phone", before.phone(), after.phone());
        unlessSame(changed, "email", before.email(), after.email());
        unlessSame(changed, "needs", before.needs(), after.needs());
        return changed;
    }

    /** The same, living there. */
    static PersonContent at(PersonContent content, Optional<CommuneCode> commune) {
        return new PersonContent(
                content.name(),
                content.birthYear(),
                content.gender(),
                content.status(),
                commune,
                content.phone(),
                content.email(),
                content.needs());
    }

    private static void unlessSame(List<String> changed, String field, Object before, Object after) {
        if (!before.equals(after)) {
            changed.add(field);
        }
    }
}
