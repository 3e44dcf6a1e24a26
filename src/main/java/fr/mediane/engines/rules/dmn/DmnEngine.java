package fr.mediane.engines.rules.dmn;

import fr.mediane.engines.rules.sheet.Answer;
import fr.mediane.engines.rules.sheet.Reading;
import fr.mediane.engines.rules.sheet.Sheet;
import fr.mediane.engines.rules.sheet.SheetReader;
import fr.mediane.engines.rules.sheet.Table;
import fr.mediane.engines.rules.sheet.Value;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Decision tables in DMN, run by Apache KIE. Its signatures name no class of KIE, so that starting Médiane loads none. */
@Component
public class DmnEngine {
    /** Tables ready to be asked; the one asked longest ago goes first. */
    private static final int KEPT = 50;

    private final Map<UUID, Compiled> ready = recent();
    private final Map<UUID, Table> tables = recent();

    /** A sheet's table, or its mistakes. */
    public Reading read(Sheet sheet) {
        return new SheetReader(new FeelCells(), sheet).read();
    }

    /** The table of a published version, which never changes. */
    public Table table(UUID version, Sheet sheet) {
        var known = Optional.ofNullable(tables.get(version));
        if (known.isPresent()) {
            return known.get();
        }
        var table = read(sheet).table().orElseThrow();
        tables.put(version, table);
        return table;
    }

    /** The table as a DMN file. */
    public String file(String key, Table table) {
        return DmnFile.write(key, table);
    }

    /** The sheet of a DMN file with one decision table; cells are taken as they are and may hold mistakes. */
    public Decision<Sheet> sheet(byte[] file) {
        return DmnReading.read(file);
    }

    /**
     * What a published file answers.
     *
     * @param version under which it is kept ready
     */
    public Decision<Answer> answer(UUID version, String file, Table table, List<Value> given) {
        return answer(ready(version, file, table), given);
    }

    /** What a table would answer, in the order of the questions. */
    public List<Decision<Answer>> tryOut(Table table, List<List<Value>> questions) {
        var compiled = Compiled.of(file("essai", table), table);
        return questions.stream().map(given -> answer(compiled, given)).toList();
    }

    /** Gaps, and overlaps; of a table that takes several rows or the first, overlaps say nothing. */
    public Findings examine(Table table) {
        return Analysis.of(table);
    }

    private static Decision<Answer> answer(Compiled compiled, List<Value> given) {
        try {
            return Decision.accepted(compiled.answer(given));
        } catch (Compiled.Ambiguous several) {
            return Decision.refused(ErrorKey.of("rules.error.ambiguous"));
        }
    }

    private Compiled ready(UUID version, String file, Table table) {
        var known = Optional.ofNullable(ready.get(version));
        if (known.isPresent()) {
            return known.get();
        }
        var compiled = Compiled.of(file, table);
        ready.put(version, compiled);
        return compiled;
    }

    private static <T> Map<UUID, T> recent() {
        return Collections.synchronizedMap(new LinkedHashMap<>(KEPT, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<UUID, T> eldest) {
                return size() > KEPT;
            }
        });
    }
}
