package fr.mediane.programmes.beneficiaries;

import fr.mediane.kernel.CommuneCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The fields of a person one by one: which differ, and what a record lends to another. */
public final class PersonFields {
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

    /** The fields that a record lacks and the other has. */
    public static List<String> lent(PersonContent kept, PersonContent other) {
        var lent = new ArrayList<String>();
        ifLacking(
                lent,
                "birthYear",
                kept.birthYear().isEmpty() && other.birthYear().isPresent());
        ifLacking(lent, "gender", kept.gender() == Gender.NOT_DISCLOSED && other.gender() != Gender.NOT_DISCLOSED);
        ifLacking(
                lent,
                "status",
                kept.status() == SocialStatus.NOT_DISCLOSED && other.status() != SocialStatus.NOT_DISCLOSED);
        ifLacking(lent, "commune", kept.commune().isEmpty() && other.commune().isPresent());
        ifLacking(lent, "phone", kept.phone().isEmpty() && other.phone().isPresent());
        ifLacking(lent, "email", kept.email().isEmpty() && other.email().isPresent());
        ifLacking(lent, "needs", kept.needs().isEmpty() && !other.needs().isEmpty());
        return lent;
    }

    /** The record with these fields of the other. */
    public static PersonContent with(PersonContent kept, PersonContent other, List<String> fields) {
        return new PersonContent(
                kept.name(),
                fields.contains("birthYear") ? other.birthYear() : kept.birthYear(),
                fields.contains("gender") ? other.gender() : kept.gender(),
                fields.contains("status") ? other.status() : kept.status(),
                fields.contains("commune") ? other.commune() : kept.commune(),
                fields.contains("phone") ? other.phone() : kept.phone(),
                fields.contains("email") ? other.email() : kept.email(),
                fields.contains("needs") ? other.needs() : kept.needs());
    }

    /** The record without what it still has of the other. */
    public static PersonContent without(PersonContent kept, PersonContent other, List<String> lent) {
        var same = lent.stream()
                .filter(field -> !changed(kept, other).contains(field))
                .toList();
        return with(kept, PersonContent.named(kept.name()), same);
    }

    private static void ifLacking(List<String> lent, String field, boolean lacking) {
        if (lacking) {
            lent.add(field);
        }
    }

    private static void unlessSame(List<String> changed, String field, Object before, Object after) {
        if (!before.equals(after)) {
            changed.add(field);
        }
    }
}
