package fr.mediane.programmes.workforce.grants.web;

import fr.mediane.design.TypedDate;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Euros;
import fr.mediane.kernel.Parsed;
import fr.mediane.programmes.workforce.grants.rules.Audience;
import fr.mediane.programmes.workforce.grants.rules.GrantVersion;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A new version of the rules, as typed. Amounts are written one after the other with a semicolon between: {@code 17500 ;
 * 12500 ; 12500}.
 */
public record VersionForm(
        @Nullable String code,
        @Nullable String depuis,
        @Nullable String mois,
        @Nullable String publicBodies,
        @Nullable String priorityAreas,
        @Nullable String privateBodies,
        @Nullable String source) {
    static final VersionForm EMPTY = new VersionForm("", "", "", "", "", "", "");
    private static final int LONGEST = 300;

    /** What is typed in a field, for the page. */
    public String typed(@Nullable String field) {
        return field == null ? "" : field.length() > LONGEST ? field.substring(0, LONGEST) : field;
    }

    /** The version, or what is wrong with what was typed, in the order of the form. */
    public Optional<GrantVersion> read(List<ErrorKey> faults) {
        var name = typed(code).strip();
        if (!name.matches("V[0-9]{1,2}")) {
            faults.add(ErrorKey.on("code", "grants.error.version-name"));
        }
        var from = TypedDate.parse(typed(depuis));
        if (from.isEmpty()) {
            faults.add(ErrorKey.on("depuis", "grants.error.version-from"));
        }
        var months = typed(mois).strip();
        if (!months.matches("[0-9]{1,2}")) {
            faults.add(ErrorKey.on("mois", "grants.error.version-months", 60));
        }
        var amounts = new EnumMap<Audience, List<Long>>(Audience.class);
        amounts(amounts, Audience.PUBLIC, "publicBodies", typed(publicBodies), faults);
        amounts(amounts, Audience.PUBLIC_PRIORITY, "priorityAreas", typed(priorityAreas), faults);
        amounts(amounts, Audience.PRIVATE, "privateBodies", typed(privateBodies), faults);
        var text = typed(source).strip();
        if (text.isEmpty()) {
            faults.add(ErrorKey.on("source", "grants.error.version-source"));
        }
        return faults.isEmpty()
                ? Optional.of(version(name, from.orElseThrow(), Integer.parseInt(months), amounts, text))
                : Optional.empty();
    }

    private static GrantVersion version(
            String code, LocalDate from, int months, Map<Audience, List<Long>> amounts, String source) {
        return new GrantVersion(code, from, Optional.empty(), months, amounts, source);
    }

    private static void amounts(
            Map<Audience, List<Long>> all, Audience audience, String field, String typed, List<ErrorKey> faults) {
        if (typed.isBlank()) {
            return;
        }
        var cents = new ArrayList<Long>();
        for (var part : typed.split(";")) {
            if (Euros.parse(part) instanceof Parsed.Valid<Euros>(var euros) && euros.compareTo(Euros.ZERO) > 0) {
                cents.add(euros.amount().movePointRight(2).longValueExact());
            } else {
                faults.add(ErrorKey.on(field, "grants.error.version-typed"));
                return;
            }
        }
        all.put(audience, List.copyOf(cents));
    }
}
