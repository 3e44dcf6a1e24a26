package fr.mediane.programmes.connectivity.requests;

import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Euros;
import fr.mediane.kernel.Parsed;
import fr.mediane.programmes.connectivity.envelopes.Split;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Who pays which part, as it was typed.
 *
 * @param months in how many parts a loan is paid back; 0 for none
 */
public record TypedSplit(Split split, int months) {
    /** The fields of a form that say it. */
    public static final List<String> FIELDS = List.of("dette", "remise", "subvention", "pret", "mois");

    private static final Map<String, String> NAMES = Map.of("debt", "dette", "grant", "subvention", "months", "mois");

    /** Reads the fields; what is not there is nothing. A refusal stands on the fields. */
    public static Decision<TypedSplit> read(Map<String, String> typed) {
        var mistakes = new ArrayList<ErrorKey>();
        var split = new Split(
                euros("dette", typed, mistakes),
                euros("remise", typed, mistakes),
                euros("subvention", typed, mistakes),
                euros("pret", typed, mistakes));
        var months = typed.getOrDefault("mois", "").strip();
        return mistakes.isEmpty()
                ? Decision.accepted(new TypedSplit(split, months.matches("\\d{1,2}") ? Integer.parseInt(months) : 0))
                : Decision.refused(mistakes);
    }

    private static Euros euros(String field, Map<String, String> typed, List<ErrorKey> mistakes) {
        var text = typed.getOrDefault(field, "");
        if (text.isBlank()) {
            return Euros.ZERO;
        }
        return switch (Euros.parse(text)) {
            case Parsed.Valid<Euros>(var sum) -> sum;
            case Parsed.Invalid<Euros>(var reason) -> {
                mistakes.add(ErrorKey.on(field, reason.key(), reason.arguments().toArray()));
                yield Euros.ZERO;
            }
        };
    }

    /** What is wrong with an aid, on the fields of this form. */
    static <T> Decision<T> named(Decision<T> decision) {
        return decision instanceof Decision.Refused<T>(var reasons)
                ? Decision.refused(reasons.stream()
                        .map(one -> ErrorKey.on(
                                NAMES.getOrDefault(one.field(), one.field()),
                                one.key(),
                                one.arguments().toArray()))
                        .toList())
                : decision;
    }
}
