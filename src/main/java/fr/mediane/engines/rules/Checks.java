package fr.mediane.engines.rules;

import fr.mediane.engines.rules.dmn.DmnEngine;
import fr.mediane.engines.rules.sheet.Sheet;
import fr.mediane.engines.rules.sheet.Table;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Looks a version through before it is published. */
@Component
class Checks {
    /** Looking a large table through takes a second or two; its page is often shown again as it was. */
    private static final int KEPT = 20;

    private final DmnEngine engine;
    private final Map<Sheet, Check> known = Collections.synchronizedMap(new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Sheet, Check> eldest) {
            return size() > KEPT;
        }
    });

    Checks(DmnEngine engine) {
        this.engine = engine;
    }

    Check of(Sheet sheet) {
        var before = Optional.ofNullable(known.get(sheet));
        if (before.isPresent()) {
            return before.get();
        }
        var reading = engine.read(sheet);
        var check = reading.table().map(this::of).orElseGet(() -> Check.faulty(reading.faults()));
        known.put(sheet, check);
        return check;
    }

    private Check of(Table table) {
        return new Check(
                List.of(),
                Optional.of(table),
                engine.examine(table),
                Check.tried(table, engine.tryOut(table, Check.questions(table))));
    }
}
