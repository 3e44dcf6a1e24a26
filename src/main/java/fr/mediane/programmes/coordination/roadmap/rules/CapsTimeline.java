package fr.mediane.programmes.coordination.roadmap.rules;

import fr.mediane.kernel.ErrorKey;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** All versions of the caps, one after the other without a day between or in two of them; the last has no end. */
public record CapsTimeline(List<Caps> versions) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    public CapsTimeline {
        versions = versions.stream().sorted(Comparator.comparing(Caps::from)).toList();
    }

    /** The version for an action that starts on a day; the first one for what starts before it. */
    public Caps at(LocalDate day) {
        return versions.stream()
                .filter(version -> version.isValid(day))
                .findFirst()
                .orElseGet(versions::getFirst);
    }

    /** The timeline with one more version, at whose first day the one before ends. */
    public CapsTimeline with(Caps added) {
        var all = new ArrayList<Caps>();
        versions.stream()
                .map(one ->
                        one.until().isEmpty() && one.from().isBefore(added.from()) ? one.endingOn(added.from()) : one)
                .forEach(all::add);
        all.add(added);
        return new CapsTimeline(all);
    }

    /** Why these versions cannot stand together; empty when they can. */
    public List<ErrorKey> faults() {
        var faults = new ArrayList<ErrorKey>();
        for (int i = 1; i < versions.size(); i++) {
            var next = versions.get(i).from();
            var end = versions.get(i - 1).until();
            if (end.isEmpty() || !end.get().equals(next)) {
                faults.add(ErrorKey.on("depuis", "roadmap.error.caps-order", DAY.format(next)));
            }
        }
        if (versions.isEmpty() || versions.getLast().until().isPresent()) {
            faults.add(ErrorKey.on("depuis", "roadmap.error.caps-end"));
        }
        for (var version : versions) {
            if (version.publicMoney() < version.state()) {
                faults.add(ErrorKey.on("public", "roadmap.error.caps-public"));
            }
        }
        return List.copyOf(faults);
    }
}
