package fr.mediane.steering.targets.web;

import fr.mediane.design.Option;
import fr.mediane.steering.targets.Followed;
import java.util.List;

/**
 * The targets of the country, or of a département.
 *
 * @param departement code; empty for the country
 * @param where what people read for it; empty for the country
 * @param departements those that can be chosen
 * @param keeps whether the reader may add one here
 */
public record TargetsPage(
        List<Followed> followed,
        String departement,
        String where,
        List<Option> departements,
        boolean keeps,
        boolean surveys) {
    public List<Followed> current() {
        return followed.stream().filter(one -> !one.target().retired()).toList();
    }

    public List<Followed> retired() {
        return followed.stream().filter(one -> one.target().retired()).toList();
    }
}
