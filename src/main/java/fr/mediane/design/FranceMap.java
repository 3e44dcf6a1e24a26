package fr.mediane.design;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A map of France by département, the darker the more; a table with the same figures always stands beside it. Overseas
 * stands under it, area by area, because no outline of the sea between would fit.
 *
 * @param metropolitan those that have an outline, in the order of their codes
 * @param overseas all the others
 * @param bounds the least value of each shade, from the lightest
 * @param parts what values are counted in: 1 for whole numbers, 100 for hundredths
 */
public record FranceMap(List<Area> metropolitan, List<Area> overseas, List<Long> bounds, int parts) {
    private static final int SHADES = 5;

    /** They are always there; the collectivities, some of them without inhabitants, when there is something to say. */
    private static final Set<String> DEPARTEMENTS_OVERSEAS = Set.of("971", "972", "973", "974", "976");

    public FranceMap {
        metropolitan = List.copyOf(metropolitan);
        overseas = List.copyOf(overseas);
        bounds = List.copyOf(bounds);
    }

    /**
     * One département.
     *
     * @param text its figure as people read it
     * @param hidden whether its figure may not be told
     */
    public record Area(String code, String name, String text, long value, boolean hidden, String shade) {
        public Area(String code, String name, String text, long value, boolean hidden) {
            this(code, name, text, value, hidden, "");
        }
    }

    /** Shades hold about as many départements each: figures of places are so uneven that even steps would show one only. */
    public static FranceMap of(List<Area> areas) {
        return of(areas, 1);
    }

    /** The same of rates, given in hundredths. */
    public static FranceMap hundredths(List<Area> areas) {
        return of(areas, 100);
    }

    private static FranceMap of(List<Area> areas, int parts) {
        var bounds = bounds(areas.stream()
                .filter(area -> !area.hidden() && area.value() > 0)
                .map(Area::value)
                .sorted()
                .toList());
        var shaded = areas.stream()
                .map(area -> new Area(
                        area.code(), area.name(), area.text(), area.value(), area.hidden(), shade(area, bounds)))
                .sorted(Comparator.comparing(Area::code))
                .toList();
        return new FranceMap(
                shaded.stream().filter(area -> outlined(area.code())).toList(),
                shaded.stream()
                        .filter(area -> !outlined(area.code()))
                        .filter(area -> DEPARTEMENTS_OVERSEAS.contains(area.code())
                                || !area.shade().equals("0"))
                        .toList(),
                bounds,
                parts);
    }

    private static List<Long> bounds(List<Long> sorted) {
        Set<Long> bounds = new TreeSet<>();
        for (int i = 0; i < SHADES && !sorted.isEmpty(); i++) {
            bounds.add(sorted.get(i * sorted.size() / SHADES));
        }
        return new ArrayList<>(bounds);
    }

    private static String shade(Area area, List<Long> bounds) {
        if (area.hidden()) {
            return "hidden";
        }
        long shade = bounds.stream().filter(bound -> area.value() >= bound).count();
        // the darkest is always used, however few shades there are
        return area.value() == 0 ? "0" : String.valueOf(shade + SHADES - bounds.size());
    }

    /** The least value of a shade, as people read it. */
    public String bound(Ui ui, int index) {
        return ui.decimal((double) bounds.get(index) / parts, 2);
    }

    /** The number of a shade of the legend, from the lightest. */
    public int shadeOf(int index) {
        return index + 1 + SHADES - bounds.size();
    }

    /** Whether there is anything to see. */
    public boolean empty() {
        return bounds.isEmpty();
    }

    private static boolean outlined(String code) {
        return code.length() == 2;
    }
}
