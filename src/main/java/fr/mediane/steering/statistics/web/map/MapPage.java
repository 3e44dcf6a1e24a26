package fr.mediane.steering.statistics.web.map;

import fr.mediane.design.FormErrors;
import fr.mediane.design.FranceMap;
import fr.mediane.design.Ui;
import fr.mediane.registers.territory.Departement;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where people were supported: shades by département, circles by intercommunality, and both as tables.
 *
 * @param figures the address of the figures that these are part of
 * @param file the address of the same as a table
 * @param supports by the code of a département
 * @param late the message that says why the newest activities may be missing; empty when nothing is
 * @param outside supports in communes without an intercommunality
 */
public record MapPage(
        String figures,
        String file,
        List<Departement> departements,
        Map<String, Long> supports,
        List<EpciFigure> epcis,
        long outside,
        Optional<String> late,
        FormErrors errors) {
    public MapPage {
        epcis = List.copyOf(epcis);
    }

    public boolean empty() {
        return supports.isEmpty();
    }

    public FranceMap shades(Ui ui) {
        return FranceMap.of(departements.stream()
                .map(area -> {
                    long value = supports.getOrDefault(area.code(), 0L);
                    return new FranceMap.Area(area.code(), area.name(), ui.number(value), value, false);
                })
                .toList());
    }

    public CirclesMap circles(Ui ui) {
        return CirclesMap.of(epcis.stream()
                .map(one -> new CirclesMap.Count(one.name(), one.centre(), one.supports(), ui.number(one.supports())))
                .toList());
    }

    /** Those with any support, most first. */
    public List<Departement> counted() {
        return departements.stream()
                .filter(area -> supports.containsKey(area.code()))
                .sorted(Comparator.comparing(area -> -supports.getOrDefault(area.code(), 0L)))
                .toList();
    }
}
