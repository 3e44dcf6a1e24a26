package fr.mediane.engines.rules.sheet;

import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Answers as typed, to what a table asks, for the rooms that ask people themselves. */
public final class TypedValues {
    /** What the form fields are called: this and the place, from 0. */
    public static final String FIELD = "reponse-";

    private TypedValues() {}

    /** A value for each field by its key, or every mistake on its form field. */
    public static Decision<Map<String, Value>> read(List<Field> fields, List<String> typed) {
        var faults = new ArrayList<ErrorKey>();
        var given = new LinkedHashMap<String, Value>();
        for (int place = 0; place < fields.size(); place++) {
            var field = fields.get(place);
            var text = place < typed.size() ? typed.get(place) : "";
            var value = text.length() > Sheet.LONGEST_CELL ? Optional.<Value>empty() : SheetReader.typed(field, text);
            if (value.isPresent()) {
                given.put(field.key(), value.get());
            } else {
                faults.add(ErrorKey.on(FIELD + place, SheetReader.mistake(field)));
            }
        }
        return faults.isEmpty() ? Decision.accepted(given) : Decision.refused(faults);
    }
}
