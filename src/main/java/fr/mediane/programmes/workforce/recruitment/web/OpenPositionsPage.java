package fr.mediane.programmes.workforce.recruitment.web;

import fr.mediane.design.Option;
import fr.mediane.design.Paging;
import fr.mediane.programmes.workforce.recruitment.OpenPosition;
import fr.mediane.registers.territory.Commune;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Positions to be filled, for everybody.
 *
 * @param near the commune they are sorted around, as it is called; empty when none is known
 * @param unknown whether a commune was typed that resembles none
 * @param choices those that may be meant, when it cannot be told
 */
public record OpenPositionsPage(
        List<Line> lines,
        List<Option> departements,
        String departement,
        String near,
        boolean unknown,
        List<Commune> choices,
        Paging paging) {
    public OpenPositionsPage {
        lines = List.copyOf(lines);
        departements = List.copyOf(departements);
        choices = List.copyOf(choices);
    }

    /**
     * One of them.
     *
     * @param place the commune it is in, as it is called, or else the département
     * @param metres from the commune that was typed
     */
    public record Line(OpenPosition position, String place, OptionalDouble metres) {}
}
