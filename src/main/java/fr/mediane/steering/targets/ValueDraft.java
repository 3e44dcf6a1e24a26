package fr.mediane.steering.targets;

import fr.mediane.design.TypedDate;
import fr.mediane.kernel.ErrorKey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A value as someone typed it; nothing is checked yet. */
public record ValueDraft(String day, String value, String citation) {
    public static final ValueDraft BLANK = new ValueDraft("", "", "");
    public static final int LONGEST_CITATION = 500;

    List<ErrorKey> mistakes(Unit unit, LocalDate today) {
        var mistakes = new ArrayList<ErrorKey>();
        var read = TypedDate.parse(day);
        if (read.isEmpty() || read.get().getYear() < 1990) {
            mistakes.add(ErrorKey.on("day", "targets.error.day"));
        } else if (read.get().isAfter(today)) {
            mistakes.add(ErrorKey.on("day", "targets.error.future"));
        }
        if (Typed.number(value, unit).isEmpty()) {
            mistakes.add(ErrorKey.on("value", "targets.error.value." + unit.code()));
        }
        if (citation.isBlank()) {
            mistakes.add(ErrorKey.on("citation", "targets.error.citation"));
        } else if (citation.strip().length() > LONGEST_CITATION) {
            mistakes.add(ErrorKey.on("citation", "targets.error.too-long", LONGEST_CITATION));
        }
        return mistakes;
    }

    Value toValue(Unit unit) {
        return new Value(
                new Figure(
                        TypedDate.parse(day).orElseThrow(),
                        Typed.number(value, unit).orElseThrow()),
                Value.Origin.ENTERED,
                citation.strip());
    }
}
