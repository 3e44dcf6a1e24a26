package fr.mediane.programmes.beneficiaries.imports;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The people whom a counsellor may see, held in memory to compare many others with: the rule of {@code people-like.sql},
 * but that a nearly same name is not enough when both years of birth are known and differ. Whoever is added is compared
 * with from then on.
 */
public final class KnownPeople {
    private static final double CLOSE = 0.5;
    private static final double NEARLY_THE_SAME = 0.75;
    private final List<Traits> known = new ArrayList<>();
    private final List<Integer> sizes = new ArrayList<>();
    private final Map<String, List<Integer>> byTrigram = new HashMap<>();
    private final Map<String, List<Integer>> byPhone = new HashMap<>();

    KnownPeople() {}

    /**
     * What is compared.
     *
     * @param plain the name as people search it
     * @param phones every hash under which the phone may have been kept, in hexadecimal; none when there is no phone
     */
    public record Traits(UUID id, String plain, Optional<Integer> birthYear, Set<String> phones, Set<String> emails) {
        public Traits {
            phones = Set.copyOf(phones);
            emails = Set.copyOf(emails);
        }
    }

    public void add(Traits person) {
        int number = known.size();
        known.add(person);
        var groups = trigrams(person.plain());
        sizes.add(groups.size());
        groups.forEach(group -> note(byTrigram, group, number));
        person.phones().forEach(phone -> note(byPhone, phone, number));
    }

    /** Who is likely the same person, the likeliest. */
    public Optional<UUID> alike(Traits person) {
        var groups = trigrams(person.plain());
        var shared = new int[known.size()];
        groups.forEach(group -> byTrigram.getOrDefault(group, List.of()).forEach(number -> shared[number]++));
        double best = 0;
        var found = contact(person);
        for (int number = 0; number < shared.length; number++) {
            if (shared[number] > 0) {
                double close = (double) shared[number] / (groups.size() + sizes.get(number) - shared[number]);
                double likely = likely(person, known.get(number), close);
                if (likely > best) {
                    best = likely;
                    found = Optional.of(known.get(number).id());
                }
            }
        }
        return found;
    }

    /** Phone and e-mail both the same are two signs, whatever the name. */
    private Optional<UUID> contact(Traits person) {
        return person.phones().stream()
                .flatMap(phone -> byPhone.getOrDefault(phone, List.of()).stream())
                .map(known::get)
                .filter(other -> signs(person, other) == 2)
                .map(Traits::id)
                .findFirst();
    }

    private static void note(Map<String, List<Integer>> index, String what, int number) {
        index.computeIfAbsent(what, _ -> new ArrayList<>()).add(number);
    }

    /** 0 when it is not likely at all. */
    private static double likely(Traits one, Traits other, double close) {
        if (close < CLOSE) {
            return 0;
        }
        int signs = signs(one, other);
        boolean otherYear = one.birthYear().isPresent()
                && other.birthYear().isPresent()
                && !one.birthYear().equals(other.birthYear());
        return signs > 0 || (close >= NEARLY_THE_SAME && !otherYear) ? signs + close : 0;
    }

    private static int signs(Traits one, Traits other) {
        return (Collections.disjoint(one.phones(), other.phones()) ? 0 : 1)
                + (Collections.disjoint(one.emails(), other.emails()) ? 0 : 1);
    }

    /** Groups of three letters, each word set between spaces: the measure of PostgreSQL's pg_trgm. */
    private static Set<String> trigrams(String plain) {
        var groups = new HashSet<String>();
        for (var word : plain.split(" ")) {
            var set = "  " + word + " ";
            for (int i = 0; i + 3 <= set.length() && !word.isEmpty(); i++) {
                groups.add(set.substring(i, i + 3));
            }
        }
        return groups;
    }
}
