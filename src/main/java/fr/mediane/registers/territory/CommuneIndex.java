package fr.mediane.registers.territory;

import fr.mediane.kernel.CommuneCode;
import fr.mediane.kernel.GeoPoint;
import fr.mediane.kernel.PostCode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;

/** All communes, arranged for finding them by code, postcode, name or place. Never changes. */
final class CommuneIndex {
    /** A code or name of before; the name is empty where only the code is known. */
    record Former(String code, String name, String today) {}

    /** One of the names that a commune is searched by, and what it weighs among those that a text may mean. */
    private record Name(String searched, Commune commune, boolean former) {
        long weight(String asked) {
            long people = commune.population().orElse(0);
            // Who types "Arbignieu" means it, who types "Ar" does not.
            return former ? people / 2 : people + (searched.equals(asked) ? WHOLE_NAME : 0);
        }
    }

    /** A name typed in full counts for so many more inhabitants, so that Y and Eu can be found. */
    private static final long WHOLE_NAME = 20_000;

    private static final Comparator<Commune> MOST_POPULATED = Comparator.comparingLong(
                    (Commune commune) -> -commune.population().orElse(0))
            .thenComparing(commune -> commune.code().code());

    static final CommuneIndex EMPTY = of(List.of(), List.of());

    private final List<Commune> communes;
    private final List<Commune> placed;
    private final Map<String, Commune> byCode = new HashMap<>();
    private final Map<String, List<Commune>> byPostcode = new HashMap<>();
    private final List<Name> names = new ArrayList<>();
    private final Trigrams spellings;

    private CommuneIndex(List<Commune> communes, List<Former> former) {
        this.communes = communes.stream().sorted(MOST_POPULATED).toList();
        placed =
                this.communes.stream().filter(commune -> !commune.approximate()).toList();
        for (var commune : this.communes) {
            byCode.put(commune.code().code(), commune);
            commune.postcodes()
                    .forEach(code -> byPostcode
                            .computeIfAbsent(code.digits(), _ -> new ArrayList<>())
                            .add(commune));
            addName(commune, commune.name(), false);
        }
        for (var old : former) {
            var today = byCode.get(old.today());
            if (today != null) {
                byCode.putIfAbsent(old.code(), today);
                addName(today, old.name(), true);
            }
        }
        names.sort(Comparator.comparing(Name::searched));
        spellings = new Trigrams(
                names.stream().map(name -> PlaceName.spelling(name.searched())).toList());
    }

    static CommuneIndex of(List<Commune> communes, List<Former> former) {
        return new CommuneIndex(communes, former);
    }

    private void addName(Commune commune, String text, boolean former) {
        var searched = PlaceName.searched(text);
        var bare = PlaceName.withoutArticle(searched);
        if (!searched.isEmpty()) {
            names.add(new Name(searched, commune, former));
        }
        if (!bare.equals(searched)) {
            names.add(new Name(bare, commune, former));
        }
    }

    boolean isEmpty() {
        return communes.isEmpty();
    }

    Optional<Commune> byCode(CommuneCode code) {
        return Optional.ofNullable(byCode.get(code.code()));
    }

    List<Commune> byPostcode(PostCode postcode) {
        return byPostcode.getOrDefault(postcode.digits(), List.of()).stream()
                .filter(commune -> commune.partOf().isEmpty())
                .toList();
    }

    /** Those whose name starts so, with this start of a postcode or code if any; most populated first. */
    List<Commune> byName(SearchedPlace place, int limit) {
        var name = PlaceName.searched(place.name());
        var whole = PlaceName.searched(place.whole());
        var hits = startingWith(name)
                .filter(i ->
                        place.saysNumber() || names.get(i).commune().partOf().isEmpty())
                .filter(i -> fits(names.get(i).commune(), place.number()));
        var all = place.number().isEmpty() ? hits : IntStream.concat(hits, startingWith(whole));
        return best(all, i -> names.get(i).weight(name), limit);
    }

    private IntStream startingWith(String start) {
        return start.isEmpty() ? IntStream.empty() : IntStream.range(firstFrom(start), firstFrom(start + '\uFFFF'));
    }

    private int firstFrom(String text) {
        int low = 0;
        int high = names.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            boolean before = names.get(middle).searched().compareTo(text) < 0;
            low = before ? middle + 1 : low;
            high = before ? high : middle;
        }
        return low;
    }

    private static boolean fits(Commune commune, String number) {
        return number.isEmpty() || commune.code().code().startsWith(number) || served(commune, number);
    }

    private static boolean served(Commune commune, String postcode) {
        return commune.postcodes().stream().anyMatch(code -> code.digits().startsWith(postcode));
    }

    /** The communes of the heaviest names: weight and place share a long, so that thousands are sorted at once. */
    private List<Commune> best(IntStream hits, IntToLongFunction weight, int limit) {
        var order = hits.mapToLong(i -> weight.applyAsLong(i) << 20 | i).toArray();
        Arrays.sort(order);
        var found = new LinkedHashSet<Commune>();
        for (int i = order.length - 1; i >= 0 && found.size() < limit; i--) {
            found.add(names.get((int) (order[i] & 0xFFFFF)).commune());
        }
        return List.copyOf(found);
    }

    /** Those with a postcode or code that starts so. Of a whole postcode the arrondissement comes first. */
    List<Commune> byNumber(String number, int limit) {
        var found = new LinkedHashSet<Commune>();
        if (number.length() == 5) {
            var served = byPostcode.getOrDefault(number, List.of());
            served.stream().filter(commune -> commune.partOf().isPresent()).forEach(found::add);
            found.addAll(served);
            // A code of long ago may be a postcode of today: 75010 was Bondy's.
            Optional.ofNullable(byCode.get(number))
                    .filter(commune -> found.isEmpty() || commune.code().code().equals(number))
                    .ifPresent(found::add);
        } else {
            // Corsica's postcodes start with 20: who types 2A means the code.
            boolean code = !number.chars().allMatch(Character::isDigit);
            communes.stream()
                    .filter(commune -> commune.partOf().isEmpty())
                    .filter(commune -> code ? commune.code().code().startsWith(number) : served(commune, number))
                    .limit(limit)
                    .forEach(found::add);
        }
        return found.stream().limit(limit).toList();
    }

    /** Those spelt nearly so: shared groups of three letters, and of two alike the more populated one. */
    List<Commune> bySpelling(SearchedPlace place, double least, int limit) {
        var likeness = spellings.likeness(PlaceName.spelling(PlaceName.searched(place.name())));
        var hits = IntStream.range(0, likeness.length)
                .filter(i -> likeness[i] >= least)
                .filter(i -> names.get(i).commune().partOf().isEmpty())
                .filter(i -> fits(names.get(i).commune(), place.number()));
        return best(hits, i -> score(names.get(i), likeness[i]), limit);
    }

    private static long score(Name name, float likeness) {
        return Math.round(1_000_000
                * (likeness + 0.03 * Math.log1p(name.commune().population().orElse(0))));
    }

    /** The nearest of those whose own point is known. */
    Optional<Commune> nearest(GeoPoint point) {
        Optional<Commune> nearest = Optional.empty();
        double least = Double.MAX_VALUE;
        for (var commune : placed) {
            double metres = commune.centre().metresTo(point);
            if (metres < least) {
                least = metres;
                nearest = Optional.of(commune);
            }
        }
        return nearest;
    }
}
