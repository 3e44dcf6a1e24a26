package fr.mediane.steering.statistics.compare;

import fr.mediane.steering.statistics.Count;

/**
 * One figure of a report.
 *
 * @param table what is counted: {@code total}, {@code people}, {@code months}, {@code themes}…
 * @param code what it is about within its table
 * @param label the same in words; empty where the code says it
 * @param share whole per cent of its table; empty where shares make no sense
 * @param place where it stands, the same in a report about another period or territory
 */
public record Figure(String table, String code, String label, Count count, String share, String place) {}
