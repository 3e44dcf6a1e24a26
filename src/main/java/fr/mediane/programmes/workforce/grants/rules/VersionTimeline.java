package fr.mediane.programmes.workforce.grants.rules;

import fr.mediane.kernel.ErrorKey;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** All versions of the grant, one after the other without a day between or in two of them; the last has no end. */
public record VersionTimeline(List<GrantVersion> versions) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private static final int LONGEST = 60;
    private static final int MOST_INSTALMENTS = 12;

    public VersionTimeline {
        versions = versions.stream()
                .sorted(Comparator.comparing(GrantVersion::from))
                .toList();
    }

    /** The version of a funding that begins on a day; empty before the first. */
    public Optional<GrantVersion> at(LocalDate day) {
        return versions.stream().filter(version -> version.isValid(day)).findFirst();
    }

    public Optional<GrantVersion> named(String code) {
        return versions.stream().filter(version -> version.code().equals(code)).findFirst();
    }

    /**
     * The timeline with one more version. One that has no end yet ends when a later one begins; days that would be in no
     * version, or in two, are left as they are for {@link #faults()} to tell.
     */
    public VersionTimeline with(GrantVersion added) {
        var all = new ArrayList<GrantVersion>();
        versions.stream()
                .map(one ->
                        one.until().isEmpty() && one.from().isBefore(added.from()) ? one.endingOn(added.from()) : one)
                .forEach(all::add);
        all.add(added);
        return new VersionTimeline(all);
    }

    /** Why these versions cannot stand together; empty when they can. */
    public List<ErrorKey> faults() {
        var faults = new ArrayList<ErrorKey>();
        versions.forEach(version -> faults(version, faults));
        for (int i = 1; i < versions.size(); i++) {
            between(versions.get(i - 1), versions.get(i), faults);
        }
        if (versions.isEmpty() || versions.getLast().until().isPresent()) {
            faults.add(ErrorKey.on("jusquau", "grants.error.version-ends"));
        }
        return List.copyOf(faults);
    }

    private void faults(GrantVersion version, List<ErrorKey> faults) {
        if (versions.stream()
                        .filter(other -> other.code().equals(version.code()))
                        .count()
                > 1) {
            faults.add(ErrorKey.on("code", "grants.error.version-code", version.code()));
        }
        if (version.until().filter(end -> !end.isAfter(version.from())).isPresent()) {
            faults.add(ErrorKey.on("jusquau", "grants.error.version-order", version.code()));
        }
        if (version.months() < 1 || version.months() > LONGEST) {
            faults.add(ErrorKey.on("mois", "grants.error.version-months", LONGEST));
        }
        for (var audience : Audience.values()) {
            var amounts = version.instalments(audience);
            boolean missing = amounts.isEmpty() && audience == Audience.PUBLIC;
            if (missing
                    || amounts.size() > MOST_INSTALMENTS
                    || amounts.stream().anyMatch(cents -> cents <= 0)
                    || !amounts.isEmpty() && version.months() % amounts.size() != 0) {
                faults.add(ErrorKey.on(audience.name(), "grants.error.version-amounts", version.months()));
            }
        }
    }

    private static void between(GrantVersion one, GrantVersion next, List<ErrorKey> faults) {
        var end = one.until();
        if (end.isEmpty() || end.get().isAfter(next.from())) {
            faults.add(ErrorKey.on(
                    "depuis", "grants.error.version-overlap", one.code(), next.code(), DAY.format(next.from())));
        } else if (end.get().isBefore(next.from())) {
            faults.add(ErrorKey.on(
                    "depuis",
                    "grants.error.version-hole",
                    DAY.format(end.get()),
                    DAY.format(next.from().minusDays(1))));
        }
    }
}
