package fr.mediane.steering.statistics.open;

import fr.mediane.steering.statistics.Breakdown;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * One of the counts that a month is published with, for every subset of its activities.
 *
 * @param number from 0, in the order of {@link #ALL}
 * @param indicator as the files name it
 * @param code of the national tool; empty for a total
 * @param place the cell that it is, of which table
 */
record Column(int number, String indicator, String code, Table.Place place) {
    private static final Map<Breakdown, String> NAMES = new EnumMap<>(Map.of(
            Breakdown.THEMES, "thematiques",
            Breakdown.PROCEDURES, "thematiques_demarche",
            Breakdown.EQUIPMENT, "materiel",
            Breakdown.DURATIONS, "duree",
            Breakdown.PLACES, "type_lieu",
            Breakdown.GENDERS, "genre",
            Breakdown.AGES, "tranche_age",
            Breakdown.STATUSES, "statut_social"));

    static final Column SUPPORTS = new Column(0, "accompagnements", "", new Table.Place(Table.SUPPORTS, 0));
    static final Column ACTIVITIES = new Column(1, "activites", "", new Table.Place(Table.ACTIVITIES, 0));
    static final Column INDIVIDUAL = new Column(2, "activites_individuelles", "", new Table.Place(Table.SPLIT, 0));
    static final Column WORKSHOPS = new Column(3, "ateliers", "", new Table.Place(Table.SPLIT, 1));
    static final Column PARTICIPANTS = new Column(4, "participations", "", new Table.Place(Table.SPLIT, 2));
    private static final List<Column> TOTALS = List.of(SUPPORTS, ACTIVITIES, INDIVIDUAL, WORKSHOPS, PARTICIPANTS);

    /** Every column, in the order of the files. */
    static final List<Column> ALL = all();

    static Column of(Breakdown breakdown, int code) {
        int start = TOTALS.size();
        for (var before : Breakdown.values()) {
            if (before == breakdown) {
                break;
            }
            start += before.codes().size();
        }
        return ALL.get(start + code);
    }

    static String indicator(Breakdown breakdown) {
        return NAMES.getOrDefault(breakdown, "");
    }

    private static List<Column> all() {
        var all = new ArrayList<>(TOTALS);
        for (var breakdown : Breakdown.values()) {
            for (int code = 0; code < breakdown.codes().size(); code++) {
                all.add(new Column(
                        all.size(), indicator(breakdown), breakdown.codes().get(code), Table.place(breakdown, code)));
            }
        }
        return List.copyOf(all);
    }
}
