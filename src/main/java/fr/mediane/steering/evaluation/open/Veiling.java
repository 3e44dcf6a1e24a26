package fr.mediane.steering.evaluation.open;

import static java.util.stream.Collectors.groupingBy;

import fr.mediane.steering.statistics.Count;
import fr.mediane.steering.statistics.Hiding;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Decides what is told of a month. Small is what few people are behind, however many vouchers they had: a booklet of ten is
 * one person.
 */
record Veiling(Hiding hiding) {
    /**
     * Counted, before anything is hidden.
     *
     * @param parcels behind it, at most one per person; 0 when it says nothing about people
     */
    record Counted(UUID campaign, String name, String departement, String indicator, long count, long parcels) {}

    /** Uses and their sum are told together or not at all: both are by the same people. */
    List<Cell> told(List<Counted> month) {
        var cells = new ArrayList<Cell>();
        month.stream()
                .collect(groupingBy(one -> one.campaign() + one.indicator()))
                .values()
                .forEach(table -> cells.addAll(table(table)));
        return cells;
    }

    private List<Cell> table(List<Counted> table) {
        var first = table.getFirst();
        long count = table.stream().mapToLong(Counted::count).sum();
        long parcels = table.stream().mapToLong(Counted::parcels).sum();
        var classes = new HashMap<String, long[]>();
        table.forEach(one -> classes.put(one.departement(), new long[] {one.parcels()}));
        boolean none = hiding.small(parcels);
        var hidden = none ? classes.keySet() : hiding.hidden(classes, new BitSet(), false, Set.of());
        var cells = new ArrayList<Cell>();
        cells.add(
                new Cell(first.campaign(), first.name(), "", first.indicator(), none ? Count.HIDDEN : Count.of(count)));
        table.forEach(one -> cells.add(new Cell(
                one.campaign(),
                one.name(),
                one.departement(),
                one.indicator(),
                hidden.contains(one.departement()) ? Count.HIDDEN : Count.of(one.count()))));
        return cells;
    }
}
