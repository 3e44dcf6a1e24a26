package fr.mediane.programmes.beneficiaries.imports;

import fr.mediane.programmes.beneficiaries.imports.KnownPeople.Traits;
import fr.mediane.programmes.beneficiaries.imports.PeopleIntakeDesk.Newcomer;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Compares the lines of a file, in their order, with the people known and with the lines above. */
final class Comparison {
    private final KnownPeople known;
    private final Map<ByteBuffer, Long> seen = new HashMap<>();
    private final Map<UUID, Long> lines = new HashMap<>();
    private final Set<UUID> imported = new HashSet<>();

    Comparison(KnownPeople known) {
        this.known = known;
    }

    /** The lines that make these people have been imported before. */
    void imported(Set<UUID> people) {
        imported.addAll(people);
    }

    /** What becomes of the next line, which may be recorded. */
    ImportedLine compare(long number, FileLine line, Newcomer newcomer, Traits traits) {
        var print = ByteBuffer.wrap(newcomer.fingerprints().getLast());
        if (imported.contains(newcomer.id())) {
            return made(number, Outcome.ALREADY, newcomer, Optional.empty(), line);
        }
        var above = seen.putIfAbsent(print, number);
        if (above != null) {
            return made(number, Outcome.ALREADY, newcomer, Optional.empty(), line.with(like("same-line", above)));
        }
        var alike = known.alike(traits);
        known.add(traits);
        lines.put(newcomer.id(), number);
        if (alike.isEmpty()) {
            return made(number, Outcome.NEW, newcomer, alike, line);
        }
        var twin = lines.get(alike.get());
        return twin == null
                ? made(number, Outcome.ALIKE, newcomer, alike, line)
                : made(number, Outcome.ALIKE, newcomer, Optional.empty(), line.with(like("like-line", twin)));
    }

    static ImportedLine rejected(long number, FileLine line, Newcomer newcomer) {
        return made(number, Outcome.REJECTED, newcomer, Optional.empty(), line);
    }

    private static Remark like(String what, long number) {
        return Remark.correction(Column.NAME, "beneficiaries.import.row." + what, String.valueOf(number));
    }

    private static ImportedLine made(
            long number, Outcome outcome, Newcomer newcomer, Optional<UUID> alike, FileLine line) {
        return new ImportedLine(number, outcome, newcomer.id(), alike, Optional.of(line));
    }
}
