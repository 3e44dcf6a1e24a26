package fr.mediane.registers.journal;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * What an action was about: ids and names of fields, never a value, so that a person can be erased without touching
 * the journal.
 *
 * @param module the room's name, for example {@code registers.venues}
 * @param type the kind of record in the room's own words, lower case and hyphens: {@code venue}, {@code venue-report}
 * @param record the record, or empty when the action was about many at once (an export, a list)
 * @param fields names of the fields read or changed, at most 100; empty means the record as a whole
 * @param onBehalfOf the organisation or account for which the actor acted, when it was not for themselves
 */
public record Entry(String module, String type, Optional<UUID> record, List<String> fields, Optional<UUID> onBehalfOf) {
    private static final Pattern MODULE = Pattern.compile("[a-z]{1,30}(\\.[a-z]{1,30}){0,2}");
    private static final Pattern TYPE = Pattern.compile("[a-z]{1,30}(-[a-z]{1,30}){0,4}");
    private static final Pattern FIELD = Pattern.compile("[a-z][A-Za-z0-9]{0,40}([_.-][A-Za-z0-9]{1,40}){0,5}");

    public Entry {
        fields = List.copyOf(fields);
        require(MODULE.matcher(module).matches(), "module");
        require(TYPE.matcher(type).matches(), "record type");
        require(fields.size() <= 100, "number of fields");
        fields.forEach(field -> require(FIELD.matcher(field).matches(), "field name"));
        require(String.join(",", fields).length() <= 4000, "length of the field names");
    }

    public static Entry of(String module, String type, UUID record, String... fields) {
        return new Entry(module, type, Optional.of(record), List.of(fields), Optional.empty());
    }

    public static Entry of(String module, String type, UUID record, Collection<String> fields) {
        return new Entry(module, type, Optional.of(record), List.copyOf(fields), Optional.empty());
    }

    /** About many records of a type at once, such as an export. */
    public static Entry ofMany(String module, String type, String... fields) {
        return new Entry(module, type, Optional.empty(), List.of(fields), Optional.empty());
    }

    public Entry onBehalfOf(UUID organisationOrAccount) {
        return new Entry(module, type, record, fields, Optional.of(organisationOrAccount));
    }

    /** The message never repeats the offending text: it may be a value that has no place here, nor in a log. */
    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new IllegalArgumentException("not allowed in the journal: " + what);
        }
    }
}
