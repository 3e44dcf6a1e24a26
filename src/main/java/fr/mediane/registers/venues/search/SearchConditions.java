package fr.mediane.registers.venues.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The conditions that filters add to a query: only those asked for. The texts are ours; what people typed is bound,
 * never written in. Codes are bits of one number, in the order of the migration's {@code venues.offer_bit}.
 */
final class SearchConditions {
    private static final int PUBLICS = 9;
    private static final int NEEDS = 14;
    private static final int FEES = 21;
    private static final int WAYS = 24;
    private static final int DESCRIBED = 30;
    private static final int HOURS = 31;

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new LinkedHashMap<>();

    static SearchConditions of(VenueFilters filters) {
        var conditions = new SearchConditions();
        conditions.any("services", bits(filters.services(), 0));
        conditions.any("publics", bits(filters.publics(), PUBLICS));
        conditions.any("fees", bits(filters.fees(), FEES));
        conditions.any("ways", bits(filters.access().ways(), WAYS));
        conditions.all(bits(filters.needs(), NEEDS)
                | (filters.access().described() ? 1L << DESCRIBED : 0)
                | (filters.openNow() ? 1L << HOURS : 0));
        if (!filters.text().isEmpty()) {
            conditions.add(
                    "l.words like (select '%' || platform.plain(:text) || '%')",
                    "text", filters.text().replace("\u0000", ""));
        }
        return conditions;
    }

    /** The venues of the commune come from a query of their own. */
    SearchConditions withoutCommunes(List<String> communes) {
        add("l.place <> all (:without)", "without", communes.toArray(String[]::new));
        return this;
    }

    String into(String sql) {
        var added = new StringBuilder();
        conditions.forEach(condition -> added.append(" and ").append(condition).append('\n'));
        return sql.replace("/* conditions */", added);
    }

    Map<String, Object> values() {
        return values;
    }

    static long bits(Collection<? extends Enum<?>> codes, int first) {
        return codes.stream().mapToLong(code -> 1L << (first + code.ordinal())).reduce(0, (one, other) -> one | other);
    }

    private void any(String name, long bits) {
        if (bits != 0) {
            add("l.offers & :" + name + " <> 0", name, bits);
        }
    }

    private void all(long bits) {
        if (bits != 0) {
            add("l.offers & :all = :all", "all", bits);
        }
    }

    private void add(String condition, String name, Object value) {
        conditions.add(condition);
        values.put(name, value);
    }
}
